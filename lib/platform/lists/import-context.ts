import { buildAliasIndex } from '../../names/alias-index';
import type { ImportContext } from '../../registry/exchange/own-registry';
import type { Packing } from '../../registry/snapshot/packing';
import type { Source } from '../../registry/source';
import type { SourcelightDatabase } from '../database/database';
import { readHeldSources } from '../database/read-held';
import { BUNDLED } from '../database/schema';

/**
 * What an import is held against: the sources of all lists, those that are switched off among them, so that a
 * file means the same whatever is in use today. Null before the bundled list is there.
 * @throws Error where a list cannot be read
 */
export async function importContext(database: SourcelightDatabase, packing: Packing): Promise<ImportContext | null> {
  const lists = await database.lists.toArray();
  const bundled = lists.find(({ id }) => id === BUNDLED);
  if (bundled === undefined || bundled.inForce === null) return null;
  const taken = new Set<string>();
  const sources = new Map<string, Source>();
  for (const list of [bundled, ...lists.filter((one) => one !== bundled)]) {
    for (const source of await readHeldSources(database, list, packing)) {
      if (list === bundled) taken.add(source.id);
      // As everywhere, the list before counts.
      if (!sources.has(source.id)) sources.set(source.id, source);
    }
  }
  const names = buildAliasIndex([...sources.values()]);
  return {
    isTaken: (id) => taken.has(id),
    idOf(written) {
      if (sources.has(written)) return written;
      const meant = names.resolve(written);
      return meant.length === 1 ? (meant[0]?.id ?? null) : null;
    },
  };
}
