import type { SignedManifest } from '../../registry/snapshot/envelope';
import { AddressIndex } from './address-index';
import type { SourcelightDatabase } from './database';
import { pagesOf } from './key-ranges';
import { MonthIndex } from './month-index';
import type { PageIndex } from './page-index';
import type { StoredPage } from './schema';

const SUMMARIES_AT_ONCE = 32;
/** About so many bytes of pages are written in one transaction: the busiest months have 300 kB each. */
const BATCH_BYTES = 1024 * 1024;

/**
 * Builds the indexes of an edition from the summaries of its files.
 * @throws Error where a summary has gone missing, which only somebody else's hand in the database can bring about
 */
export async function buildPages(
  database: SourcelightDatabase,
  list: string,
  { manifest, digest }: SignedManifest,
): Promise<void> {
  // Pages that an earlier attempt left would otherwise stand beside the new ones.
  await pagesOf(database.pages, list, digest).delete();
  const files = manifest.shards.flatMap(({ kind, hash }, file) => (kind === 'documents' ? [{ hash, file }] : []));
  for (const index of [new MonthIndex(), new AddressIndex(manifest.counts.documents)]) {
    await fill(index, database, list, files);
    await write(index.pages(list, digest), database);
  }
}

/** A file of documents with its number among the edition's files. */
interface NumberedFile {
  readonly hash: string;
  readonly file: number;
}

async function fill(
  index: PageIndex,
  database: SourcelightDatabase,
  list: string,
  files: readonly NumberedFile[],
): Promise<void> {
  for (let i = 0; i < files.length; i += SUMMARIES_AT_ONCE) {
    const some = files.slice(i, i + SUMMARIES_AT_ONCE);
    const summaries = await database.summaries.bulkGet(some.map(({ hash }) => [list, hash]));
    for (const [k, summary] of summaries.entries()) {
      if (summary === undefined) throw new Error('a file went missing from the database during the load');
      index.add((some[k] as NumberedFile).file, summary);
    }
  }
}

async function write(made: Iterable<StoredPage>, database: SourcelightDatabase): Promise<void> {
  let pages: StoredPage[] = [];
  let size = 0;
  for (const page of made) {
    pages.push(page);
    size += bytesOf(page);
    if (size < BATCH_BYTES) continue;
    await database.pages.bulkPut(pages);
    [pages, size] = [[], 0];
  }
  if (pages.length > 0) await database.pages.bulkPut(pages);
}

const bytesOf = (page: StoredPage): number =>
  Object.values(page).reduce((sum, held) => sum + (ArrayBuffer.isView(held) ? held.byteLength : 0), 0);
