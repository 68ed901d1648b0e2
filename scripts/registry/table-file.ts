import type { Problems } from './problem';

/** A row of a tab-separated file, and the line on which it stands. */
export interface TableRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** Longest cell; the snapshot takes no longer text either. */
const LONGEST_CELL = 1_000;

// Tabs and line ends separate; any other control character has no business in a name or title.
const isControl = (character: string): boolean => character < ' ' || character === '\u007f';

/**
 * Reads a tab-separated file with exactly these columns.
 * @param optional columns whose cells may be empty
 */
export function parseTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
  optional: readonly Column[],
  problems: Problems,
): TableRow<Column>[] {
  const [head, ...lines] = text.replace(/\n$/, '').split('\n');
  if (head !== columns.join('\t')) {
    problems.add(file, 1, 'bad-table', `the header must be: ${columns.join(', ')}`);
    return [];
  }
  const rows: TableRow<Column>[] = [];
  for (const [i, written] of lines.entries()) {
    const line = i + 2;
    const cells = written.split('\t');
    const wrong =
      cells.length !== columns.length
        ? `${cells.length} cells where ${columns.length} belong`
        : whatIsWrong(cells, columns, optional);
    if (wrong !== null) {
      problems.add(file, line, 'bad-table', wrong);
      continue;
    }
    const entries = columns.map((column, at) => [column, cells[at] ?? '']);
    rows.push({ line, cells: Object.fromEntries(entries) as Record<Column, string> });
  }
  return rows;
}

function whatIsWrong(cells: readonly string[], columns: readonly string[], optional: readonly string[]): string | null {
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] ?? '';
    if (cell === '' && !optional.includes(column)) return `${column} is empty`;
    if (cell !== cell.trim()) return `${column} begins or ends with a blank`;
    if (cell.length > LONGEST_CELL) return `${column} is longer than ${LONGEST_CELL} characters`;
    if ([...cell].some(isControl)) return `${column} has a control character`;
  }
  return null;
}

/** The items of a cell that holds several: `a|b`. */
export const itemsOf = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));
