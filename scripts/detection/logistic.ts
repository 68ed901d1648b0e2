/** A case for a fit: its features, and whether it is of the class. */
export interface Case {
  readonly features: readonly number[];
  readonly isOfClass: boolean;
  /** Cases of one group are never in both the learned and the measured part. */
  readonly group: string;
}

/** Weights of the features as they are, and last the constant. */
export type Model = readonly number[];

const STEPS = 50;

/** How sure the model is that features are of the class, from 0 to 1. */
export const sureness = (model: Model, features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (model[i] as number), model.at(-1) as number)));

/**
 * Logistic regression by Newton's method, both classes with the same weight in all, on features brought to a spread
 * of 1.
 * @param ridge how strongly weights are held towards zero, for the spread features
 */
export function fitLogistic(cases: readonly Case[], ridge: number): Model {
  const width = cases[0]?.features.length ?? 0;
  const spreads = Array.from({ length: width }, (_, i) => spread(cases.map(({ features }) => features[i] as number)));
  const rows = cases.map(({ features }) => [...features.map((value, i) => value / (spreads[i] as number)), 1]);
  const share = cases.filter(({ isOfClass }) => isOfClass).length / cases.length;
  const counts = cases.map(({ isOfClass }) => (isOfClass ? 1 : share / (1 - share)));
  let model = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = model.map((weight, i) => (i < width ? ridge * weight : 0));
    const bend = model.map((_, i) => model.map((__, j) => (i === j && i < width ? ridge : 0)));
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (model[i] as number), 0)));
      const count = counts[n] as number;
      row.forEach((a, i) => {
        slope[i] = (slope[i] as number) + count * (p - +(cases[n] as Case).isOfClass) * a;
        const line = bend[i] as number[];
        row.forEach((b, j) => {
          line[j] = (line[j] as number) + count * p * (1 - p) * a * b;
        });
      });
    });
    const change = solve(bend, slope);
    model = model.map((weight, i) => weight - (change[i] as number));
  }
  return model.map((weight, i) => (i < width ? weight / (spreads[i] as number) : weight));
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

/** Solves linear equations by Gauss's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const width = rows.length;
  for (let i = 0; i < width; i++) {
    let pivot = i;
    for (let j = i + 1; j < width; j++)
      if (Math.abs(rows[j]?.[i] as number) > Math.abs(rows[pivot]?.[i] as number)) pivot = j;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    const top = rows[i] as number[];
    for (let j = 0; j < width; j++) {
      if (j === i) continue;
      const row = rows[j] as number[];
      const factor = (row[i] as number) / ((top[i] as number) || 1e-12);
      for (let k = i; k <= width; k++) row[k] = (row[k] as number) - factor * (top[k] as number);
    }
  }
  return rows.map((row, i) => (row[width] as number) / ((row[i] as number) || 1e-12));
}
