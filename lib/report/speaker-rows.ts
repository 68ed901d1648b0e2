import type { VerdictKind } from '../verdict/verdict';
import { type Ink, inkOf } from './ink';
import type { CheckedCitation } from './report';

/** One row of the list: what one speaker says with one verdict. */
export interface SpeakerRow {
  /** Tells the row from all others of the article, and stays the same when the article is checked again. */
  readonly key: string;
  /** Who speaks, as the row says it. */
  readonly name: string;
  readonly kind: VerdictKind;
  readonly ink: Ink;
  /** Places among the article's citations, in order; at least one. */
  readonly indexes: readonly number[];
}

const INKS: readonly Ink[] = ['alarm', 'document', 'none'];

/** Rows of speakers: alarms on top, then what has a document, then the quiet ones; each part in order of the text. */
export function speakerRows(checked: readonly CheckedCitation[]): SpeakerRow[] {
  const rows = new Map<string, Omit<SpeakerRow, 'indexes'> & { readonly indexes: number[] }>();
  checked.forEach((one, index) => {
    const ink = inkOf(one);
    const { kind } = one.verdict;
    const key = `${ink} ${kind} ${speakerKey(one)}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { key, name: speakerName(one), kind, ink, indexes: [index] });
    else row.indexes.push(index);
  });
  const all = [...rows.values()];
  return INKS.flatMap((ink) => all.filter((row) => row.ink === ink));
}

/** The number on the badge: rows with an alarm, so that what is repeated counts once. */
export const countAlarmRows = (checked: readonly CheckedCitation[]): number =>
  speakerRows(checked).filter(({ ink }) => ink === 'alarm').length;

/**
 * What is equal for citations of one speaker: the body that is meant, the full name of a person, and for nobody in
 * particular the words themselves. "Josh Miller, CEO of Acme" and a later "he" that stands for him are one.
 */
export function speakerKey({ citation, bodies, speaker }: CheckedCitation): string {
  const { source, text } = citation;
  // Analysts at Acme are not Acme, nor is its founder; its press office and its papers speak for it.
  const isBody = speaker !== 'person' && speaker !== 'group' && speaker !== 'nobody' && speaker !== 'referred';
  if (isBody && bodies.length > 0) {
    const ids = bodies.map(({ id }) => id).sort();
    return `${speaker === 'spokesperson' ? 'spokesperson' : 'body'} ${ids.join(' ')}`;
  }
  return `words ${folded(source === null ? text : (source.resolved ?? source.text))}`;
}

function speakerName({ citation, bodies, speaker }: CheckedCitation): string {
  const { source, text } = citation;
  const [body] = bodies;
  if (body !== undefined && bodies.length === 1 && (speaker === 'body' || speaker === 'document')) return body.name;
  return source === null ? text : beforeComma(source.resolved ?? source.text);
}

/** A name without what is said of its bearer: "Josh Miller" of "Josh Miller, CEO of Acme". */
const beforeComma = (name: string): string => /^[^,]+/.exec(name)?.[0].trim() || name;

/** A name as it is compared: small letters without accents, article, possessive and punctuation. */
const folded = (name: string): string =>
  beforeComma(name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]s(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) (?=\S)/u, '');
