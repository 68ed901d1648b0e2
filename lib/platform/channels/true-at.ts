/** How far a server's clock may be ahead of ours before it is not believed, in milliseconds. */
const LARGEST_AGE = 30 * 86_400_000;

/**
 * When an answer was true, in milliseconds since 1970: a cache may hand out what was true some time ago, and the clock
 * of this machine may be ahead. Of two clocks the earlier one claims less.
 * @param now by the clock of this machine
 */
export function trueAt(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  const age = Number(headers.get('age') ?? 0);
  const said = Number.isNaN(date) ? now : date;
  return Math.min(now, said) - (age > 0 ? Math.min(age * 1_000, LARGEST_AGE) : 0);
}
