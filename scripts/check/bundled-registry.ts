import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { memoryRegistry } from '../../lib/app/memory-registry';
import type { Registry } from '../../lib/app/ports';
import { webPacking } from '../../lib/platform/packing';
import type { SnapshotFailure } from '../../lib/registry/snapshot/failure';
import { readWholeSnapshot } from '../../lib/registry/snapshot/read-snapshot';
import { type Outcome, success } from '../../lib/shared/outcome';
import { readTopicModel, type TopicModel } from '../../lib/verdict/topic-model';

/** Where the extension's own snapshot lies. */
export const BUNDLED_SNAPSHOT = join(import.meta.dirname, '../../public/registry/snapshot.gz');

/** Where the extension's own related words lie. */
export const RELATED_WORDS = join(import.meta.dirname, '../../public/words/related.bin');

/** Reads the related words that the extension carries. */
export const openTopicModel = async (): Promise<TopicModel> => readTopicModel(await readFile(RELATED_WORDS));

/** Reads a snapshot from its manifest; the files that it lists lie beside it. */
export async function openRegistry(manifest = BUNDLED_SNAPSHOT): Promise<Outcome<Registry, SnapshotFailure>> {
  const folder = dirname(manifest);
  const read = (file: string): Promise<Uint8Array> => readFile(join(folder, file));
  const whole = await readWholeSnapshot(basename(manifest), read, webPacking);
  if (!whole.ok) return whole;
  const { sources, coverage, documents } = whole.value;
  const { name, edition, made } = whole.value.manifest;
  return success(memoryRegistry({ name, edition, version: made, sources, coverage, documents }));
}
