import type { Citation } from '../citation/citation';
import type { KnownList, KnownName } from '../names/known-list';

/** Words around a name that are not of it: "a recent survey from the", "investigation". */
const BEFORE = /^(?:an?|the|one|recent|new|its|\p{Ll}[\p{L}-]*|from|by|of|at)\s/u;
const BEHIND = /(?:['’]s)?\s\p{Ll}[\p{L}\s-]*$/u;

/** The names that the words for a source may hold, fullest first: "Searchlight Institute" of "a survey from the Searchlight Institute". */
function namesWithin(words: string): string[] {
  const plain = words.replace(/,.*$/s, '').trim();
  let bare = plain;
  while (BEFORE.test(bare)) bare = bare.replace(BEFORE, '');
  return [...new Set([plain, bare, bare.replace(BEHIND, '')])].filter((name) => name.length > 2);
}

/**
 * Who the wide list of names knows by the words of a citation; null for nobody, and for names that are words of every
 * day too, since nothing here tells whether the body is meant.
 */
export function whoExists({ source }: Citation, list: KnownList): KnownName | null {
  if (source === null) return null;
  for (const name of namesWithin(source.resolved ?? source.text)) {
    const found = list.named(name).find(({ ambiguous }) => !ambiguous);
    if (found !== undefined) return found;
  }
  return null;
}
