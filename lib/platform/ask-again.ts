/** How often and how patiently to ask. */
export interface Patience {
  readonly tries: number;
  /** Milliseconds to wait for one answer. */
  readonly timeout: number;
  /** Milliseconds between tries. */
  readonly pause: number;
}

/**
 * Asks until there is an answer: the background worker may be killed between request and reply, and
 * asking wakes a new one. Rejects with the last failure when the patience is used up or `signal` aborts.
 */
export async function askAgain<T>(
  ask: () => Promise<T>,
  { tries, timeout, pause }: Patience,
  signal: AbortSignal,
): Promise<T> {
  let last: unknown = new Error('never asked');
  for (let i = 0; i < tries; i++) {
    signal.throwIfAborted();
    try {
      return await within(ask(), timeout);
    } catch (error) {
      last = error;
    }
    if (i < tries - 1) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw last;
}

/** The promise, or a rejection after `milliseconds`. */
export function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
