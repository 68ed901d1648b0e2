import { type DayInterval, type IsoDay, monthInterval } from '../../shared/calendar';

/** About so many documents are in one file at most: a look-up unpacks the files of its days, an update sends what changed. */
const MOST_IN_ONE = 600;

const yearOf = (date: IsoDay): number => Number(date.slice(0, 4));
const monthOf = (date: IsoDay): number => Number(date.slice(5, 7));

/** Widest first; a source is cut only as finely as its number of documents asks for. */
const PERIODS: readonly ((date: IsoDay) => DayInterval)[] = [
  () => ({ from: '0001-01-01', to: '9999-12-31' }),
  (date) => ({ from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` }),
  (date) => {
    const first = Math.floor((monthOf(date) - 1) / 3) * 3 + 1;
    return { from: monthInterval(yearOf(date), first).from, to: monthInterval(yearOf(date), first + 2).to };
  },
  (date) => monthInterval(yearOf(date), monthOf(date)),
];

/** One period of a source with its rows. */
export interface Part<T> extends DayInterval {
  readonly rows: readonly T[];
}

/**
 * Cuts the rows of one source into periods of the calendar, and puts neighbours together again, the oldest first,
 * for as long as they fit into one file. So a new document changes the last file, and moves a border only where it
 * makes a period outgrow its file.
 * @param rows in order of date
 */
export function partition<T>(rows: readonly T[], dateOf: (row: T) => IsoDay): Part<T>[] {
  const joined: Part<T>[] = [];
  for (const part of cut(rows, dateOf, 0)) {
    const last = joined.at(-1);
    if (last !== undefined && last.rows.length + part.rows.length <= MOST_IN_ONE) {
      joined[joined.length - 1] = { from: last.from, to: part.to, rows: [...last.rows, ...part.rows] };
    } else joined.push(part);
  }
  return joined;
}

function cut<T>(rows: readonly T[], dateOf: (row: T) => IsoDay, depth: number): Part<T>[] {
  const period = PERIODS[depth];
  if (period === undefined) return [];
  const parts = new Map<string, { from: IsoDay; to: IsoDay; rows: T[] }>();
  for (const row of rows) {
    const { from, to } = period(dateOf(row));
    const part = parts.get(from);
    if (part === undefined) parts.set(from, { from, to, rows: [row] });
    else part.rows.push(row);
  }
  return [...parts.values()].flatMap((part) =>
    part.rows.length > MOST_IN_ONE && depth < PERIODS.length - 1 ? cut(part.rows, dateOf, depth + 1) : [part],
  );
}
