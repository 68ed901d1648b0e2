import type { Span } from '../../shared/span';
import type { Find, PatternInput } from './pattern';

/** Longest attribution that is quoted, in UTF-16 units. */
const LONGEST = 80;
const OPENING = '(?:an?\\s|the\\s|only\\s|simply\\s|just\\s|merely\\s)*[“"]';
/** What is called a source and how it was put: "The sourcing: “…”", "its only source, described as “…”". */
const SOURCE_NAMED = `\\b(?:sources?|sourcing|attributions?|citations?)\\b[^“”".!?]{0,60}?(?::|\\b(?:as|to|was|were|is|are|reads?|said))\\s${OPENING}`;
/** "Attributed to “…”", "credited only to “…”". */
const ATTRIBUTED = `\\b(?:attributed|credited|sourced|cited)\\s(?:[\\p{L}]+\\s){0,3}?(?:to|as)\\s${OPENING}`;
const QUOTED = new RegExp(`(?:${SOURCE_NAMED}|${ATTRIBUTED})([^“”"]{3,${LONGEST}})[”"]`, 'giu');

/** Whether a text may quote an attribution, before any name is looked up. */
export const QUOTES_ATTRIBUTION =
  /(?:sourc(?:e|es|ed|ing)|attribut(?:ed|ions?)|credited|cited|citations?)\b[^“”".!?]{0,90}[“"]/i;

/**
 * The attribution of another text, quoted by an article that speaks of it: "The tell was in the sourcing: “industry
 * sources”". Only where it names nobody: that is what the article says of it.
 */
export function quotedAttribution({ text, names, heading }: PatternInput): Find[] {
  if (heading || !QUOTES_ATTRIBUTION.test(text)) return [];
  const found: Find[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const words = match[1] ?? '';
    const start = match.index + match[0].length - 1 - words.length;
    const nobody = partsOf(words).find((part) => names.resolve(words.slice(part.start, part.end)).kind === 'vague');
    if (nobody === undefined) continue;
    found.push({
      form: 'prose',
      start,
      end: start + words.replace(/[\s,.;]+$/, '').length,
      source: { start: start + nobody.start, end: start + nobody.end },
      cue: null,
      date: null,
      quote: null,
      link: null,
    });
  }
  return found;
}

/** What stands between commas. */
const partsOf = (words: string): Span[] =>
  [...words.matchAll(/[^,;\s][^,;]*/g)].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.trimEnd().length,
  }));
