import { type Growing, numbers16, numbers32 } from './growing';
import { firstFrom, type PageIndex, type Place } from './page-index';
import type { AddressPage, StoredPage, StoredSummary } from './schema';

/** FNV-1a, 32 bits: two of a million addresses share a hash now and then, so the address itself is compared after. */
export function hashAddress(canonical: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < canonical.length; i++) hash = Math.imul(hash ^ canonical.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Addresses on one page: a look-up reads one of them. */
const ON_ONE_PAGE = 1_000;
const MOST_PAGES = 1_024;
/** The page for an address, in an edition of so many documents. */
export const addressPageOf = (hash: number, documents: number): string =>
  `a${hash % Math.min(MOST_PAGES, Math.ceil((documents + 1) / ON_ONE_PAGE))}`;

interface Bucket {
  readonly hashes: Growing<Uint32Array>;
  readonly files: Growing<Uint16Array>;
  readonly rows: Growing<Uint16Array>;
}

/** Documents by the hash of their address. */
export class AddressIndex implements PageIndex {
  readonly #buckets = new Map<string, Bucket>();

  /** @param documents how many the edition has */
  constructor(private readonly documents: number) {}

  add(file: number, { addresses }: StoredSummary): void {
    for (const [row, hash] of addresses.entries()) {
      const bucket = this.#bucket(addressPageOf(hash, this.documents));
      bucket.hashes.push(hash);
      bucket.files.push(file);
      bucket.rows.push(row);
    }
  }

  *pages(list: string, digest: string): Generator<StoredPage> {
    for (const [page, bucket] of this.#buckets) {
      yield { list, digest, page, ...sortedByHash(bucket) };
      this.#buckets.delete(page);
    }
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

/** Where documents with an address of this hash are. */
export function placesAt({ hashes, files, rows }: AddressPage, hash: number): Place[] {
  const places: Place[] = [];
  for (let i = firstFrom(hashes, hash); i < hashes.length && hashes[i] === hash; i++) {
    places.push({ file: files[i] as number, row: rows[i] as number });
  }
  return places;
}
