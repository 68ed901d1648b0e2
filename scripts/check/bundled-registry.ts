import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { memoryRegistry, readWholeSnapshot } from '../../lib/app/memory-registry';
import type { Registry } from '../../lib/app/ports';
import type { SnapshotFailure } from '../../lib/registry/snapshot';
import { decodeTexts } from '../../lib/registry/texts/codec';
import type { HeldText } from '../../lib/registry/texts/version';
import { type Outcome, success } from '../../lib/shared/outcome';

/** Where the extension's own snapshot lies. */
export const BUNDLED_SNAPSHOT = join(import.meta.dirname, '../../public/registry/snapshot.json');

/** Fingerprints of texts lie beside the snapshot, a file for each source. */
const TEXTS = 'texts';

/**
 * Reads a snapshot from its head file; the files that it lists lie beside it.
 * @param dated texts at hand, which take the place of those of which the registry has fingerprints alone
 * @throws Error for fingerprints that cannot be read
 */
export async function openRegistry(
  head = BUNDLED_SNAPSHOT,
  dated: readonly HeldText[] = [],
): Promise<Outcome<Registry, SnapshotFailure>> {
  const folder = dirname(head);
  const contents = await readWholeSnapshot(basename(head), (file) => readFile(join(folder, file), 'utf8'));
  if (!contents.ok) return contents;
  const replaced = new Set(dated.map(({ version }) => version.id));
  const held = (await readFingerprints(join(folder, TEXTS))).filter(({ version }) => !replaced.has(version.id));
  return success(memoryRegistry({ ...contents.value, texts: [...held, ...dated] }));
}

async function readFingerprints(folder: string): Promise<HeldText[]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.bin')) : [];
  const texts = await Promise.all(
    files.map(async (file) => {
      const read = decodeTexts(await readFile(join(folder, file)));
      if (!read.ok) throw new Error(`${file}: ${read.failure.detail}`);
      return read.value.texts;
    }),
  );
  return texts.flat();
}
