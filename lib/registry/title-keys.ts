/**
 * Cheap keys of a title's words, by which documents on a topic are found among all of a month's without
 * reading their titles: a filter before the topics themselves are compared, so it may let too much through.
 */

/** Words of fewer letters say little about a topic. */
const SHORTEST = 3;
/** "announce", "announces" and "announcement" begin alike. */
const STEM = 5;

/** Letters of the longest of them. */
const LONGEST_COMMON = 4;
const COMMON = new Set(
  'the and for with from its that this are our new how you your has have will into more'.split(' '),
);

const ASCII = /^[\x20-\x7e]*$/;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]+/gu;

/** FNV-1a folded to 16 bits: two words of 60,000 share a key by chance, which costs one title more to compare. */
function keyOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  const last = Math.min(end, start + STEM);
  for (let i = start; i < last; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}

/** Small letters and digits; the text has been put into small letters before. */
const isOfWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The distinct keys of a text's words. */
export function titleKeys(text: string): number[] {
  const small = text.toLowerCase();
  const keys = new Set<number>();
  const take = (start: number, end: number): void => {
    if (end - start >= SHORTEST && !(end - start <= LONGEST_COMMON && COMMON.has(small.slice(start, end)))) {
      keys.add(keyOf(small, start, end));
    }
  };
  if (ASCII.test(small)) {
    let start = -1;
    for (let i = 0; i <= small.length; i++) {
      const isLetter = i < small.length && isOfWord(small.charCodeAt(i));
      if (isLetter && start < 0) start = i;
      if (isLetter || start < 0) continue;
      take(start, i);
      start = -1;
    }
  } else {
    for (const { 0: word, index } of small.matchAll(LETTERS_AND_DIGITS)) take(index, index + word.length);
  }
  return [...keys];
}

/** A claim that has fewer words of a title than this does not speak of it. */
const FEWEST_COMMON = 2;
const LEAST_LIKE = 0.27;

/**
 * How like a title and a claim are by their keys alone, 0 to 1: the cosine of the two sets; 0 where that is too
 * little to compare what they say.
 */
export function likenessOfKeys(common: number, ofTitle: number, ofClaim: number): number {
  if (common < FEWEST_COMMON) return 0;
  const likeness = common / Math.sqrt(ofTitle * ofClaim);
  return likeness >= LEAST_LIKE ? likeness : 0;
}

/** Most documents that are compared for one claim, the likeliest first. */
export const MOST_CANDIDATES = 5;
