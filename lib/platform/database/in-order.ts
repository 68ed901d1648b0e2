/**
 * Works on several items at once and hands the results back in order: never more than `ahead` are begun
 * before their turn has come. When the reader stops, what is under way ends unheard.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<readonly [T, R]> {
  const begun: Promise<R>[] = [];
  for (let turn = 0; turn < items.length; turn++) {
    while (begun.length < Math.min(items.length, turn + ahead)) {
      const one = work(items[begun.length] as T);
      // Whoever waits for it hears of its failure; until then it is nobody's.
      one.catch(() => undefined);
      begun.push(one);
    }
    const result = await (begun[turn] as Promise<R>);
    // Results are large: what has had its turn is let go.
    begun[turn] = undefined as never;
    yield [items[turn] as T, result] as const;
  }
}
