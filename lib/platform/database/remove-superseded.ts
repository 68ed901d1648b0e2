import type { SignedManifest } from '../../registry/snapshot/envelope';
import type { SourcelightDatabase } from './database';
import { allOf } from './key-ranges';

/** Removes what the edition in force does not need: files, pages and editions of before, and of attempts that failed. */
export async function removeSuperseded(database: SourcelightDatabase, list: string, digest: string): Promise<void> {
  const edition = await database.editions.get([list, digest]);
  if (edition === undefined) return;
  const needed = new Set(edition.shards.map(({ hash }) => hash));
  const isStray = ([, key]: [string, string]): boolean => !needed.has(key);
  await database.editions.bulkDelete(
    (await allOf(database.editions, '[list+digest]', list).primaryKeys()).filter(([, one]) => one !== digest),
  );
  await database.blocks.bulkDelete((await allOf(database.blocks, '[list+hash]', list).primaryKeys()).filter(isStray));
  await database.summaries.bulkDelete(
    (await allOf(database.summaries, '[list+hash]', list).primaryKeys()).filter(isStray),
  );
  const pages = (await allOf(database.pages, '[list+digest+page]', list).primaryKeys()).filter(
    ([, one]) => one !== digest,
  );
  if (pages.length > 0) await database.pages.bulkDelete(pages);
}

/**
 * Removes files that attempts before this one have left behind and neither the edition in force nor the one to come
 * needs: a list that fails each day with other files would otherwise fill the disk.
 */
export async function removeStrays(
  database: SourcelightDatabase,
  list: string,
  { manifest }: Pick<SignedManifest, 'manifest'>,
): Promise<void> {
  const digest = (await database.lists.get(list))?.inForce?.digest ?? '';
  const edition = await database.editions.get([list, digest]);
  const needed = new Set([...(edition?.shards ?? []), ...manifest.shards].map(({ hash }) => hash));
  const isStray = ([, hash]: [string, string]): boolean => !needed.has(hash);
  await database.blocks.bulkDelete((await allOf(database.blocks, '[list+hash]', list).primaryKeys()).filter(isStray));
  await database.summaries.bulkDelete(
    (await allOf(database.summaries, '[list+hash]', list).primaryKeys()).filter(isStray),
  );
  const pages = (await allOf(database.pages, '[list+digest+page]', list).primaryKeys()).filter(
    ([, one]) => one !== digest,
  );
  if (pages.length > 0) await database.pages.bulkDelete(pages);
}

/** Removes a list and everything that came with it. */
export async function removeList(database: SourcelightDatabase, list: string): Promise<void> {
  const { lists, editions, blocks, summaries, pages } = database;
  await database.transaction('rw', [lists, editions, blocks, summaries, pages], async () => {
    await lists.delete(list);
    await allOf(editions, '[list+digest]', list).delete();
    await allOf(blocks, '[list+hash]', list).delete();
    await allOf(summaries, '[list+hash]', list).delete();
    await allOf(pages, '[list+digest+page]', list).delete();
  });
}
