import { likenessOfKeys } from '../../registry/title-keys';
import { type Growing, numbers16, numbers32 } from './growing';
import { firstFrom, type PageIndex, type Place } from './page-index';
import type { MonthPage, StoredPage, StoredSummary } from './schema';

const DAY = 86_400_000;
const monthOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 7);
export const monthPageOf = (month: string): string => `m${month}`;

interface Month {
  readonly days: Growing<Uint16Array>;
  readonly files: Growing<Uint16Array>;
  readonly rows: Growing<Uint16Array>;
  readonly starts: Growing<Uint32Array>;
  readonly keys: Growing<Uint16Array>;
}

/** Documents by their month, with the keys of their titles. */
export class MonthIndex implements PageIndex {
  readonly #months = new Map<string, Month>();
  readonly #monthsByDay = new Map<number, Month>();

  add(file: number, { days, starts, keys }: StoredSummary): void {
    for (let row = 0; row < days.length; row++) {
      const month = this.#month(days[row] as number);
      month.days.push(days[row] as number);
      month.files.push(file);
      month.rows.push(row);
      month.starts.push(month.keys.size);
      for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) month.keys.push(keys[k] as number);
    }
  }

  *pages(list: string, digest: string): Generator<StoredPage> {
    this.#monthsByDay.clear();
    for (const [page, month] of this.#months) {
      yield { list, digest, page, ...sortedByDay(month) };
      this.#months.delete(page);
    }
  }

  #month(day: number): Month {
    const known = this.#monthsByDay.get(day);
    if (known !== undefined) return known;
    const page = monthPageOf(monthOf(day));
    let month = this.#months.get(page);
    if (month === undefined) {
      month = { days: numbers16(), files: numbers16(), rows: numbers16(), starts: numbers32(), keys: numbers16() };
      this.#months.set(page, month);
    }
    this.#monthsByDay.set(day, month);
    return month;
  }
}

/** Files come in by source; a look-up asks for days. */
function sortedByDay(month: Month): Pick<MonthPage, 'days' | 'files' | 'rows' | 'starts' | 'keys'> {
  month.starts.push(month.keys.size);
  const [days, files, rows] = [month.days.whole(), month.files.whole(), month.rows.whole()];
  const [starts, keys] = [month.starts.whole(), month.keys.whole()];
  const order = Uint32Array.from(days.keys()).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b);
  const sorted = { starts: new Uint32Array(starts.length), keys: new Uint16Array(keys.length) };
  let size = 0;
  for (const [i, before] of order.entries()) {
    const own = keys.subarray(starts[before], starts[before + 1]);
    sorted.keys.set(own, size);
    size += own.length;
    sorted.starts[i + 1] = size;
  }
  return {
    days: Uint16Array.from(order, (i) => days[i] as number),
    files: Uint16Array.from(order, (i) => files[i] as number),
    rows: Uint16Array.from(order, (i) => rows[i] as number),
    ...sorted,
  };
}

/** A document that shares words with a claim. */
export interface Candidate extends Place {
  /** How like the title and the claim are by their keys, 0 to 1. */
  readonly likeness: number;
}

/** All zeros but while candidates are looked for: made anew each time, it would cost more than the search. */
const isWanted = new Uint8Array(0x10000);

/**
 * Documents of a month between two days (numbers, both included) whose titles share enough words with a claim.
 * @param wanted keys of the claim
 */
export function candidatesIn(
  { days, files, rows, starts, keys }: MonthPage,
  from: number,
  to: number,
  wanted: ReadonlySet<number>,
): Candidate[] {
  for (const key of wanted) isWanted[key] = 1;
  const found: Candidate[] = [];
  for (let i = firstFrom(days, from); i < days.length && (days[i] as number) <= to; i++) {
    const [start, end] = [starts[i] as number, starts[i + 1] as number];
    let common = 0;
    for (let k = start; k < end; k++) common += isWanted[keys[k] as number] as number;
    const likeness = likenessOfKeys(common, end - start, wanted.size);
    if (likeness > 0) found.push({ file: files[i] as number, row: rows[i] as number, likeness });
  }
  for (const key of wanted) isWanted[key] = 0;
  return found;
}
