import type { ReadFile } from '../../registry/snapshot/open-shard';
import { readRetryAfter } from './back-off';
import { type Fetched, FetchFailure, fetchFile, type NoteRequest } from './fetch-file';
import { addressesOf, fileNameOf } from './list-address';

/** Where a list is to be had. */
export interface ListPlace {
  readonly address: string;
  readonly mirrors: readonly string[];
}

/** A manifest may take so long, in milliseconds; any other file longer. */
const PATIENCE = { manifest: 20_000, file: 60_000 };

/** Reads the files of a list from its address, and from its mirrors where that fails. */
export interface ListFetcher {
  /** The manifest; `etag` is sent to the address itself only, as mirrors count otherwise. */
  manifest(atMost: number, etag: string | null): Promise<Fetched>;
  readonly file: ReadFile;
}

/** @param start which place to ask first: 0 the address, 1 the first mirror ... */
export function listFetcher({ address, mirrors }: ListPlace, note: NoteRequest, start = 0): ListFetcher {
  const later = (header: string | null): number | null => readRetryAfter(header, Date.now());
  /** The place that answered last is asked first. */
  let first = start;

  async function fromAny(file: string, atMost: number, patience: number, etag: string | null): Promise<Fetched> {
    const places = addressesOf(file, address, mirrors);
    let failed: unknown = new FetchFailure('no address');
    for (let i = 0; i < places.length; i++) {
      const place = (first + i) % places.length;
      try {
        const options = { atMost, patience, note, readRetryAfter: later, etag: place === 0 ? etag : null };
        const fetched = await fetchFile(places[place] as string, options);
        first = place;
        // A mirror's tag sent to the address could pass for "nothing has changed" for ever.
        return place === 0 ? fetched : { ...fetched, etag: null };
      } catch (error) {
        // The address itself has the last word on when to come back.
        if (i === 0 || !(failed instanceof FetchFailure)) failed = error;
      }
    }
    throw failed;
  }

  return {
    manifest: (atMost, etag) => fromAny(fileNameOf(address), atMost, PATIENCE.manifest, etag),
    async file(file, atMost) {
      const { bytes } = await fromAny(file, atMost, PATIENCE.file, null);
      return bytes ?? new Uint8Array();
    },
  };
}
