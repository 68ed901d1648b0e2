import { shareOf } from '../../registry/title-keys';
import type { AddressPage, MonthPage, StoredPage, StoredSummary } from './schema';

const DAY = 86_400_000;
const monthOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 7);

/** FNV-1a, 32 bits: two of a million addresses share a hash now and then, so the address itself is compared after. */
export function hashAddress(canonical: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < canonical.length; i++) hash = Math.imul(hash ^ canonical.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Addresses on one page: a look-up reads one of them. */
const ON_ONE_PAGE = 4_000;
const MOST_PAGES = 1_024;
/** The page for an address, in an edition of so many documents. */
export const addressPageOf = (hash: number, documents: number): string =>
  `a${hash % Math.min(MOST_PAGES, Math.ceil((documents + 1) / ON_ONE_PAGE))}`;
export const monthPageOf = (month: string): string => `m${month}`;

/** A list of numbers that grows without a box for each of them. */
class Growing<A extends Uint16Array | Uint32Array> {
  #held: A;
  #size = 0;
  constructor(private readonly make: (size: number) => A) {
    this.#held = make(64);
  }
  get size(): number {
    return this.#size;
  }
  push(value: number): void {
    if (this.#size === this.#held.length) {
      const wider = this.make(this.#size * 2);
      wider.set(this.#held);
      this.#held = wider;
    }
    this.#held[this.#size++] = value;
  }
  whole(): A {
    return this.#held.slice(0, this.#size) as A;
  }
}

const numbers16 = () => new Growing((size) => new Uint16Array(size));
const numbers32 = () => new Growing((size) => new Uint32Array(size));

interface Month {
  readonly days: Growing<Uint16Array>;
  readonly files: Growing<Uint16Array>;
  readonly rows: Growing<Uint16Array>;
  readonly starts: Growing<Uint32Array>;
  readonly keys: Growing<Uint16Array>;
}

interface Bucket {
  readonly hashes: Growing<Uint32Array>;
  readonly files: Growing<Uint16Array>;
  readonly rows: Growing<Uint16Array>;
}

/** Builds the index of an edition from the summaries of its files. */
export class IndexBuilder {
  readonly #months = new Map<string, Month>();
  readonly #buckets = new Map<string, Bucket>();
  readonly #monthsByDay = new Map<number, Month>();

  /** @param documents how many the edition has */
  constructor(private readonly documents: number) {}

  /** Adds a file. `file` is its number among the edition's files. */
  add(file: number, { addresses, days, starts, keys }: StoredSummary): void {
    for (let row = 0; row < days.length; row++) {
      const bucket = this.#bucket(addressPageOf(addresses[row] as number, this.documents));
      bucket.hashes.push(addresses[row] as number);
      bucket.files.push(file);
      bucket.rows.push(row);
      const month = this.#month(days[row] as number);
      month.days.push(days[row] as number);
      month.files.push(file);
      month.rows.push(row);
      month.starts.push(month.keys.size);
      for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) month.keys.push(keys[k] as number);
    }
  }

  /** The pages, one at a time: they need not all be in memory twice. */
  *pages(list: string, digest: string): Generator<StoredPage> {
    this.#monthsByDay.clear();
    for (const [page, { days, files, rows, starts, keys }] of this.#months) {
      starts.push(keys.size);
      yield {
        list,
        digest,
        page,
        days: days.whole(),
        files: files.whole(),
        rows: rows.whole(),
        starts: starts.whole(),
        keys: keys.whole(),
      };
      this.#months.delete(page);
    }
    for (const [page, bucket] of this.#buckets) {
      yield { list, digest, page, ...sortedByHash(bucket) };
      this.#buckets.delete(page);
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

  #bucket(page: string): Bucket {
    let bucket = this.#buckets.get(page);
    if (bucket === undefined) {
      bucket = { hashes: numbers32(), files: numbers16(), rows: numbers16() };
      this.#buckets.set(page, bucket);
    }
    return bucket;
  }
}

function sortedByHash(bucket: Bucket): Pick<AddressPage, 'hashes' | 'files' | 'rows'> {
  const [hashes, files, rows] = [bucket.hashes.whole(), bucket.files.whole(), bucket.rows.whole()];
  const order = Array.from(hashes.keys()).sort((a, b) => (hashes[a] as number) - (hashes[b] as number));
  return {
    hashes: Uint32Array.from(order, (i) => hashes[i] as number),
    files: Uint16Array.from(order, (i) => files[i] as number),
    rows: Uint16Array.from(order, (i) => rows[i] as number),
  };
}

/** A document by the number of its file and its row there. */
export interface Place {
  readonly file: number;
  readonly row: number;
}

/** Where documents with an address of this hash are. */
export function placesAt({ hashes, files, rows }: AddressPage, hash: number): Place[] {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  const places: Place[] = [];
  for (let i = low; i < hashes.length && hashes[i] === hash; i++) {
    places.push({ file: files[i] as number, row: rows[i] as number });
  }
  return places;
}

/** A document that shares words with a claim. */
export interface Candidate extends Place {
  /** Share of the title's words that the claim has, 0 to 1. */
  readonly share: number;
}

/** Documents of a month between two days (numbers, both included) whose titles share enough words with a claim. */
export function candidatesIn(
  { days, files, rows, starts, keys }: MonthPage,
  from: number,
  to: number,
  wanted: ReadonlySet<number>,
): Candidate[] {
  const isWanted = new Uint8Array(0x10000);
  for (const key of wanted) isWanted[key] = 1;
  const found: Candidate[] = [];
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (day < from || day > to) continue;
    const [start, end] = [starts[i] as number, starts[i + 1] as number];
    let common = 0;
    for (let k = start; k < end; k++) common += isWanted[keys[k] as number] as number;
    const share = shareOf(common, end - start);
    if (share > 0) found.push({ file: files[i] as number, row: rows[i] as number, share });
  }
  return found;
}
