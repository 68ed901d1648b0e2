import { type Span, shift } from '../../shared/span';
import { looksLikeHost, looksLikeName } from '../looks-like-name';
import { readBracket } from '../read-bracket';
import type { Find, PatternInput } from './pattern';

/** Longest line that does nothing but name its sources, in UTF-16 units. */
const LONGEST_LINE = 240;
/** "Source: Reuters" as a line of its own or at the end of one. */
const SOURCE_LABEL = /(?:^|[.!?]\s|[—–]\s|\s\|\s)((?:Sources?|Via|Data|Reporting|Quelle|Fuente)\s?:\s+)(?=\S)/;
/** "[3] FTC, “Complaint”, 14 May 2026": an entry of a list of references. */
const REFERENCE = /^(?:\[\d{1,3}\]|\^?\d{1,3}[.)]|[*†‡])\s+(?=\S)/;

/** Lines that name their sources, and entries of a list of references. */
export function sourceLine(input: PatternInput): Find[] {
  const { text, links, names, context } = input;
  const label = text.length > LONGEST_LINE * 3 || !text.includes(':') ? null : SOURCE_LABEL.exec(text);
  const isKnown = (name: string): boolean => names.resolve(name).kind === 'known';
  if (label !== null) {
    const from = label.index + label[0].length;
    const rest = text.slice(from).replace(/[.\s]+$/, '');
    if (rest.length > LONGEST_LINE) return [];
    const parts = readBracket(rest, 0, names, context);
    return parts
      .filter(({ name }) => {
        const written = rest.slice(name.start, name.end);
        return isKnown(written) || looksLikeName(written) || looksLikeHost(written);
      })
      .map((part) =>
        toFind(
          shift(part.whole, from),
          shift(part.name, from),
          part.date === null ? null : { ...part.date, ...shift(part.date, from) },
          links,
        ),
      );
  }
  const marker = REFERENCE.exec(text)?.[0];
  if (marker === undefined || text.length > LONGEST_LINE * 2) return [];
  const from = marker.length;
  const name = /^[^,.:;“"(]{2,60}/.exec(text.slice(from))?.[0].trimEnd() ?? '';
  if (!isKnown(name)) return [];
  const [part] = readBracket(
    text
      .slice(from)
      .replace(/[“"][^”"]*[”"],?/g, (title) => ' '.repeat(title.length))
      .replace(/[.\s]+$/, ''),
    0,
    names,
    context,
  );
  if (part?.date == null) return [];
  const source = { start: from, end: from + name.length };
  return [toFind({ start: 0, end: from + part.date.end }, source, { ...part.date, ...shift(part.date, from) }, links)];
}

const toFind = (whole: Span, source: Span, date: Find['date'], links: PatternInput['links']): Find => ({
  form: 'prose',
  ...whole,
  source,
  cue: null,
  date,
  link: links.find((link) => link.start < whole.end && whole.start < link.end)?.href ?? null,
  quote: null,
});
