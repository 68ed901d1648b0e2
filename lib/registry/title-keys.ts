/**
 * Cheap keys of a title's words, by which documents on a topic are found among all of a month's without
 * reading their titles: a filter before the topics themselves are compared, so it may let too much through.
 */

/** Words of fewer letters say little about a topic. */
const SHORTEST = 3;
/** "announce", "announces" and "announcement" begin alike. */
const STEM = 5;

const COMMON = new Set(
  'the and for with from its that this are our new how you your has have will into more'.split(' '),
);

/** FNV-1a folded to 16 bits: two words of 60,000 share a key by chance, which costs one title more to compare. */
function keyOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length && i < STEM; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The distinct keys of a text's words, in order of their first appearance. */
export function titleKeys(text: string): number[] {
  const keys = new Set<number>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (word.length >= SHORTEST && !COMMON.has(word)) keys.add(keyOf(word));
  }
  return [...keys];
}

/** A claim that has fewer words of a title than this does not speak of it. */
const FEWEST_COMMON = 2;
const SMALLEST_SHARE = 0.3;

/** The share of a title's words that a claim has; 0 where that is too little to compare the two. */
export function shareOf(common: number, ofTitle: number): number {
  const share = common / Math.max(1, ofTitle);
  return common >= FEWEST_COMMON && share >= SMALLEST_SHARE ? share : 0;
}

/** Most documents that are compared for one claim, the likeliest first. */
export const MOST_CANDIDATES = 10;
