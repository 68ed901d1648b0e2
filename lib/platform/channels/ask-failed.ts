import { pauseAfter } from '../lists/back-off';
import { FetchFailure } from '../lists/fetch-file';

/** What is remembered of a server that was asked in vain. */
export interface Failed {
  readonly askedAt: number;
  readonly nextAt: number;
  readonly waitUntil: number;
  readonly failures: number;
  readonly problem: string;
}

/**
 * When to ask again after a failure.
 * @param now in milliseconds since 1970
 * @param chance 0 to 1
 */
export function askFailed(before: { readonly failures: number }, error: unknown, now: number, chance: number): Failed {
  const failures = before.failures + 1;
  const retryAfter = error instanceof FetchFailure ? error.retryAfter : null;
  const nextAt = now + pauseAfter(failures, retryAfter, chance);
  const problem = error instanceof Error ? error.message : String(error);
  return { askedAt: now, nextAt, waitUntil: retryAfter === null ? 0 : nextAt, failures, problem };
}
