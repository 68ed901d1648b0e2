import { failure, type Outcome, success } from '../../shared/outcome';
import type { SnapshotFailure } from './failure';
import { type DeltaEntry, fileOf, type ShardEntry } from './manifest';
import type { Packing } from './packing';

/**
 * Reads a file of a snapshot as it lies there, and gives up when it is longer than `atMost` bytes.
 * Rejects when it cannot be had; with a RangeError when it is too long.
 */
export type ReadFile = (file: string, atMost: number) => Promise<Uint8Array>;

/** Reads a file; failures are values. */
export async function readSnapshotFile(
  read: ReadFile,
  file: string,
  atMost: number,
): Promise<Outcome<Uint8Array, SnapshotFailure>> {
  try {
    const bytes = await read(file, atMost);
    return bytes.length > atMost ? failure({ kind: 'too-large', file, limit: atMost }) : success(bytes);
  } catch (error) {
    if (error instanceof RangeError) return failure({ kind: 'too-large', file, limit: atMost });
    return failure({ kind: 'unreadable', file, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The first bytes of gzip. */
export const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Unpacks a file and checks it against its entry: its size, then its hash. */
export async function openPacked(
  entry: ShardEntry | DeltaEntry,
  packed: Uint8Array,
  packing: Packing,
): Promise<Outcome<Uint8Array, SnapshotFailure>> {
  const file = fileOf(entry);
  let bytes: Uint8Array;
  try {
    bytes = await packing.unpack(packed, entry.unpacked);
  } catch (error) {
    return error instanceof RangeError
      ? failure({ kind: 'too-large', file, limit: entry.unpacked })
      : failure({ kind: 'damaged', file, detail: 'it cannot be unpacked' });
  }
  return (await packing.digest(bytes)) === entry.hash ? success(bytes) : failure({ kind: 'wrong-hash', file });
}

/** The text of unpacked bytes, whose hash has been checked. */
export function textOf(
  entry: ShardEntry | DeltaEntry,
  bytes: Uint8Array,
  packing: Packing,
): Outcome<string, SnapshotFailure> {
  try {
    return success(packing.toText(bytes));
  } catch {
    return failure({ kind: 'damaged', file: fileOf(entry), detail: 'it is no UTF-8' });
  }
}

/** A file with its packed form. */
export interface PackedFile {
  readonly packed: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * Reads, unpacks and checks a file of a snapshot. Some servers say of packed files that they are packed for the
 * journey only: then the browser has unpacked them already.
 */
export async function fetchShard(
  entry: ShardEntry | DeltaEntry,
  read: ReadFile,
  packing: Packing,
): Promise<Outcome<PackedFile, SnapshotFailure>> {
  const file = await readSnapshotFile(read, fileOf(entry), Math.max(entry.bytes, entry.unpacked));
  if (!file.ok) return file;
  const packed = isPacked(file.value) ? file.value : await packing.pack(file.value);
  const bytes = await openPacked(entry, packed, packing);
  return bytes.ok ? success({ packed, bytes: bytes.value }) : bytes;
}
