import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { memoryRegistry, readWholeSnapshot } from '../../lib/app/memory-registry';
import type { Registry } from '../../lib/app/ports';
import type { SnapshotFailure } from '../../lib/registry/snapshot';
import { type Outcome, success } from '../../lib/shared/outcome';
import { readTopicModel, type TopicModel } from '../../lib/verdict/topic-model';

/** Where the extension's own snapshot lies. */
export const BUNDLED_SNAPSHOT = join(import.meta.dirname, '../../public/registry/snapshot.json');

/** Where the extension's own related words lie. */
const RELATED_WORDS = join(import.meta.dirname, '../../public/words/related.bin');

/** Reads the related words that the extension carries. */
export const openTopicModel = async (): Promise<TopicModel> => readTopicModel(await readFile(RELATED_WORDS));

/** Reads a snapshot from its head file; the files that it lists lie beside it. */
export async function openRegistry(head = BUNDLED_SNAPSHOT): Promise<Outcome<Registry, SnapshotFailure>> {
  const folder = dirname(head);
  const contents = await readWholeSnapshot(basename(head), (file) => readFile(join(folder, file), 'utf8'));
  return contents.ok ? success(memoryRegistry(contents.value)) : contents;
}
