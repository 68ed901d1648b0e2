import type { Block } from '../citation/block';

/** "Country Music Association (CMA)": a name and, behind it, the letters by which the text goes on to call it. */
const DEFINITION =
  /((?:(?<![\p{L}\p{N}])\p{Lu}[\p{L}&'’-]{1,30}|(?<=\s)(?:of|for|and|the|on|in|to|de|du|des|&))(?:\s(?:\p{Lu}[\p{L}&'’-]{1,30}|of|for|and|the|on|in|to|de|du|des|&)){1,9})\s\(["“]?(\p{Lu}[\p{Lu}\d&.]{1,9})["”]?\)/gu;

/** Small words that give no letter. */
const SMALL = /^(?:of|for|and|the|on|in|to|de|du|des|&)$/;

/**
 * Abbreviations that an article explains itself, with the full names. What the text says of its own words
 * goes before what the registry knows: the CMA of a story about country music is no competition authority.
 */
export function definedNames(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const defined = new Map<string, string>();
  for (const { text } of blocks) {
    if (!text.includes('(')) continue;
    for (const [, words = '', letters = ''] of text.matchAll(DEFINITION)) {
      const name = spelledBy(words.split(/\s/), letters.replace(/[^\p{Lu}]/gu, ''));
      if (name !== null && !defined.has(letters)) defined.set(letters, name);
    }
  }
  return defined;
}

/** The last of the words that begin with these letters, in order; null where they do not. */
function spelledBy(words: readonly string[], letters: string): string | null {
  let at = words.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at--;
    while (at >= 0 && SMALL.test(words[at] ?? '') && !sameLetter(words[at], letters.charAt(i)));
    if (at < 0 || !sameLetter(words[at], letters.charAt(i))) return null;
  }
  return words.slice(at).join(' ');
}

const sameLetter = (word: string | undefined, letter: string): boolean =>
  word?.charAt(0).toLowerCase() === letter.toLowerCase();
