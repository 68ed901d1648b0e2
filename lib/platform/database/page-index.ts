import type { StoredPage, StoredSummary } from './schema';

/** A document by the number of its file and its row there. */
export interface Place {
  readonly file: number;
  readonly row: number;
}

/** An index of an edition while it is built. One at a time: together they would hold a million documents twice. */
export interface PageIndex {
  /** Adds a file. `file` is its number among the edition's files. */
  add(file: number, summary: StoredSummary): void;
  /** The pages, one at a time: they need not all be in memory twice. */
  pages(list: string, digest: string): Generator<StoredPage>;
}

/** Index of the first number from `least` in a row of them that ascends. */
export function firstFrom(ascending: Uint16Array | Uint32Array, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
