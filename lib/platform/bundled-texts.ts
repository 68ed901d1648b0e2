import type { Registry } from '../app/ports';
import { decodeTexts } from '../registry/texts/codec';
import type { HeldText } from '../registry/texts/version';

/** Reads a file beside the bundled snapshot as bytes, by its name there; rejects when it is not there. */
export type ReadBytes = (file: string) => Promise<Uint8Array>;

/**
 * A registry whose texts are the bundled fingerprints, beside those that it holds itself. Each file is read once
 * while the worker lives; a file that cannot be read leaves its source without texts, and quotes unchecked.
 */
export function withBundledTexts(read: ReadBytes): (registry: Registry) => Registry {
  const asked = new Map<string, Promise<readonly HeldText[]>>();
  let listed: Promise<ReadonlySet<string>> | null = null;

  const sourcesWithTexts = async (): Promise<ReadonlySet<string>> => {
    const list: unknown = JSON.parse(new TextDecoder().decode(await read('texts/index.json')));
    return new Set(Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []);
  };

  async function readTexts(sourceId: string): Promise<readonly HeldText[]> {
    listed ??= sourcesWithTexts();
    if (!(await listed).has(sourceId)) return [];
    const texts = decodeTexts(await read(`texts/${sourceId}.bin`));
    if (!texts.ok) throw new Error(texts.failure.detail);
    return texts.value.texts;
  }

  async function bundledOf(sourceId: string): Promise<readonly HeldText[]> {
    const before = asked.get(sourceId);
    if (before !== undefined) return before;
    const texts = readTexts(sourceId).catch((error: unknown) => {
      console.warn(`The texts of ${sourceId} could not be read:`, error);
      return [];
    });
    asked.set(sourceId, texts);
    return texts;
  }

  return (registry) => ({
    ...registry,
    async textsOf(sourceId) {
      const own = await registry.textsOf(sourceId);
      const known = new Set(own.map(({ version }) => version.id));
      return [...own, ...(await bundledOf(sourceId)).filter(({ version }) => !known.has(version.id))];
    },
  });
}
