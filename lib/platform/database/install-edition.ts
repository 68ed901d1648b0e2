import type { SourceDocument } from '../../registry/document';
import type { SignedManifest } from '../../registry/snapshot/envelope';
import type { SnapshotFailure } from '../../registry/snapshot/failure';
import type { ShardEntry } from '../../registry/snapshot/manifest';
import { fetchShard, openPacked, type PackedFile, type ReadFile, textOf } from '../../registry/snapshot/open-shard';
import type { Packing } from '../../registry/snapshot/packing';
import { parseCoverage, parseDocuments, parseSources, parseTexts } from '../../registry/snapshot/rows';
import { failure, type Outcome, success } from '../../shared/outcome';
import { buildPages } from './build-pages';
import type { SourcelightDatabase } from './database';
import { inOrder } from './in-order';
import { allOf } from './key-ranges';
import { rebuildByDelta } from './rebuild-by-delta';
import { removeList, removeStrays, removeSuperseded } from './remove-superseded';
import {
  BUNDLED,
  type EditionInForce,
  type StoredBlock,
  type StoredEdition,
  type StoredList,
  type StoredSummary,
} from './schema';
import { summarise } from './summarise';

export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface InstallOptions {
  /** The list as it is to be stored; its row is written when the edition is whole. */
  readonly list: StoredList;
  readonly opened: SignedManifest;
  readonly read: ReadFile;
  readonly packing: Packing;
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** About so many bytes are written in one transaction: few transactions, and little lost with a killed worker. */
const BATCH_BYTES = 512 * 1024;

/** Files that are fetched and unpacked while those before them are checked and written. */
const FILES_AHEAD = 16;

/**
 * Brings an edition of a list into the database and puts it in force.
 *
 * Files are kept under the hash of what they hold, so whatever an earlier attempt or edition brought in is
 * not asked for again. The list's row is what puts an edition in force: it is written last, in one
 * transaction with the edition's own, so a worker killed at any step leaves the old edition or the new one.
 * What neither needs is removed at the end, or by the next install.
 */
export async function installEdition(
  database: SourcelightDatabase,
  options: InstallOptions,
): Promise<Outcome<EditionInForce, SnapshotFailure>> {
  const { list, opened, onProgress = () => undefined } = options;
  const { manifest, digest } = opened;
  const inForce: EditionInForce = {
    digest,
    edition: manifest.edition,
    made: manifest.made,
    sources: manifest.counts.sources,
    documents: manifest.counts.documents,
  };
  await removeStrays(database, list.id, opened);
  const held = new Set((await allOf(database.blocks, '[list+hash]', list.id).primaryKeys()).map(([, hash]) => hash));
  // What is held was checked as what it was then; listed as something else, it is checked as that.
  const checked = await checkedAs(database, list.id, held, manifest.shards);
  const missing = manifest.shards.filter((entry) => !checked(entry));
  const total = manifest.counts.documents;
  let loaded = total - missing.reduce((sum, { kind, entries }) => sum + (kind === 'documents' ? entries : 0), 0);
  onProgress({ loaded, total });

  const rebuilt = await rebuildByDelta(database, { ...options, list: list.id }, missing);
  let blocks: StoredBlock[] = [];
  let summaries: StoredSummary[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    await database.transaction('rw', database.blocks, database.summaries, async () => {
      await database.blocks.bulkPut(blocks);
      await database.summaries.bulkPut(summaries);
    });
    [blocks, summaries, size] = [[], [], 0];
    onProgress({ loaded, total });
  };
  const obtain = async (entry: ShardEntry) =>
    (held.has(entry.hash) ? await readHeld(database, list.id, entry, options.packing) : null) ??
    (await rebuilt(entry)) ??
    (await fetchShard(entry, options.read, options.packing));
  for await (const [entry, file] of inOrder(missing, obtain, FILES_AHEAD)) {
    if (!file.ok) return file;
    const documents = checkShard(entry, file.value.bytes, options.packing);
    if (!documents.ok) return documents;
    blocks.push({ list: list.id, hash: entry.hash, packed: file.value.packed });
    if (documents.value !== null) summaries.push(summarise(list.id, entry.hash, documents.value));
    size += file.value.packed.length;
    loaded += entry.kind === 'documents' ? entry.entries : 0;
    if (size >= BATCH_BYTES) await flush();
  }
  if (blocks.length > 0) await flush();
  await buildPages(database, list.id, opened);
  const isStored = await database.transaction('rw', database.editions, database.lists, async () => {
    const now = await database.lists.get(list.id);
    // Only the bundled list comes into being here: any other has been removed, or the storage cleared.
    if (now === undefined && list.id !== BUNDLED) return false;
    const edition: StoredEdition = { list: list.id, digest, shards: manifest.shards };
    await database.editions.put(edition);
    // The reader may have switched it off meanwhile.
    await database.lists.put({ ...list, isOn: now?.isOn ?? list.isOn, inForce });
    return true;
  });
  if (!isStored) {
    await removeList(database, list.id);
    return failure({ kind: 'unreadable', file: 'the list', detail: 'it has been removed meanwhile' });
  }
  await removeSuperseded(database, list.id, inForce.digest);
  return success(inForce);
}

/**
 * Tells which entries need not be checked again: those of the edition in force, and blocks that an attempt before of
 * the bundled list left behind.
 */
async function checkedAs(
  database: SourcelightDatabase,
  list: string,
  held: ReadonlySet<string>,
  shards: readonly ShardEntry[],
): Promise<(entry: ShardEntry) => boolean> {
  const digest = (await database.lists.get(list))?.inForce?.digest;
  const edition = digest === undefined ? undefined : await database.editions.get([list, digest]);
  const inForce = new Set(edition?.shards.map(spell));
  // A load of the bundled list that broke off left what this very manifest names, and nobody else wrote that.
  const isOurs = edition === undefined && list === BUNDLED;
  const times = new Map<string, number>();
  for (const { hash } of shards) times.set(hash, (times.get(hash) ?? 0) + 1);
  return (entry) => held.has(entry.hash) && (inForce.has(spell(entry)) || (isOurs && times.get(entry.hash) === 1));
}

const spell = ({ kind, source, from, to, entries, unpacked, hash }: ShardEntry): string =>
  [kind, source, from, to, entries, unpacked, hash].join(' ');

/** A file that is held already; null where it is spoiled. */
async function readHeld(
  database: SourcelightDatabase,
  list: string,
  entry: ShardEntry,
  packing: Packing,
): Promise<Outcome<PackedFile, SnapshotFailure> | null> {
  const block = await database.blocks.get([list, entry.hash]);
  if (block === undefined) return null;
  const bytes = await openPacked(entry, block.packed, packing);
  return bytes.ok ? success({ packed: block.packed, bytes: bytes.value }) : null;
}

/** The documents of a file; null for other kinds, which are only checked. */
function checkShard(
  entry: ShardEntry,
  bytes: Uint8Array,
  packing: Packing,
): Outcome<SourceDocument[] | null, SnapshotFailure> {
  if (entry.kind === 'texts') {
    const texts = parseTexts(entry, bytes);
    return texts.ok ? success(null) : texts;
  }
  const text = textOf(entry, bytes, packing);
  if (!text.ok) return text;
  if (entry.kind === 'documents') return parseDocuments(entry, text.value);
  const rows = entry.kind === 'sources' ? parseSources(entry, text.value) : parseCoverage(entry, text.value);
  return rows.ok ? success(null) : rows;
}
