/** What the registry's measurements run in a worker of a real browser, as the extension's own runs. */
import Dexie from 'dexie';
import { type ArticleToCheck, checkArticle } from '../../../lib/app/check-article';
import { SourcelightDatabase } from '../../../lib/platform/database/database';
import { installEdition } from '../../../lib/platform/database/install-edition';
import { newList } from '../../../lib/platform/database/new-list';
import { storedRegistry } from '../../../lib/platform/database/stored-registry';
import { webPacking } from '../../../lib/platform/packing';
import type { SourceDocument } from '../../../lib/registry/document';
import { openManifest } from '../../../lib/registry/snapshot/envelope';
import { readTopicModel } from '../../../lib/topics/topic-model';

const AS_OF = '2026-08-21';

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const databaseOf = (name: string) => new SourcelightDatabase(`bench-${name}`);

/** Loads a snapshot into a database of its own; milliseconds for each document. */
async function load(folder: string): Promise<number> {
  const database = databaseOf(folder);
  // Making an empty database is nobody's loading.
  await database.open();
  const start = performance.now();
  const manifest = await openManifest('snapshot.gz', await fetchBytes(`/${folder}/snapshot.gz`), webPacking);
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.failure));
  const installed = await installEdition(database, {
    list: newList({ id: 'bundled', name: 'Generated' }),
    opened: manifest.value,
    read: (file) => fetchBytes(`/${folder}/${file}`),
    packing: webPacking,
  });
  if (!installed.ok) throw new Error(JSON.stringify(installed.failure));
  return (performance.now() - start) / installed.value.documents;
}

/** A row for each document, as the plainest use of the same library has it; milliseconds for each document. */
async function bulkAdd(documents: readonly SourceDocument[]): Promise<number> {
  const database = new Dexie('bench-rows');
  database.version(1).stores({ documents: 'id, [sourceId+date], date, url' });
  await database.open();
  const start = performance.now();
  await database.table('documents').bulkAdd([...documents]);
  const time = performance.now() - start;
  await database.delete();
  return time / documents.length;
}

/** Checks articles one after the other; milliseconds for each, the first of a worker just woken, and the verdicts. */
async function lookUp(folder: string, articles: readonly ArticleToCheck[]) {
  const database = databaseOf(folder);
  const verdicts: Record<string, number> = {};
  const times: number[] = [];
  const registry = storedRegistry(database, webPacking);
  const topics = readTopicModel(await fetchBytes('/related.bin'));
  for (const article of articles) {
    const start = performance.now();
    // As the extension does: what is in force is asked for once for each article.
    const report = await checkArticle(article, await registry.fixed(), topics, AS_OF);
    times.push(performance.now() - start);
    for (const { verdict } of report.checked) verdicts[verdict.kind] = (verdicts[verdict.kind] ?? 0) + 1;
  }
  database.close();
  return { times, verdicts };
}

const TASKS = { load, bulkAdd, lookUp };

addEventListener('message', ({ data }: MessageEvent<{ task: keyof typeof TASKS; input: unknown[] }>) => {
  (TASKS[data.task] as (...input: unknown[]) => Promise<unknown>)(...data.input).then(
    (value) => postMessage({ value }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
