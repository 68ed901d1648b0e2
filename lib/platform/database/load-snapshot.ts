import Dexie from 'dexie';
import {
  parseShard,
  parseSnapshotHead,
  type ReadFile,
  readSnapshotFile,
  type SnapshotFailure,
  type SnapshotHead,
} from '../../registry/snapshot';
import { canonicalAddress } from '../../shared/address';
import { type Outcome, success } from '../../shared/outcome';
import type { SourcelightDatabase } from './database';
import type { InForce, Loading, StoredDocument } from './schema';

export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface LoadOptions {
  /** Name of the head file. */
  readonly head: string;
  readonly read: ReadFile;
  /** Tells snapshots of one day apart: the version of the extension that carries it. */
  readonly carrier: string;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** At least so many documents are written in one transaction: few transactions, and little lost with a killed worker. */
const BATCH = 2_000;

/**
 * Puts a snapshot in force, unless it is already. Takes up a load that broke off where it stopped; on
 * any failure the registry in force stays as it is.
 */
export async function loadSnapshot(
  database: SourcelightDatabase,
  options: LoadOptions,
): Promise<Outcome<InForce, SnapshotFailure>> {
  const text = await readSnapshotFile(options.read, options.head);
  if (!text.ok) return text;
  const parsed = parseSnapshotHead(options.head, text.value);
  if (!parsed.ok) return parsed;
  const head = parsed.value;
  const total = head.shards.reduce((sum, shard) => sum + shard.documents, 0);
  const stamp = `${head.version} ${total} ${options.carrier}`;

  const before = await readMeta(database);
  if (before.inForce?.stamp === stamp) {
    await removeOthers(database, before.inForce.generation);
    return success(before.inForce);
  }
  let loading = before.loading?.stamp === stamp ? before.loading : await begin(database, before.inForce, stamp);
  options.onProgress({ loaded: loading.documents, total });
  let batch: StoredDocument[] = [];
  for (const [index, entry] of head.shards.entries()) {
    if (index < loading.shards) continue;
    const shard = await readSnapshotFile(options.read, entry.file);
    if (!shard.ok) return shard;
    const documents = parseShard(entry, shard.value);
    if (!documents.ok) return documents;
    const { generation } = loading;
    for (const document of documents.value) {
      batch.push({ ...document, generation, address: canonicalAddress(document.url) ?? document.url });
    }
    if (batch.length < BATCH && index < head.shards.length - 1) continue;
    loading = await write(database, batch, {
      ...loading,
      shards: index + 1,
      documents: loading.documents + batch.length,
    });
    batch = [];
    options.onProgress({ loaded: loading.documents, total });
  }
  const inForce = await putInForce(database, head, loading);
  await removeOthers(database, inForce.generation);
  return success(inForce);
}

/** Documents and the count of them in one transaction: a worker killed at any point has either both or neither. */
async function write(
  database: SourcelightDatabase,
  documents: readonly StoredDocument[],
  loading: Loading,
): Promise<Loading> {
  await database.transaction('rw', database.documents, database.meta, async () => {
    await database.documents.bulkAdd(documents);
    await database.meta.put(loading);
  });
  return loading;
}

async function readMeta(database: SourcelightDatabase): Promise<{ inForce: InForce | null; loading: Loading | null }> {
  const [inForce, loading] = await database.meta.bulkGet(['in-force', 'loading']);
  return {
    inForce: inForce?.key === 'in-force' ? inForce : null,
    loading: loading?.key === 'loading' ? loading : null,
  };
}

async function begin(database: SourcelightDatabase, inForce: InForce | null, stamp: string): Promise<Loading> {
  const generation = (inForce?.generation ?? 0) + 1;
  const loading: Loading = { key: 'loading', generation, stamp, shards: 0, documents: 0 };
  await removeOthers(database, inForce?.generation ?? null);
  await database.meta.put(loading);
  return loading;
}

/** Sources, coverage and the switch itself, in one transaction: all of it or nothing. */
async function putInForce(database: SourcelightDatabase, head: SnapshotHead, loading: Loading): Promise<InForce> {
  const { generation, stamp, documents } = loading;
  const inForce: InForce = { key: 'in-force', generation, version: head.version, documents, stamp };
  await database.transaction('rw', database.sources, database.coverage, database.meta, async () => {
    await database.coverage.where('generation').equals(generation).delete();
    await database.sources.bulkPut(head.sources.map((source) => ({ ...source, generation })));
    await database.coverage.bulkAdd(head.coverage.map((one) => ({ ...one, generation })));
    await database.meta.put(inForce);
    await database.meta.delete('loading');
  });
  return inForce;
}

type Key = readonly unknown[];

/** Removes what belongs to no registry in force: the one before, or the remains of a load of something else. */
async function removeOthers(database: SourcelightDatabase, keep: number | null): Promise<void> {
  const kept = keep ?? -1;
  // Coverage goes first: a check that is under way must not find it when the documents are gone.
  await database.coverage.where('generation').notEqual(kept).delete();
  // Generations count up, so all others lie below or above the one that is kept.
  const below = (): [Key, Key] => [[Dexie.minKey], [kept]];
  const above = (): [Key, Key] => [[kept, Dexie.maxKey], [Dexie.maxKey]];
  for (const range of [below(), above()]) {
    await database.documents
      .where('[generation+date]')
      .between(...range)
      .delete();
    await database.sources
      .where('[generation+id]')
      .between(...range)
      .delete();
  }
}
