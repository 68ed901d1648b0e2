import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryRegistry, type RegistryContents } from '../../lib/app/memory-registry';
import type { Registry } from '../../lib/app/ports';
import { type KnownList, NO_KNOWN_NAMES, openKnownList } from '../../lib/names/known-list';
import type { SnapshotFailure } from '../../lib/registry/snapshot/failure';
import type { WholeSnapshot } from '../../lib/registry/snapshot/read-snapshot';
import { type Outcome, success } from '../../lib/shared/outcome';
import type { HeldText } from '../../lib/texts/version';
import { readTopicModel, type TopicModel } from '../../lib/topics/topic-model';
import { KNOWN_NAMES } from '../names/build-known-names';
import { readOnDisk } from '../registry/snapshot-folder';

/** Where the extension's own snapshot lies. */
export const BUNDLED_SNAPSHOT = join(import.meta.dirname, '../../public/registry/snapshot.gz');

/** Where the extension's own related words lie. */
export const RELATED_WORDS = join(import.meta.dirname, '../../public/words/related.bin');

/** Reads the related words that the extension carries. */
export const openTopicModel = async (): Promise<TopicModel> => readTopicModel(await readFile(RELATED_WORDS));

/** Reads the wide list of names that the extension carries; an empty one, and a word on it, where it cannot be read. */
async function readKnownNames(): Promise<KnownList> {
  try {
    const opened = openKnownList(await readFile(KNOWN_NAMES));
    if (opened.ok) return opened.value;
    console.warn(`${KNOWN_NAMES}: ${opened.failure.kind}`);
  } catch (error) {
    console.warn(`nobody is known by name but those of the registry: ${(error as Error).message}`);
  }
  return NO_KNOWN_NAMES;
}

/** Gives the same list to whoever asks, and reads it for the first. */
function onceKnown(): () => Promise<KnownList> {
  let known: Promise<KnownList> | null = null;
  return () => {
    known ??= readKnownNames();
    return known;
  };
}

/**
 * Reads a snapshot from its manifest; the files that it lists lie beside it.
 * @param dated texts at hand, which take the place of those of which the registry has fingerprints alone
 */
export async function openRegistry(
  manifest = BUNDLED_SNAPSHOT,
  dated: readonly HeldText[] = [],
): Promise<Outcome<Registry, SnapshotFailure>> {
  const whole = await readOnDisk(manifest);
  if (!whole.ok) return whole;
  const replaced = new Set(dated.map(({ version }) => version.id));
  const { texts, ...contents } = contentsOf(whole.value);
  const held = (texts ?? []).filter(({ version }) => !replaced.has(version.id));
  return success(memoryRegistry({ ...contents, texts: [...held, ...dated] }, onceKnown()));
}

const contentsOf = ({ manifest, sources, coverage, documents, texts }: WholeSnapshot): RegistryContents => ({
  name: manifest.name,
  edition: manifest.edition,
  version: manifest.made,
  sources,
  coverage,
  documents,
  texts,
});
