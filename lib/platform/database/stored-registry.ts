import Dexie from 'dexie';
import type { Registry } from '../../app/ports';
import { type KnownNames, knownNames } from '../../citation/known-names';
import { buildAliasIndex } from '../../registry/alias-index';
import type { SourcelightDatabase } from './database';
import type { InForce, StoredSource } from './schema';

/** Most documents read for one source and window, and for one day of all sources. */
const MOST_DOCUMENTS = 5_000;
/** Versions of one page share its address. */
const MOST_AT_ONE_ADDRESS = 50;

/** The registry in force, read from IndexedDB by index ranges. */
export function storedRegistry(database: SourcelightDatabase): Registry {
  /** Built once for each registry that comes into force; lost with the worker and built again. */
  let built: { readonly generation: number; readonly names: KnownNames } | null = null;

  const current = async (): Promise<InForce | null> => {
    const meta = await database.meta.get('in-force');
    return meta?.key === 'in-force' ? meta : null;
  };
  const sourcesOf = (of: number): Promise<StoredSource[]> =>
    database.sources.where('[generation+id]').between([of, Dexie.minKey], [of, Dexie.maxKey]).toArray();
  const generation = async (): Promise<number> => (await current())?.generation ?? -1;

  return {
    async inForce() {
      const meta = await current();
      return meta === null
        ? { version: '1970-01-01', documents: 0 }
        : { version: meta.version, documents: meta.documents };
    },
    async names() {
      const now = await generation();
      if (built?.generation !== now) {
        const sources = await sourcesOf(now);
        built = { generation: now, names: knownNames(buildAliasIndex(sources)) };
      }
      return built.names;
    },
    sources: async () => sourcesOf(await generation()),
    async documentsOf(sourceId, { from, to }) {
      const now = await generation();
      return database.documents
        .where('[generation+sourceId+date]')
        .between([now, sourceId, from], [now, sourceId, to], true, true)
        .limit(MOST_DOCUMENTS)
        .toArray();
    },
    async documentsOn({ from, to }) {
      const now = await generation();
      return database.documents
        .where('[generation+date]')
        .between([now, from], [now, to], true, true)
        .limit(MOST_DOCUMENTS)
        .toArray();
    },
    async documentsAt(address) {
      return database.documents
        .where('[generation+address]')
        .equals([await generation(), address])
        .limit(MOST_AT_ONE_ADDRESS)
        .toArray();
    },
    async coverageOf(sourceId) {
      return database.coverage
        .where('[generation+sourceId]')
        .equals([await generation(), sourceId])
        .toArray();
    },
    textsOf: async () => [],
  };
}
