import { memoryRegistry, readWholeSnapshot } from '../app/memory-registry';
import type { Registry } from '../app/ports';
import type { RegistryStatus } from '../protocol';
import { explainSnapshotFailure, type ReadFile } from '../registry/snapshot';
import type { SourcelightDatabase } from './database/database';
import { loadSnapshot } from './database/load-snapshot';
import { storedRegistry } from './database/stored-registry';

export interface RegistryService {
  /** The registry to look things up in now; rejects when there is none to be had. */
  current(): Promise<Registry>;
  status(): RegistryStatus;
  /** Settles when the load has ended, well or badly. */
  readonly loaded: Promise<void>;
}

export interface RegistryServiceOptions {
  readonly database: SourcelightDatabase;
  readonly head: string;
  readonly read: ReadFile;
  /** The version of the extension, which carries the snapshot. */
  readonly carrier: string;
}

/**
 * Loads the bundled snapshot into IndexedDB, or takes up a load that broke off.
 *
 * Nobody waits for that: an article opened meanwhile is checked against the registry that was in force
 * before, or on a first run against the snapshot read into memory. Memory is also what serves for as
 * long as the worker lives where the browser refuses storage, as some private windows do.
 */
export function startRegistryService({ database, head, read, carrier }: RegistryServiceOptions): RegistryService {
  const stock = storedRegistry(database);
  let status: RegistryStatus = { kind: 'loading', loaded: 0, total: 0 };
  let usable: Registry | null = null;
  let memory: Promise<Registry> | null = null;

  /** Tells in milliseconds whether a registry is in force from before. */
  async function lookForStock(): Promise<void> {
    if (!database.isOpen()) await database.open();
    if ((await stock.inForce()).documents > 0) usable = stock;
  }
  let looked = lookForStock();

  async function load(): Promise<void> {
    await looked;
    const loaded = await loadSnapshot(database, {
      head,
      read,
      carrier,
      onProgress: (progress) => (status = { kind: 'loading', ...progress }),
    });
    const { version, documents } = await stock.inForce();
    // A bad snapshot leaves the registry that was in force before it, if there was one.
    if (!loaded.ok && documents === 0) throw new Error(explainSnapshotFailure(loaded.failure));
    usable = stock;
    memory = null;
    status = { kind: 'ready', version, documents, inMemory: false };
  }

  async function readIntoMemory(): Promise<Registry> {
    const contents = await readWholeSnapshot(head, read);
    if (!contents.ok) throw new Error(explainSnapshotFailure(contents.failure));
    return memoryRegistry(contents.value);
  }

  async function keepInMemory(cause: unknown): Promise<void> {
    console.warn('The registry is kept in memory only:', cause);
    memory ??= readIntoMemory();
    usable = await memory;
    status = { kind: 'ready', ...(await usable.inForce()), inMemory: true };
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
      return (await stock.inForce()).documents === 0;
    } catch {
      return true;
    }
  };

  let loaded = begin();

  return {
    async current() {
      // Refused storage is dealt with by the load itself.
      await looked.catch(() => undefined);
      if (usable === stock && (await isGone())) {
        usable = null;
        looked = lookForStock();
        loaded = begin();
      }
      if (usable !== null) return usable;
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
