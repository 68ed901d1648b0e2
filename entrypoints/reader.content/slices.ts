/** Milliseconds of work after which the page gets its turn: well under a task that a reader would feel. */
const SLICE = 12;

/** Lets the page have its turn. Rejects when `signal` aborts. */
export async function nextTurn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/**
 * Does work that rests now and then, in turns of its own between which the page can move. Rejects when `signal`
 * aborts.
 */
export async function inSlices<T>(work: Iterator<unknown, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await nextTurn(signal);
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
  }
}
