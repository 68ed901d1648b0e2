/** Beyond that an age is no age, in seconds: ten years. */
const LARGEST_AGE = 10 * 366 * 86_400;

/** Between when and when an answer was true, in milliseconds since 1970. */
export interface AnswerTime {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * When an answer was true: a cache may hand out what was true some time ago, and the clock of this machine or of the
 * server may be ahead or behind. Days are watched from the latest of these times on, and up to the earliest, so that
 * no wrong clock makes more of them.
 * @param now by the clock of this machine
 */
export function trueAt(headers: Headers, now: number): AnswerTime {
  const date = Date.parse(headers.get('date') ?? '');
  const said = Number.isNaN(date) ? now : date;
  // Of several caches on the way each may have written its own.
  const ages = (headers.get('age') ?? '').split(',').map((age) => (/^\s*\d+\s*$/.test(age) ? Number(age) : 0));
  const age = Math.min(Math.max(...ages), LARGEST_AGE);
  return { earliest: Math.min(now, said) - age * 1_000, latest: Math.max(now, said) };
}
