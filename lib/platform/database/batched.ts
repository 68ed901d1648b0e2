/**
 * Gathers questions that are asked in one breath, and asks them together: a transaction costs more than what is
 * read in it.
 */
export function batched<K, V>(askAll: (keys: K[]) => Promise<V[]>): (key: K) => Promise<V> {
  let waiting: { key: K; resolve: (value: V) => void; reject: (error: unknown) => void }[] = [];
  const flush = async (): Promise<void> => {
    const some = waiting;
    waiting = [];
    try {
      const values = await askAll(some.map(({ key }) => key));
      for (const [i, { resolve }] of some.entries()) resolve(values[i] as V);
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      // After everybody who runs now has asked.
      if (waiting.length === 1) setTimeout(flush, 0);
    });
}
