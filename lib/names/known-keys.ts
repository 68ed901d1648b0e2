import { ByteReader } from './byte-reader';
import { BLOCK, LONGEST_KEY, orderOf } from './known-list-format';

/** The keys of a list, in their order, still as bytes. */
export interface KeyBytes {
  readonly bytes: Uint8Array;
  /** Where each block of keys begins. */
  readonly places: Uint32Array;
  /** For each block, how many records those before it introduce. */
  readonly introduced: Uint32Array;
  readonly count: number;
}

export interface KeyMatch {
  /** As it is written on the list, in UTF-8. */
  readonly key: Uint8Array;
  readonly record: number;
  /** True where the key is that of the record's own name, and no alias. */
  readonly introduces: boolean;
  /** True where the name counts only as written and with context. */
  readonly guarded: boolean;
}

export interface KnownKeys {
  /**
   * Keys that are `wanted` but for capitals of ASCII.
   * @param wanted bare name in UTF-8
   * @param most matches to be given
   */
  find(wanted: Uint8Array, most: number): readonly KeyMatch[];
  /** The key that introduces a record; empty where none does. */
  keyOf(record: number): Uint8Array;
}

const GUARDED = 1;
const INTRODUCES = 2;

const NOTHING = new Uint8Array(0);

export function openKeys(keys: KeyBytes): KnownKeys {
  const reader = new ByteReader(keys.bytes);
  const cursor = new BlockCursor(keys, reader);

  /** Order of a block's first key and `wanted`. */
  function compareHead(block: number, wanted: Uint8Array): number {
    reader.at = keys.places[block] ?? 0;
    reader.number();
    const length = reader.number();
    return compare(keys.bytes, reader.at, reader.at + length, wanted);
  }

  return {
    find(wanted, most) {
      const found: KeyMatch[] = [];
      const first = Math.max(0, countBefore(keys.places.length, (block) => compareHead(block, wanted) < 0) - 1);
      for (let block = first; block < keys.places.length; block++) {
        const before = found.length;
        cursor.begin(block);
        for (let at = cursor.seek(wanted); at !== 'end'; at = cursor.seek(wanted)) {
          if (at === 'behind') return found;
          found.push(cursor.match());
          if (found.length === most) return found;
        }
        // Only a list that is out of order goes on beyond the block behind the first without a match.
        if (block > first && found.length === before) break;
      }
      return found;
    },
    keyOf(record) {
      const block = countBefore(keys.introduced.length, (one) => (keys.introduced[one] ?? 0) <= record) - 1;
      if (block < 0) return NOTHING;
      cursor.begin(block);
      while (cursor.advance()) if (cursor.introduces && cursor.record === record) return cursor.match().key;
      return NOTHING;
    },
  };
}

/**
 * Below 0 where the key in `bytes` from `start` to `end` stands before `wanted` in the list, 0 where they differ in
 * capitals at most.
 */
function compare(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): number {
  const length = end - start;
  const both = Math.min(length, wanted.length);
  for (let i = 0; i < both; i++) {
    const difference = orderOf(bytes[start + i] ?? 0) - orderOf(wanted[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}

/** Of so many things, how many from the first on are before something; none behind one that is not can be. */
function countBefore(count: number, isBefore: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A place within a block. One serves for all look-ups: an object for each key would cost more than reading it. */
class BlockCursor {
  /** The key is the first `length` bytes. */
  readonly key = new Uint8Array(LONGEST_KEY);
  length = 0;
  record = 0;
  introduces = false;
  private guarded = false;
  /** Bytes at the beginning of the last key read that are those of the one sought, but for capitals. */
  private agreed = 0;
  private next = 0;
  private left = 0;
  private readonly keys: KeyBytes;
  private readonly reader: ByteReader;

  constructor(keys: KeyBytes, reader: ByteReader) {
    this.keys = keys;
    this.reader = reader;
  }

  /** Goes before the first key of a block. */
  begin(block: number): void {
    this.reader.at = this.keys.places[block] ?? 0;
    this.next = this.keys.introduced[block] ?? 0;
    this.left = Math.min(BLOCK, this.keys.count - block * BLOCK);
    this.length = 0;
    this.agreed = 0;
  }

  /** Goes to the next key; false behind the last. */
  advance(): boolean {
    if (this.left-- <= 0) return false;
    const shared = Math.min(this.reader.number(), this.length);
    this.readRest(shared);
    this.readMark();
    return true;
  }

  /**
   * Goes to the next key that does not stand before `wanted`: 'there' where it is the same but for capitals. A key
   * that shares more with the one before than that one with `wanted` differs from it at the same place, and is
   * passed over unread. One that shares less needs nothing of those.
   */
  seek(wanted: Uint8Array): 'there' | 'behind' | 'end' {
    while (this.left-- > 0) {
      const shared = Math.min(this.reader.number(), this.length);
      if (shared > this.agreed) {
        const rest = this.reader.number();
        this.reader.at += rest;
        this.length = Math.min(shared + rest, LONGEST_KEY);
        this.readMark();
        continue;
      }
      this.readRest(shared);
      this.readMark();
      const both = Math.min(this.length, wanted.length);
      let at = shared;
      while (at < both && orderOf(this.key[at] ?? 0) === orderOf(wanted[at] ?? 0)) at++;
      this.agreed = at;
      if (at === wanted.length) return this.length === at ? 'there' : 'behind';
      if (at < this.length && orderOf(this.key[at] ?? 0) > orderOf(wanted[at] ?? 0)) return 'behind';
    }
    return 'end';
  }

  private readRest(shared: number): void {
    const rest = Math.min(this.reader.number(), LONGEST_KEY - shared);
    this.reader.copy(this.key, shared, rest);
    this.length = shared + rest;
  }

  private readMark(): void {
    const mark = this.reader.number();
    this.introduces = (mark & INTRODUCES) !== 0;
    this.guarded = (mark & GUARDED) !== 0;
    const distance = mark >> 2;
    if (this.introduces) this.record = this.next++;
    else this.record = this.next + (distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2);
  }

  match(): KeyMatch {
    const { record, introduces, guarded } = this;
    return { key: this.key.slice(0, this.length), record, introduces, guarded };
  }
}
