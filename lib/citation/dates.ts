import type { Span } from '../shared/span';
import type { CitedDate, DateContext } from './citation';
import { FORMS } from './date-forms';

/** "may 5" is a verb with a number unless it is written as a name. */
const isLowerCaseMay = (text: string): boolean => /\bmay\b/.test(text);

/**
 * Finds all dates of a text, in order, without overlaps.
 * @param text any text; offsets of the result count in it
 * @param context the article's own day, by which days without a year are read
 */
export function findDates(text: string, context: DateContext): CitedDate[] {
  if (!/\d/.test(text)) return [];
  const found: CitedDate[] = [];
  const taken: Span[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isLowerCaseMay(match[0]) || taken.some((other) => start < other.end && other.start < end)) continue;
      const date = read(match.slice(1), context);
      if (date === null) continue;
      taken.push({ start, end });
      found.push({ text: match[0], start, end, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
