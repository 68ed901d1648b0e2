import { type IsoDay, isCalendarDay, isoDay, MONTHS } from '../../shared/calendar';

/** Longer than any date, with room for a comment about the zone. */
const LONGEST = 100;

/** Before it stand only clocks that were never set (1 January 1970) and fields that were never filled (year 1). */
const FIRST_YEAR = 1971;

/** `23:30`, `23:30:00`, `23:30:00.123456`, `11:30 pm`. */
const TIME = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?`;

/** `Z`, `EST`, `-0500`, `+05:30`, `GMT+2`, `Europe/Brussels`. Which one it is does not matter: see {@link readDay}. */
const ZONE = String.raw`(?:[a-z]{1,5}(?:[+-]\d{1,2}:?(?:\d{2})?)?|[+-]\d{2}(?::?\d{2})?|[a-z]+/[a-z_]+)`;

const TAIL = String.raw`(?:[,\s]\s*${TIME}(?:\s*${ZONE})?)?`;

/** RFC 3339, ISO 8601 in its long form, and what databases print: `2026-05-14T23:30:00-05:00`, `2026-5-14 23:30`. */
const ISO = new RegExp(
  String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:t|\s+)${TIME}(?:\s*${ZONE})?|z|\s*[+-]\d{2}:\d{2})?$`,
  'i',
);

/** RFC 822 and its descendants: `Thu, 14 May 2026 23:30:00 -0500`, `14-May-26`. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\s+|-)([a-z]+)\.?,?(?:\s+|-)(\d{4}|\d{2})${TAIL}$`,
  'iu',
);

/** As Americans and JavaScript write it: `May 14, 2026`, `Thu May 14 2026 23:30:00 GMT-0500`. */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]+\.?,?\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TAIL}$`,
  'i',
);

/**
 * The calendar day of a date as its source writes it: `2026-05-14T23:30:00-05:00` is 14 May, although it is 15 May in
 * Greenwich by then. So neither the zone nor the clock counts; they only have to look like such. The weekday is not
 * held against the day: templates with a fixed weekday are common.
 * @returns null for days that no calendar has, for dates that can be read in two ways (`05/06/2026`), for all else
 */
export function readDay(text: string): IsoDay | null {
  if (text.length > LONGEST) return null;
  // RFC 822 has comments in parentheses; clocks of JavaScript name their zone in one.
  const date = text.replace(/\([^()]*\)/g, ' ').trim();
  const iso = ISO.exec(date);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(date);
  if (dayFirst !== null) return dayOf(fullYear(dayFirst[3] ?? ''), monthNamed(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(date);
  if (monthFirst !== null) return dayOf(Number(monthFirst[3]), monthNamed(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return null;
}

const dayOf = (year: number, month: number, day: number): IsoDay | null =>
  year >= FIRST_YEAR && isCalendarDay(year, month, day) ? isoDay(year, month, day) : null;

/** RFC 2822, 4.3: two digits below 50 are of this century. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

/** 1 to 12 for a month's name or its first letters ("Sep", "Sept"), else 0, which no calendar has. */
function monthNamed(name: string): number {
  const start = name.toLowerCase();
  return start.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}
