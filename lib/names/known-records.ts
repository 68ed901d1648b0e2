import { ByteReader } from './byte-reader';
import { BLOCK } from './known-list-format';

/** The records of a list, still as bytes. */
export interface KnownRecords {
  readonly bytes: Uint8Array;
  /** Where each block of records begins. */
  readonly places: Uint32Array;
  readonly count: number;
}

export interface KnownRecord {
  readonly isPerson: boolean;
  /** Number of a label. */
  readonly kind: number;
  /** UTF-8; empty where it is the key that introduces the record. */
  readonly name: Uint8Array;
  /** UTF-8; empty where none is known, with a dot at its beginning where it goes behind that key. */
  readonly site: Uint8Array;
  /** Number of a label plus 1, or 0. */
  readonly of: number;
}

/** The record of a number; null beyond the last. */
export function recordAt({ bytes, places, count }: KnownRecords, number: number): KnownRecord | null {
  if (!(number >= 0 && number < count)) return null;
  const reader = new ByteReader(bytes);
  reader.at = places[Math.floor(number / BLOCK)] ?? 0;
  for (let i = number % BLOCK; i > 0; i--) {
    reader.number();
    reader.passOver();
    reader.passOver();
    reader.number();
  }
  const kind = reader.number();
  return {
    isPerson: kind % 2 === 1,
    kind: kind >> 1,
    name: reader.take(reader.number()),
    site: reader.take(reader.number()),
    of: reader.number(),
  };
}
