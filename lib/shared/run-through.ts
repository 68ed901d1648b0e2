/** Does work that rests now and then, without the rests. */
export function runThrough<T>(work: Iterator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
