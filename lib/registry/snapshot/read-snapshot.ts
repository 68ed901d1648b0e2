import { type Outcome, success } from '../../shared/outcome';
import type { HeldText } from '../../texts/version';
import type { Coverage } from '../coverage';
import type { SourceDocument } from '../document';
import type { Source } from '../source';
import { openManifest } from './envelope';
import type { SnapshotFailure } from './failure';
import { LIMITS, type Manifest, type ShardEntry } from './manifest';
import { fetchShard, type ReadFile, readSnapshotFile, textOf } from './open-shard';
import type { Packing } from './packing';
import { parseCoverage, parseDocuments, parseSources, parseTexts } from './rows';

/** A snapshot read whole. */
export interface WholeSnapshot {
  readonly manifest: Manifest;
  /** The public key that signed it, base64url; null where nobody did. */
  readonly key: string | null;
  readonly sources: Source[];
  readonly coverage: Coverage[];
  readonly documents: SourceDocument[];
  readonly texts: HeldText[];
}

/** Reads a whole snapshot: its manifest and all of its files, or the first thing that is wrong with it. */
export async function readWholeSnapshot(
  file: string,
  read: ReadFile,
  packing: Packing,
): Promise<Outcome<WholeSnapshot, SnapshotFailure>> {
  const bytes = await readSnapshotFile(read, file, LIMITS.manifest);
  if (!bytes.ok) return bytes;
  const opened = await openManifest(file, bytes.value, packing);
  if (!opened.ok) return opened;
  const { manifest, key } = opened.value;
  const whole: WholeSnapshot = { manifest, key, sources: [], coverage: [], documents: [], texts: [] };
  for (const entry of manifest.shards) {
    const shard = await fetchShard(entry, read, packing);
    if (!shard.ok) return shard;
    const added = addShard(whole, entry, shard.value.bytes, packing);
    if (!added.ok) return added;
  }
  return success(whole);
}

function addShard(
  whole: WholeSnapshot,
  entry: ShardEntry,
  bytes: Uint8Array,
  packing: Packing,
): Outcome<null, SnapshotFailure> {
  if (entry.kind === 'texts') return addRows(whole.texts, parseTexts(entry, bytes));
  const text = textOf(entry, bytes, packing);
  if (!text.ok) return text;
  switch (entry.kind) {
    case 'sources':
      return addRows(whole.sources, parseSources(entry, text.value));
    case 'coverage':
      return addRows(whole.coverage, parseCoverage(entry, text.value));
    case 'documents':
      return addRows(whole.documents, parseDocuments(entry, text.value));
  }
}

function addRows<T>(to: T[], rows: Outcome<T[], SnapshotFailure>): Outcome<null, SnapshotFailure> {
  if (!rows.ok) return rows;
  for (const row of rows.value) to.push(row);
  return success(null);
}
