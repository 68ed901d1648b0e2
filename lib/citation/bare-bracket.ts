import type { KnownNames } from '../names/known-names';
import type { SourceKind } from '../registry/source';
import type { Span } from '../shared/span';
import { looksLikeHost, looksLikeName } from './looks-like-name';

/** Where a bracket stands, for a bracket that gives no date: the place tells a source from an example or an abbreviation. */
export interface Place {
  /** The words of the same sentence or headline before the bracket. */
  readonly before: string;
  /** Behind the full stop of a sentence: "… again. (Reuters)". */
  readonly behindSentence: boolean;
  /** Nothing of the block follows. */
  readonly endsBlock: boolean;
  /** A full stop or the end of the block follows: "… again (Reuters)." */
  readonly endsSentence: boolean;
  /** A clause goes on: "… (Sacra), which", "… (TechCrunch) and". */
  readonly endsClause: boolean;
}

const LONGEST_BEFORE = 400;

/** Looks around a bracket. */
export function standsWhere(text: string, { start, end }: Span): Place {
  const left = text.slice(Math.max(0, start - LONGEST_BEFORE), start).trimEnd();
  const right = text.slice(end, end + 12);
  const behindSentence = /[.!?]["”’]?$/.test(left);
  return {
    before: left.slice(lastStop(left) + 1),
    behindSentence,
    endsBlock: /^\s*$/.test(text.slice(end, end + 4)),
    endsSentence: /^\s*(?:[.!?"”]|$)/.test(right) || behindSentence,
    endsClause: /^(?:\s*[,;:]|\s+(?:and|but|while|which|with|—|–)\s)/.test(right),
  };
}

/** The last mark before the end of a text that ends a sentence, the two last characters left out; -1 where there is none. */
function lastStop(left: string): number {
  for (let at = left.length - 3; at >= 0; at--) if ('.!?'.includes(left.charAt(at))) return at;
  return -1;
}

/** Bodies whose word is what one cites; companies and clouds are as often whose product or office is meant. */
const CITED_KINDS: ReadonlySet<SourceKind> = new Set([
  'outlet',
  'wire',
  'analyst',
  'research',
  'regulator',
  'government',
  'standards',
  'ngo',
  'legislature',
  'court',
]);
const PRESS: ReadonlySet<SourceKind> = new Set(['outlet', 'wire', 'analyst']);

/** Single words in brackets that name no source but are written like one. */
const REMARK =
  /^(?:AI|PDF|Video|Photos?|Audio|Podcast|Paywall|Paywalled|Free|Subscription|Sponsored|Opinion|Analysis|Update[ds]?|Spoilers?|Laughs|Laughter|Applause|Crosstalk|Sic|Continued|More|Beta|Preview|English|Archived?|Optional|Required|Recommended|New|Yes|No|Ed|Thread)$/i;
/** What brackets say of a source that is nobody: "(press)", "(media reports)". */
const PRESS_AT_LARGE =
  /^(?:(?:press|media|news|local media|industry)(?: reports?| sources?)?|sources|reports|rumou?rs?)$/i;
/** A list behind one of these gives examples of it: "wire services (Reuters, AP)". */
const HEAD_OF_LIST =
  /(?:\b(?:media|press|news|outlets?|feeds?|rss|tier-\d|wires?|experience|brokers?|clients?|customers?|partners?|investors?)|[\p{L}]{3,}s)$/iu;
/** A document by its number: "FCC 24-104", "NIST AI 100-1", "Opinion 28/2024". */
const NUMBERED =
  /^(.{2,40}?)\s(?:(?:No\.?|Doc\.?|Opinion|Order|Notice|Report|AI|SP|Release)\s)*\d{1,4}[-/]\d{1,4}(?:[-/]\d{1,4})?$/i;

/**
 * True when a bracket without a date cites.
 * @param written the names in it, in order
 * @param parted true where semicolons stand between them
 */
export function isCitedUndated(written: readonly string[], parted: boolean, place: Place, names: KnownNames): boolean {
  const [only = ''] = written;
  return written.length === 1 ? isCitedAlone(only, place, names) : isCitedList(written, parted, place, names);
}

function isCitedAlone(name: string, place: Place, names: KnownNames): boolean {
  if (PRESS_AT_LARGE.test(name)) return place.endsSentence || place.endsClause;
  // A whole address is a link written out; a host is named.
  if (/^https?:/i.test(name)) return false;
  if (looksLikeHost(name)) return !isAddressOf(name, place.before);
  const document = NUMBERED.exec(name)?.[1];
  if (document !== undefined && names.resolve(document).kind === 'known') return true;
  const resolved = names.resolve(name);
  if (resolved.kind === 'vague') return /\s/.test(name) && place.endsSentence;
  if (resolved.kind === 'open') return false;
  if (resolved.kind === 'unknown') {
    // The tag of a newsletter's item: "… closer to synthetic life. (Quanta)".
    if (place.behindSentence && place.endsBlock) return isTag(name);
    return /\bvia\b/i.test(name) && looksLikeName(name);
  }
  if (resolved.through === 'joint' || (resolved.through !== 'name' && name.split(/\s+/).length > MOST_WORDS))
    return false;
  const kinds = resolved.sources.map(({ kind }) => kind);
  const isPress = kinds.some((kind) => PRESS.has(kind));
  if (place.behindSentence) return isPress || place.endsBlock;
  if (isAbbreviationOf(name, place.before)) return false;
  const behindName = /(?:^|\s)\p{Lu}[\p{L}.'’-]*$/u.test(place.before);
  if (place.endsSentence) {
    if (isPress && (!behindName || isHeadline(place.before))) return true;
    return !behindName && kinds.some((kind) => CITED_KINDS.has(kind)) && isClaim(place.before);
  }
  return isPress && place.endsClause && !behindName && /\d/.test(place.before) && isClaim(place.before);
}

function isCitedList(written: readonly string[], parted: boolean, place: Place, names: KnownNames): boolean {
  const isBody = (name: string): boolean => names.resolve(name).kind === 'known';
  const isPress = (name: string): boolean => {
    const resolved = names.resolve(name);
    return resolved.kind === 'known' && resolved.sources.some(({ kind }) => PRESS.has(kind));
  };
  const nameLike = (name: string): boolean => isBody(name) || looksLikeName(name) || looksLikeHost(name);
  if (parted) {
    const small = (name: string): boolean => /^\p{Ll}[\p{L}-]+$/u.test(name);
    return written.every((name) => nameLike(name) || small(name)) && written.some(isBody) && isClaim(place.before);
  }
  return (
    written.every(nameLike) &&
    written.some(isPress) &&
    place.endsSentence &&
    !HEAD_OF_LIST.test(place.before) &&
    isClaim(place.before)
  );
}

/** A body with its publication or person has no more words; a sentence in brackets has. */
const MOST_WORDS = 7;
/** Fewest words of a sentence or headline that claims something. */
const FEWEST_WORDS = 5;

const isClaim = (before: string): boolean => before.split(/\s+/).filter(Boolean).length >= FEWEST_WORDS;

/** "Chip Wilson Nominates Board Candidates": most words of some length are written with capitals. */
function isHeadline(before: string): boolean {
  const long = before.split(/\s+/).filter((word) => word.length > 3);
  return long.length >= 4 && long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= 0.7 * long.length;
}

const isTag = (name: string): boolean =>
  looksLikeName(name) && name.split(/\s+/).length <= 5 && !REMARK.test(name) && !/[.,]$/.test(name);

/** "Securities and Exchange Commission (SEC)": the letters are the beginnings of the words before them. */
function isAbbreviationOf(name: string, before: string): boolean {
  if (!/^[\p{Lu}\p{N}&.]{2,8}s?$/u.test(name)) return false;
  const letters = name.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  const initials = before
    .split(/[\s-]+/)
    .map((word) => /[\p{L}]/u.exec(word)?.[0]?.toLowerCase() ?? '')
    .slice(-2 * letters.length);
  let at = 0;
  for (const initial of initials) if (initial === letters.charAt(at)) at++;
  return at === letters.length;
}

/** "Acme (acme.com)": the address of what has just been named, not where the words come from. */
function isAddressOf(host: string, before: string): boolean {
  if (/\/\S/.test(host.replace(/^https?:\/\//, ''))) return false;
  const label = /([a-z0-9-]+)\.[a-z]+\/?$/i.exec(host)?.[1]?.toLowerCase() ?? '';
  const near = before.toLowerCase().split(/\s+/).slice(-4).join('');
  return label !== '' && near.replace(/[^a-z0-9]/g, '').includes(label.replace(/[^a-z0-9]/g, ''));
}
