/**
 * For each of the picked rows, the later ones that are near: each names its `most` nearest that are at least `close`,
 * and a pair is near where either names the other.
 * @param rows unit vectors of `dimensions` numbers
 * @returns for each pick, number and closeness of later picks
 */
export function nearest(
  rows: Float64Array,
  dimensions: number,
  picks: readonly number[],
  most: number,
  close: number,
): [number: number, closeness: number][][] {
  const packed = new Float32Array(picks.length * dimensions);
  for (const [i, row] of picks.entries()) {
    packed.set(rows.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
  }
  const near = picks.map(() => new Map<number, number>());
  for (let a = 0; a < picks.length; a++) {
    let best: [number, number][] = [];
    let least = close;
    const keep = (): void => {
      best = best.sort((x, y) => y[1] - x[1]).slice(0, most);
      if (best.length === most) least = best[most - 1]?.[1] ?? least;
    };
    for (let b = 0; b < picks.length; b++) {
      if (a === b) continue;
      let dot = 0;
      for (let d = 0; d < dimensions; d++) {
        dot += (packed[a * dimensions + d] as number) * (packed[b * dimensions + d] as number);
      }
      if (dot <= least) continue;
      best.push([b, dot]);
      if (best.length >= 4 * most) keep();
    }
    keep();
    for (const [b, closeness] of best) near[Math.min(a, b)]?.set(Math.max(a, b), Math.min(1, closeness));
  }
  return near.map((others) => [...others].sort((x, y) => x[0] - y[0]));
}
