import { memoryRegistry, readNoKnownNames } from '../app/memory-registry';
import type { ReadKnownNames, Registry } from '../app/ports';
import type { RegistryStatus } from '../protocol';
import { openManifest, type SignedManifest } from '../registry/snapshot/envelope';
import { explainSnapshotFailure, type SnapshotFailure } from '../registry/snapshot/failure';
import { LIMITS } from '../registry/snapshot/manifest';
import { type ReadFile, readSnapshotFile } from '../registry/snapshot/open-shard';
import type { Packing } from '../registry/snapshot/packing';
import { readWholeSnapshot } from '../registry/snapshot/read-snapshot';
import type { Outcome } from '../shared/outcome';
import type { SourcelightDatabase } from './database/database';
import { installEdition, type LoadProgress } from './database/install-edition';
import { newList } from './database/new-list';
import { removeSuperseded } from './database/remove-superseded';
import { BUNDLED, type EditionInForce } from './database/schema';
import { type StoredRegistry, storedRegistry } from './database/stored-registry';

export interface RegistryService {
  /** The registry to look things up in now; rejects when there is none to be had. */
  current(): Promise<Registry>;
  status(): RegistryStatus;
  /** Settles when the load has ended, well or badly. */
  readonly loaded: Promise<void>;
  /** The registry in storage, for those who change its lists. */
  readonly stored: StoredRegistry;
}

export interface RegistryServiceOptions {
  readonly database: SourcelightDatabase;
  /** Name of the bundled snapshot's manifest. */
  readonly manifest: string;
  readonly read: ReadFile;
  readonly packing: Packing;
  /** Gives the wide list of names, which is empty without it. */
  readonly readKnownNames?: ReadKnownNames;
}

/**
 * Loads the bundled snapshot into IndexedDB, or takes up a load that broke off.
 *
 * Nobody waits for that: an article opened meanwhile is checked against the registry that was in force
 * before, or on a first run against the snapshot read into memory. Memory is also what serves for as
 * long as the worker lives where the browser refuses storage, as some private windows do.
 */
export function startRegistryService({
  database,
  manifest,
  read,
  packing,
  readKnownNames = readNoKnownNames,
}: RegistryServiceOptions): RegistryService {
  const stored = storedRegistry(database, packing, readKnownNames);
  let status: RegistryStatus = { kind: 'loading', loaded: 0, total: 0 };
  let usable: Registry | null = null;
  let memory: Promise<Registry> | null = null;

  /** Tells in milliseconds whether a registry is in force from before. */
  async function lookForStock(): Promise<void> {
    if (!database.isOpen()) await database.open();
    if ((await stored.inForce()).documents > 0) usable = stored;
  }
  let looked = lookForStock();

  async function load(): Promise<void> {
    await looked;
    const loaded = await loadBundled(database, manifest, read, packing, (progress) => {
      status = { kind: 'loading', ...progress };
    });
    stored.forget();
    const { version, documents } = await stored.inForce();
    // A bad snapshot leaves the registry that was in force before it, if there was one.
    if (!loaded.ok && documents === 0) throw new Error(explainSnapshotFailure(loaded.failure));
    usable = stored;
    memory = null;
    status = { kind: 'ready', version, documents, inMemory: false };
  }

  async function readIntoMemory(): Promise<Registry> {
    const whole = await readWholeSnapshot(manifest, read, packing);
    if (!whole.ok) throw new Error(explainSnapshotFailure(whole.failure));
    const { name, edition, made } = whole.value.manifest;
    return memoryRegistry({ ...whole.value, name, edition, version: made }, readKnownNames);
  }

  async function keepInMemory(cause: unknown): Promise<void> {
    console.warn('The registry is kept in memory only:', cause);
    memory ??= readIntoMemory();
    usable = await memory;
    const { version, documents } = await usable.inForce();
    status = { kind: 'ready', version, documents, inMemory: true };
  }

  const begin = (): Promise<void> =>
    load()
      .catch(keepInMemory)
      .catch((error: unknown) => {
        memory = null;
        status = { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
      });

  /** Browsers clear storage, and people do; then what was in force is there no more. */
  const isGone = async (): Promise<boolean> => {
    try {
      return ((await database.lists.get(BUNDLED))?.inForce ?? null) === null;
    } catch {
      return true;
    }
  };

  let loaded = begin();

  return {
    stored,
    async current() {
      // Refused storage is dealt with by the load itself.
      await looked.catch(() => undefined);
      // Whoever asked at the same time may have begun the load already: two would undo each other's pages.
      if (usable === stored && (await isGone()) && usable === stored) {
        usable = null;
        stored.forget();
        looked = lookForStock();
        loaded = begin();
      }
      if (usable !== null) return usable === stored ? stored.fixed() : usable;
      if (status.kind === 'failed') throw new Error(status.detail);
      memory ??= readIntoMemory();
      return memory;
    },
    status: () => status,
    get loaded() {
      return loaded;
    },
  };
}

/** Puts the bundled snapshot in force, unless it is already. */
async function loadBundled(
  database: SourcelightDatabase,
  manifest: string,
  read: ReadFile,
  packing: Packing,
  onProgress: (progress: LoadProgress) => void,
): Promise<Outcome<EditionInForce, SnapshotFailure>> {
  const bytes = await readSnapshotFile(read, manifest, LIMITS.manifest);
  const opened: Outcome<SignedManifest, SnapshotFailure> = bytes.ok
    ? await openManifest(manifest, bytes.value, packing)
    : bytes;
  if (!opened.ok) return opened;
  const before = await database.lists.get(BUNDLED);
  if (before?.inForce?.digest === opened.value.digest) {
    await removeSuperseded(database, BUNDLED, opened.value.digest);
    return { ok: true, value: before.inForce };
  }
  const list = before ?? newList({ id: BUNDLED, name: opened.value.manifest.name });
  return installEdition(database, { list, opened: opened.value, read, packing, onProgress });
}
