import papa from 'papaparse';

/** A row of a table, and the line on which it begins. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What separates the cells of a row. */
export type Delimiter = ',' | '\t';

/** What makes a spreadsheet take a cell for a formula, whoever wrote it; also where quotes were put before it already. */
const FORMULA = /^'*[=+\-@＝＋－＠]/;
const GUARDED = /^'+[=+\-@＝＋－＠]/;

/** Writes a table. A cell that a spreadsheet would compute is disarmed by a quote mark before it. */
export const writeDelimited = (rows: readonly (readonly string[])[], delimiter: Delimiter): string =>
  `${papa.unparse(
    rows.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))),
    { delimiter, newline: '\r\n' },
  )}\r\n`;

/**
 * Reads a table, row by row; empty lines are passed over.
 * @param text with `\n` for every line end
 * @param most rows that are read; what is beyond is left, and `take` is told by the row after the last
 * @param refuse is told of quotation marks that do not match
 */
export function readDelimited(
  text: string,
  delimiter: Delimiter,
  most: number,
  take: (row: DelimitedRow) => void,
  refuse: (line: number, message: string) => void,
): void {
  let line = 1;
  let read = 0;
  let taken = 0;
  papa.parse(text, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    step({ data, errors, meta }, parser) {
      const first = line;
      for (; read < meta.cursor; read++) if (text.charCodeAt(read) === 10) line++;
      for (const { message } of errors) refuse(first, message);
      if (data.every((cell) => cell.trim() === '')) return;
      take({ line: first, cells: data.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell)) });
      if (++taken > most) parser.abort();
    },
  });
}
