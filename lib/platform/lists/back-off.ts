const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A list that answers is asked again after so long, in milliseconds. */
export const PERIOD = DAY;
const FIRST_PAUSE = 15 * MINUTE;
const LONGEST_PAUSE = 3 * DAY;

/**
 * When to ask again after failures, in milliseconds from now: twice as long after each, up to three days, and
 * up to a fifth more by chance, so that not everybody comes back at the same moment.
 * @param failures failures in a row, 1 or more
 * @param retryAfter what the server asked for, in milliseconds, or null
 * @param chance 0 to 1
 */
export function pauseAfter(failures: number, retryAfter: number | null, chance: number): number {
  const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(failures - 1, 20), LONGEST_PAUSE);
  return Math.min(Math.max(pause, retryAfter ?? 0), 7 * DAY) * (1 + chance / 5);
}

/** The header `Retry-After` as milliseconds from now: seconds, or a date; null for anything else. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
