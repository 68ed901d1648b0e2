import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDatedText } from '../../lib/texts/dated-text';
import { fingerprintOf } from '../../lib/texts/fingerprint';
import type { HeldText } from '../../lib/texts/version';

/**
 * Reads the dated texts of a folder, `*.txt`, each with a header in its first line.
 * @throws Error for a folder that cannot be read or a file that is no dated text
 */
export function readTexts(folder: string): HeldText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const read = parseDatedText(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8'));
      if (!read.ok) throw new Error(read.failure.detail);
      const { version, text } = read.value;
      return { version, fingerprint: fingerprintOf(text), text };
    });
}

/** Texts by the id of their source. */
export function groupBySource(texts: readonly HeldText[]): Map<string, HeldText[]> {
  const groups = new Map<string, HeldText[]>();
  for (const text of texts) {
    const group = groups.get(text.version.sourceId);
    if (group === undefined) groups.set(text.version.sourceId, [text]);
    else group.push(text);
  }
  return groups;
}
