import type { Span } from '../shared/span';
import type { CitedDate, DateContext } from './citation';
import { FORMS, type Need } from './date-forms';

/** What a form of date cannot be without; most texts have none of it, and a form is not tried in vain. */
const MONTH_HINT =
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*[\s,–-]{1,3}(?:of\s)?\d|\d(?:st|nd|rd|th)?(?:\sof)?,?[\s-](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;
const MARK_HINT = /\d[-/.]\d/;
const YEAR_HINT = /(?:19|20)\d\d/;
const RANGE_HINT = /[-–—]|\b(?:to|through|and)\b/i;
const WORD_HINT = /Q[1-4]|H[12]|quarter|FY|fiscal/i;

/** "may 5" is a verb with a number unless it is written as a name. */
const isLowerCaseMay = (text: string): boolean => /\bmay\b/.test(text);

/**
 * Finds all dates of a text, in order, without overlaps.
 * @param text any text; offsets of the result count in it
 * @param context the article's own day, by which days without a year are read
 */
export function findDates(text: string, context: DateContext): CitedDate[] {
  // No date is without a digit.
  if (!/\d/.test(text)) return [];
  const hasMonth = MONTH_HINT.test(text);
  if (!hasMonth && !YEAR_HINT.test(text) && !MARK_HINT.test(text)) return [];
  const has: Record<Need, boolean> = {
    month: hasMonth,
    year: YEAR_HINT.test(text),
    mark: MARK_HINT.test(text),
    range: RANGE_HINT.test(text),
    word: WORD_HINT.test(text),
  };
  const found: CitedDate[] = [];
  const taken: Span[] = [];
  for (const { pattern, read, needs } of FORMS) {
    if (!needs.every((need) => has[need])) continue;
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
