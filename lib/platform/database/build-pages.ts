import type { SignedManifest } from '../../registry/snapshot/envelope';
import type { SourcelightDatabase } from './database';
import { IndexBuilder } from './index-pages';
import { pagesOf } from './key-ranges';
import type { StoredPage } from './schema';

const SUMMARIES_AT_ONCE = 64;
const PAGES_AT_ONCE = 64;

/**
 * Builds the index of an edition from the summaries of its files.
 * @throws Error where a summary has gone missing, which only somebody else's hand in the database can bring about
 */
export async function buildPages(
  database: SourcelightDatabase,
  list: string,
  { manifest, digest }: SignedManifest,
): Promise<void> {
  // Pages that an earlier attempt left would otherwise stand beside the new ones.
  await pagesOf(database.pages, list, digest).delete();
  const builder = new IndexBuilder(manifest.counts.documents);
  const files = manifest.shards.flatMap(({ kind, hash }, file) => (kind === 'documents' ? [{ hash, file }] : []));
  for (let i = 0; i < files.length; i += SUMMARIES_AT_ONCE) {
    const some = files.slice(i, i + SUMMARIES_AT_ONCE);
    const summaries = await database.summaries.bulkGet(some.map(({ hash }) => [list, hash]));
    for (const [k, summary] of summaries.entries()) {
      if (summary === undefined) throw new Error('a file went missing from the database during the load');
      builder.add((some[k] as { file: number }).file, summary);
    }
  }
  let pages: StoredPage[] = [];
  for (const page of builder.pages(list, digest)) {
    pages.push(page);
    if (pages.length < PAGES_AT_ONCE) continue;
    await database.pages.bulkPut(pages);
    pages = [];
  }
  if (pages.length > 0) await database.pages.bulkPut(pages);
}
