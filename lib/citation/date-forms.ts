import {
  daysBetween,
  daysInMonth,
  type IsoDay,
  isCalendarDay,
  isoDay,
  MONTHS,
  monthInterval,
  WEEKDAYS,
} from '../shared/calendar';
import type { CitedDate, DateContext, DatePrecision } from './citation';

const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June|Jun\\.?|July|Jul\\.?|Aug(?:ust|\\.)?|Sep(?:tember|t\\.?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** A year, with the letter by which bibliographies tell two works of a year apart ("2025b"). */
const YEAR = '((?:19|20)\\d{2})[a-z]?';
const WEEKDAY_PREFIX = `(?:(?:${WEEKDAYS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\.?,?\\s+)?`;
/** What may not follow a date: "may 5 percent", "14 May 2026-based". */
const AFTER = '(?![\\p{L}\\p{N}]|[-–/][\\p{L}\\p{N}]|[.,]\\p{N}|\\s*(?:%|percent\\b|per cent\\b))';
const BEFORE = '(?<![\\p{L}\\p{N}]|\\p{N}[-–/.,]|\\p{L}[-/])';

const MONTH_PREFIXES = MONTHS.map((name) => name.slice(0, 3).toLowerCase());
const monthNumber = (name: string): number => MONTH_PREFIXES.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Two ends of a range: "8–10 Sep 2026", "2024 to 2025". */
const TO = '\\s?(?:[-–—]|to|through|and)\\s?';

type Read = (groups: readonly string[], context: DateContext) => Omit<CitedDate, 'text' | 'start' | 'end'> | null;

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
function dayWithoutYear(month: number, date: number, { published }: DateContext) {
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

const month = (year: number, number: number) => {
  const { from, to } = monthInterval(year, number);
  return known(from.slice(0, 7), 'month', from, to);
};

/** From the first to the last day of two dates; as precise as what both have in common. Null where they do not follow each other. */
function range(first: ReturnType<Read>, last: ReturnType<Read>) {
  if (first?.interval == null || last?.interval == null || first.interval.from > last.interval.to) return null;
  const [a, b] = [first.iso ?? '', last.iso ?? ''];
  const common = [10, 7, 4].find((length) => a.length >= length && a.slice(0, length) === b.slice(0, length)) ?? 0;
  return {
    iso: common === 0 ? null : a.slice(0, common),
    precision: (common >= 7 ? 'month' : 'year') as DatePrecision,
    interval: { from: first.interval.from, to: last.interval.to },
    impossible: false,
  };
}

/** Days of one range that gives no year: the last by the article's own day, the first before it. */
function daysWithoutYear(first: readonly [number, number], last: readonly [number, number], context: DateContext) {
  const end = dayWithoutYear(last[0], last[1], context);
  if (end?.interval == null) return end === null ? null : unknown('day');
  const year = Number(end.interval.to.slice(0, 4)) - (first[0] > last[0] ? 1 : 0);
  return range(day(year, first[0], first[1]), end);
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Some months of one year: a quarter or a half. As precise as its year. */
const months = (year: number, first: number, count: number) => ({
  ...known(String(year), 'quarter', monthInterval(year, first).from, monthInterval(year, first + count - 1).to),
});

/** Years of one range are no further apart, in years: "1984-2026" is a life. */
const LONGEST_RANGE = 5;

const year = (number: number) => known(String(number), 'year', `${number}-01-01`, `${number}-12-31`);

/** What dates are made of: a month's name, a year, a mark between digits, a word or mark that makes a range, another word. */
export type Need = 'month' | 'year' | 'mark' | 'range' | 'word';

interface DateForm {
  readonly pattern: RegExp;
  /** What the form cannot be without; a text that lacks it is not tried. */
  readonly needs: readonly Need[];
  readonly read: Read;
}

const form = (pattern: string, read: Read): DateForm => ({
  pattern: new RegExp(`${BEFORE}${pattern}${AFTER}`, 'giu'),
  needs: [
    ...(pattern.includes(MONTH)
      ? (['month'] as const)
      : pattern.includes(YEAR)
        ? (['year'] as const)
        : (['mark'] as const)),
    ...(pattern.includes(TO) || pattern.includes('[-–]') ? (['range'] as const) : []),
    ...(/Q\(|quarter|^H\(|FY/.test(pattern) ? (['word'] as const) : []),
  ],
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
export const FORMS: readonly DateForm[] = [
  form(`${DAY}\\s+${MONTH}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, (g) =>
    range(day(n(g, 4), monthNumber(g[1] ?? ''), n(g, 0)), day(n(g, 4), monthNumber(g[3] ?? ''), n(g, 2))),
  ),
  form(`${MONTH}\\s+${DAY}${TO}${MONTH}\\s+${DAY},?\\s+${YEAR}`, (g) =>
    range(day(n(g, 4), monthNumber(g[0] ?? ''), n(g, 1)), day(n(g, 4), monthNumber(g[2] ?? ''), n(g, 3))),
  ),
  form(`${DAY}${TO}${DAY}\\s+${MONTH},?\\s+${YEAR}`, (g) =>
    range(day(n(g, 3), monthNumber(g[2] ?? ''), n(g, 0)), day(n(g, 3), monthNumber(g[2] ?? ''), n(g, 1))),
  ),
  form(`${MONTH}\\s+${DAY}${TO}${DAY},?\\s+${YEAR}`, (g) =>
    range(day(n(g, 3), monthNumber(g[0] ?? ''), n(g, 1)), day(n(g, 3), monthNumber(g[0] ?? ''), n(g, 2))),
  ),
  form(`${MONTH}(?:\\s+${YEAR})?${TO}${MONTH}\\s+${YEAR}`, (g) =>
    range(month(n(g, 1) || n(g, 3), monthNumber(g[0] ?? '')), month(n(g, 3), monthNumber(g[2] ?? ''))),
  ),
  form(`${WEEKDAY_PREFIX}${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}`, (g) =>
    day(n(g, 2), monthNumber(g[1] ?? ''), n(g, 0)),
  ),
  form(`${WEEKDAY_PREFIX}${MONTH}\\s+${DAY}(?:,\\s*|\\s+)${YEAR}`, (g) =>
    day(n(g, 2), monthNumber(g[0] ?? ''), n(g, 1)),
  ),
  form(`${DAY}-${MONTH}-${YEAR}`, (g) => day(n(g, 2), monthNumber(g[1] ?? ''), n(g, 0))),
  form(`${YEAR}(?:,\\s*|\\s+|-)${MONTH}(?:\\s+|-)${DAY}`, (g) => day(n(g, 0), monthNumber(g[1] ?? ''), n(g, 2))),
  form(`(\\d{4})-(\\d{2})-(\\d{2})`, (g) => day(n(g, 0), n(g, 1), n(g, 2))),
  form(`(\\d{4})/(\\d{1,2})/(\\d{1,2})`, (g) => day(n(g, 0), n(g, 1), n(g, 2))),
  form(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`, (g) => day(n(g, 2), n(g, 1), n(g, 0))),
  form(`(\\d{1,2})/(\\d{1,2})/${YEAR}`, (g) => slashed(n(g, 0), n(g, 1), n(g, 2))),
  form(`(?:(?:early|mid|late)[-\\s])?${MONTH},?(?:\\s+of)?\\s+${YEAR}`, (g) => month(n(g, 1), monthNumber(g[0] ?? ''))),
  form(`${YEAR}(?:\\s+|-)${MONTH}`, (g) => month(n(g, 0), monthNumber(g[1] ?? ''))),
  form(`(\\d{4})-(0[1-9]|1[0-2])`, (g) => month(n(g, 0), n(g, 1))),
  form(`${DAY}\\s+${MONTH}${TO}${DAY}\\s+${MONTH}`, (g, context) =>
    daysWithoutYear([monthNumber(g[1] ?? ''), n(g, 0)], [monthNumber(g[3] ?? ''), n(g, 2)], context),
  ),
  form(`${MONTH}\\s+${DAY}${TO}${MONTH}\\s+${DAY}`, (g, context) =>
    daysWithoutYear([monthNumber(g[0] ?? ''), n(g, 1)], [monthNumber(g[2] ?? ''), n(g, 3)], context),
  ),
  form(`${DAY}${TO}${DAY}\\s+${MONTH}`, (g, context) =>
    daysWithoutYear([monthNumber(g[2] ?? ''), n(g, 0)], [monthNumber(g[2] ?? ''), n(g, 1)], context),
  ),
  form(`${MONTH}\\s+${DAY}${TO}${DAY}`, (g, context) =>
    daysWithoutYear([monthNumber(g[0] ?? ''), n(g, 1)], [monthNumber(g[0] ?? ''), n(g, 2)], context),
  ),
  form(`${WEEKDAY_PREFIX}${DAY}(?:\\s+of)?\\s+${MONTH}`, (g, context) =>
    dayWithoutYear(monthNumber(g[1] ?? ''), n(g, 0), context),
  ),
  form(`${WEEKDAY_PREFIX}${MONTH}\\s+${DAY}`, (g, context) =>
    dayWithoutYear(monthNumber(g[0] ?? ''), n(g, 1), context),
  ),
  form(`Q([1-4])[\\s/-]+${YEAR}`, (g) => months(n(g, 1), 3 * n(g, 0) - 2, 3)),
  form(`${YEAR}[\\s/-]+Q([1-4])`, (g) => months(n(g, 0), 3 * n(g, 1) - 2, 3)),
  form(`(first|second|third|fourth)[\\s-]quarter(?:\\s+of)?\\s+${YEAR}`, (g) =>
    months(n(g, 1), 3 * ORDINALS.indexOf((g[0] ?? '').toLowerCase()) + 1, 3),
  ),
  form(`H([12])\\s+${YEAR}`, (g) => months(n(g, 1), 6 * n(g, 0) - 5, 6)),
  // Where a fiscal year begins differs from body to body; it ends in the calendar year that names it or begins in it.
  form(`(?:FY|fiscal(?:\\s+year)?)[\\s-]?${YEAR}`, (g) => ({
    ...year(n(g, 0)),
    interval: { from: `${n(g, 0) - 1}-01-01`, to: `${g[0]}-12-31` },
  })),
  form(`${YEAR}\\s?[-–]\\s?((?:19|20)?\\d{2})`, (g) => {
    const [from, to] = [n(g, 0), (g[1]?.length === 2 ? Math.floor(n(g, 0) / 100) * 100 : 0) + n(g, 1)];
    return to > from && to - from <= LONGEST_RANGE ? range(year(from), year(to)) : null;
  }),
  form(`(?:(?:early|mid|late)[-\\s])?${YEAR}`, (g) => year(n(g, 0))),
];
