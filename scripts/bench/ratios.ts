/** The middle of some numbers, of two middle ones their mean; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Things to be timed against each other, by name. */
export type Contenders<Name extends string> = Readonly<Record<Name, () => unknown>>;

/** Runs something once and says how long it took, in milliseconds. */
export type Clock = (work: () => unknown) => number;

export const timeOnce: Clock = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/**
 * Runs all contenders in turn, so that what else the machine does hits them alike, and takes each one's median
 * in milliseconds. Who begins changes from round to round: the first has the caches against it.
 */
export function timeInTurn<Name extends string>(
  contenders: Contenders<Name>,
  rounds: number,
  clock: Clock = timeOnce,
): Record<Name, number> {
  const names = Object.keys(contenders) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    names.forEach((_, turn) => {
      const name = names[(round + turn) % names.length] as Name;
      times.get(name)?.push(clock(contenders[name]));
    });
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}
