import { daysBetween, type IsoDay, isIsoDay } from './calendar';

/** Days that were counted before: a registry has the same few thousand again and again. */
const numbers = new Map<string, number>();
const MOST_NUMBERS = 20_000;

/** Days since 1970-01-01: for those who count many of them. */
export function dayNumber(day: IsoDay): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = daysBetween('1970-01-01', day);
  if (numbers.size >= MOST_NUMBERS) numbers.clear();
  if (isIsoDay(day)) numbers.set(day, number);
  return number;
}

/** {@link isIsoDay}, for those who ask it of many. */
export const isKnownDay = (text: string): text is IsoDay => numbers.has(text) || isIsoDay(text);
