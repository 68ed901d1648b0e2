/** Calendar arithmetic on ISO days (`YYYY-MM-DD`), without clocks or time zones. */

/** An ISO day, `2026-05-14`. */
export type IsoDay = string;

/** All days from `from` to `to`, both included. */
export interface DayInterval {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

const MILLISECONDS_PER_DAY = 86_400_000;

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Number of days in a month; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True when the calendar has such a day: 31 June and 29 February 2026 are none. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** `isoDay(2026, 5, 14)` is `2026-05-14`. The caller has checked {@link isCalendarDay}. */
export const isoDay = (year: number, month: number, day: number): IsoDay =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const milliseconds = (day: IsoDay): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

/** True for a string that is an ISO day of the calendar. */
export function isIsoDay(text: string): text is IsoDay {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const number = Math.round(milliseconds(day) / MILLISECONDS_PER_DAY) + count;
  const known = spelledDays.get(number);
  if (known !== undefined) return known;
  const spelled = new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  if (spelledDays.size >= MOST_SPELLED) spelledDays.clear();
  spelledDays.set(number, spelled);
  return spelled;
}

/** Days spelled before: the same few years come up again and again, and spelling one costs more than all else about it. */
const spelledDays = new Map<number, IsoDay>();
const MOST_SPELLED = 20_000;

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDay, to: IsoDay): number =>
  Math.round((milliseconds(to) - milliseconds(from)) / MILLISECONDS_PER_DAY);

/** 0 (Sunday) to 6 (Saturday). */
export const weekdayOf = (day: IsoDay): number => new Date(milliseconds(day)).getUTCDay();

/** The whole month as an interval; `month` is 1 to 12. */
export const monthInterval = (year: number, month: number): DayInterval => ({
  from: isoDay(year, month, 1),
  to: isoDay(year, month, daysInMonth(year, month)),
});

/** The interval made `days` longer at both ends. */
export const widen = (interval: DayInterval, days: number): DayInterval => ({
  from: addDays(interval.from, -days),
  to: addDays(interval.to, days),
});

export const intervalsMeet = (a: DayInterval, b: DayInterval): boolean => a.from <= b.to && b.from <= a.to;

/** `14 May 2026`, as people write it. */
export function spellDay(day: IsoDay): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** "14 May 2026", or "10 May 2026 to 16 May 2026". */
export const spellDays = ({ from, to }: DayInterval): string =>
  from === to ? spellDay(from) : `${spellDay(from)} to ${spellDay(to)}`;

/** The day part of an ISO time stamp or day, or null when the text holds none. */
export function dayOfTimestamp(text: string | null | undefined): IsoDay | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})/.exec(text ?? '')?.[1];
  return day !== undefined && isIsoDay(day) ? day : null;
}
