/** Milliseconds of work after which the page gets its turn: well under a task that a reader would feel. */
const SLICE = 12;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does work that rests now and then, in turns of its own between which the page can move. Rejects when `signal`
 * aborts.
 */
export async function inSlices<T>(work: Iterator<unknown, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await nextTurn();
    signal.throwIfAborted();
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
  }
}
