import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTexts } from '../../lib/texts/codec';
import type { Problems } from './problem';

const FOLDER = 'texts';
const ENDING = '.bin';

/**
 * Reads the fingerprints of dated texts, a file for each source (`fingerprint-texts.ts` writes them). Other
 * people's texts are no facts to be carried, and are refused.
 */
export function readFactTexts(
  folder: string,
  known: ReadonlySet<string>,
  problems: Problems,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const inside = join(folder, FOLDER);
  const files = existsSync(inside) ? readdirSync(inside).filter((name) => name.endsWith(ENDING)) : [];
  for (const name of files.sort()) {
    const file = `${FOLDER}/${name}`;
    const id = name.slice(0, -ENDING.length);
    const bytes = readFileSync(join(folder, file));
    const texts = decodeTexts(bytes);
    if (!known.has(id)) problems.add(file, 1, 'unknown-source', `no source is called ${id}`);
    else if (!texts.ok) problems.add(file, 1, 'bad-texts', texts.failure.detail);
    else if (texts.value.sourceId !== id) problems.add(file, 1, 'bad-texts', `it is of ${texts.value.sourceId}`);
    else if (texts.value.texts.some(({ text }) => text !== null)) problems.add(file, 1, 'bad-texts', 'it holds a text');
    else found.set(id, bytes);
  }
  return found;
}
