import {
  addDays,
  daysBetween,
  daysInMonth,
  type IsoDay,
  isCalendarDay,
  isoDay,
  MONTHS,
  monthInterval,
  WEEKDAYS,
  weekdayOf,
} from '../shared/calendar';
import type { Span } from '../shared/span';
import type { ArticleContext, CitedDate, DatePrecision } from './citation';

const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sep(?:tember|t\\.?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** A year, with the letter by which bibliographies tell two works of a year apart ("2025b"). */
const YEAR = '((?:19|20)\\d{2})[a-z]?';
const WEEKDAY_PREFIX = `(?:(?:${WEEKDAYS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\.?,?\\s+)?`;
/** What may not follow a date: "may 5 percent", "14 May 2026-based". */
const AFTER = '(?![\\p{L}\\p{N}]|[-–/][\\p{L}\\p{N}]|[.,]\\p{N}|\\s*(?:%|percent\\b|per cent\\b))';
const BEFORE = '(?<![\\p{L}\\p{N}]|\\p{N}[-–/.,]|\\p{L}[-/])';

const MONTH_PREFIXES = MONTHS.map((name) => name.slice(0, 3).toLowerCase());
const monthNumber = (name: string): number => MONTH_PREFIXES.indexOf(name.slice(0, 3).toLowerCase()) + 1;

type Read = (groups: readonly string[], context: ArticleContext) => Omit<CitedDate, 'text' | 'start' | 'end'> | null;

const known = (iso: string, precision: DatePrecision, from: IsoDay, to: IsoDay) => ({
  iso,
  precision,
  interval: { from, to },
  impossible: false,
});

const unknown = (precision: DatePrecision, impossible = false) => ({
  iso: null,
  precision,
  interval: null,
  impossible,
});

function day(year: number, month: number, date: number) {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  if (!isCalendarDay(year, month, date)) return unknown('day', true);
  const iso = isoDay(year, month, date);
  return known(iso, 'day', iso, iso);
}

/** How far before an article a day without a year is looked for: "on December 18" in an article of January. */
const LONGEST_LOOK_BACK = 270;

/** A day without a year: the one next to the article's own day, rather before than after it. */
function dayWithoutYear(month: number, date: number, { published }: ArticleContext) {
  if (month < 1 || date < 1 || date > 31) return null;
  if (date > daysInMonth(2024, month)) return unknown('day', true);
  if (published === null) return unknown('day');
  const year = Number(published.slice(0, 4));
  for (const candidate of [year, year - 1, year + 1]) {
    if (!isCalendarDay(candidate, month, date)) continue;
    const iso = isoDay(candidate, month, date);
    const before = daysBetween(iso, published);
    if (before >= -95 && before <= LONGEST_LOOK_BACK) return known(iso, 'day', iso, iso);
  }
  return unknown('day');
}

interface DateForm {
  readonly pattern: RegExp;
  readonly read: Read;
}

const form = (pattern: string, read: Read): DateForm => ({
  pattern: new RegExp(`${BEFORE}${pattern}${AFTER}`, 'giu'),
  read,
});

const n = (groups: readonly string[], at: number): number => Number(groups[at]);

/**
 * `3/4/26` is 3 April to some and March 4 to others: read only where one part cannot be a month.
 */
function slashed(first: number, second: number, year: number) {
  if (first > 12) return day(year, second, first);
  if (second > 12 || first === second) return day(year, first, second);
  return unknown('day');
}

/** From precise to vague: an earlier form takes the characters that a later one might also match. */
const FORMS: readonly DateForm[] = [
  form(`${WEEKDAY_PREFIX}${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}`, (g) =>
    day(n(g, 2), monthNumber(g[1] ?? ''), n(g, 0)),
  ),
  form(`${WEEKDAY_PREFIX}${MONTH}\\s+${DAY}(?:,\\s*|\\s+)${YEAR}`, (g) =>
    day(n(g, 2), monthNumber(g[0] ?? ''), n(g, 1)),
  ),
  form(`(\\d{4})-(\\d{2})-(\\d{2})`, (g) => day(n(g, 0), n(g, 1), n(g, 2))),
  form(`(\\d{4})/(\\d{1,2})/(\\d{1,2})`, (g) => day(n(g, 0), n(g, 1), n(g, 2))),
  form(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`, (g) => day(n(g, 2), n(g, 1), n(g, 0))),
  form(`(\\d{1,2})/(\\d{1,2})/${YEAR}`, (g) => slashed(n(g, 0), n(g, 1), n(g, 2))),
  form(`${MONTH},?\\s+${YEAR}`, (g) => {
    const [year, month] = [n(g, 1), monthNumber(g[0] ?? '')];
    const { from, to } = monthInterval(year, month);
    return known(from.slice(0, 7), 'month', from, to);
  }),
  form(`(\\d{4})-(0[1-9]|1[0-2])`, (g) => {
    const { from, to } = monthInterval(n(g, 0), n(g, 1));
    return known(from.slice(0, 7), 'month', from, to);
  }),
  form(`${WEEKDAY_PREFIX}${DAY}(?:\\s+of)?\\s+${MONTH}`, (g, context) =>
    dayWithoutYear(monthNumber(g[1] ?? ''), n(g, 0), context),
  ),
  form(`${WEEKDAY_PREFIX}${MONTH}\\s+${DAY}`, (g, context) =>
    dayWithoutYear(monthNumber(g[0] ?? ''), n(g, 1), context),
  ),
  form(`Q([1-4])\\s+${YEAR}`, (g) => {
    const first = 3 * n(g, 0) - 2;
    return {
      ...known('', 'quarter', monthInterval(n(g, 1), first).from, monthInterval(n(g, 1), first + 2).to),
      iso: g[1] ?? null,
    };
  }),
  form(YEAR, (g) => known(g[0] ?? '', 'year', `${g[0]}-01-01`, `${g[0]}-12-31`)),
];

/** "may 5" is a verb with a number unless it is written as a name. */
const isLowerCaseMay = (text: string): boolean => /\bmay\b/.test(text);

/**
 * Finds all dates of a text, in order, without overlaps.
 * @param text any text; offsets of the result count in it
 * @param context the article's own day, by which days without a year are read
 */
export function findDates(text: string, context: ArticleContext): CitedDate[] {
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

const SPOKEN_DAY = new RegExp(`\\b(on\\s+|last\\s+|this\\s+)?(${WEEKDAYS.join('|')}|yesterday|today)\\b`, 'gi');

/**
 * Finds "on Thursday", "yesterday" and "today", read against the article's own day: a weekday is the
 * last one up to that day.
 */
export function findRelativeDays(text: string, { published }: ArticleContext): CitedDate[] {
  const found: CitedDate[] = [];
  for (const match of text.matchAll(SPOKEN_DAY)) {
    const word = (match[2] ?? '').toLowerCase();
    const weekday = WEEKDAYS.findIndex((name) => name.toLowerCase() === word);
    if (weekday >= 0 && match[1] === undefined) continue;
    let iso: IsoDay | null = null;
    if (published !== null) {
      const back = weekday >= 0 ? (weekdayOf(published) - weekday + 7) % 7 : word === 'today' ? 0 : 1;
      iso = addDays(published, -back);
    }
    found.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      iso,
      precision: 'relative',
      interval: iso === null ? null : { from: iso, to: iso },
      impossible: false,
    });
  }
  return found;
}
