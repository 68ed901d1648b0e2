/** One figure with the bound that it should keep. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** `x` for a ratio; milliseconds, microseconds, millions of bytes. */
  readonly unit: 'x' | 'ms' | 'µs' | 'MB';
  readonly atMost?: number;
  readonly atLeast?: number;
}

const LABEL = 74;

const written = (value: number, unit: Figure['unit']): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return unit === 'x' ? `x ${value.toFixed(digits)}` : `${value.toFixed(digits)} ${unit}`;
};

/** Prints a figure, and beside it its target and whether that is kept. */
export function printFigure({ what, value, unit, atMost, atLeast }: Figure): void {
  const figure = `${what.padEnd(LABEL)}${written(value, unit).padStart(10)}`;
  const bound = atMost ?? atLeast;
  if (bound === undefined) {
    console.log(figure);
    return;
  }
  const kept = atMost === undefined ? value >= bound : value <= bound;
  const target = `${atMost === undefined ? 'at least' : 'at most'} ${written(bound, unit)}`;
  console.log(`${figure}   ${kept ? 'ok' : 'MISSED'} (${target})`);
}

export function printHeading(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 100 - text.length))}`);
}

/** A table of which the first column is words and the others are numbers. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const row of [head, ...rows]) {
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(16))).join(''));
  }
}
