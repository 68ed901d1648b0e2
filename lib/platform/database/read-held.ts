import type { OwnRegistry } from '../../registry/exchange/own-registry';
import type { Packing } from '../../registry/snapshot/packing';
import type { Source } from '../../registry/source';
import type { SourcelightDatabase } from './database';
import { type OpenEdition, openEdition } from './open-edition';
import type { StoredEdition, StoredList } from './schema';

const EVER = { from: '0001-01-01', to: '9999-12-31' } as const;

interface Held {
  readonly edition: OpenEdition;
  readonly stored: StoredEdition;
}

async function open(database: SourcelightDatabase, list: StoredList, packing: Packing): Promise<Held | null> {
  const stored = list.inForce === null ? undefined : await database.editions.get([list.id, list.inForce.digest]);
  return stored === undefined ? null : { stored, edition: openEdition(database, list, stored, packing) };
}

/**
 * All sources that a list holds, whether it is switched on or not; none where nothing of it is held.
 * @throws Error where a file is gone or spoiled
 */
export async function readHeldSources(
  database: SourcelightDatabase,
  list: StoredList,
  packing: Packing,
): Promise<readonly Source[]> {
  return (await (await open(database, list, packing))?.edition.sources()) ?? [];
}

/**
 * Everything that a small list holds, read back out of its files.
 * @throws Error where a file is gone or spoiled
 */
export async function readHeld(
  database: SourcelightDatabase,
  list: StoredList,
  packing: Packing,
): Promise<OwnRegistry> {
  const held = await open(database, list, packing);
  if (held === null) return { sources: [], documents: [] };
  const { edition, stored } = held;
  const ids = new Set(stored.shards.flatMap(({ kind, source }) => (kind === 'documents' ? [source] : [])));
  const documents = await Promise.all([...ids].map((id) => edition.documentsOf(id, EVER)));
  return { sources: await edition.sources(), documents: documents.flat() };
}
