import { looksLikeName } from '../looks-like-name';
import type { Find, Pattern } from './pattern';

/** Longest name with role behind a dash, in UTF-16 units. */
const LONGEST_SIGNATURE = 100;
/** "“…” —FTC Chair Dana Whitfield" at the end of a block. */
const SIGNED = new RegExp(
  `([“"])([^“”"]{12,2000})[”"]\\s*(?:—|–|--|-\\s)\\s*(\\p{Lu}[^“”".!?;:—]{2,${LONGEST_SIGNATURE}}?)\\.?\\s*$`,
  'u',
);

/** A quotation followed by a dash and its speaker, as pulled quotes and epigraphs have them. */
export const signedQuotation: Pattern = ({ text, links, names }) => {
  if (!/[—–-]/.test(text)) return [];
  const match = SIGNED.exec(text);
  if (match === null) return [];
  const [whole, mark = '', words = '', name = ''] = match;
  const start = match.index + whole.lastIndexOf(name);
  const source = { start, end: start + name.length };
  const known = names.resolve(name).kind === 'known';
  const [bare = ''] = name.split(',');
  if (!known && !looksLikeName(bare)) return [];
  const quote = { start: match.index + mark.length, end: match.index + mark.length + words.length };
  const find: Find = {
    form: 'quote',
    start: quote.end,
    end: source.end,
    source,
    cue: null,
    date: null,
    quote,
    link: links.find((link) => link.start < source.end && source.start < link.end)?.href ?? null,
  };
  return [find];
};
