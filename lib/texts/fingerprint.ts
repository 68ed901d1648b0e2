import { type Clause, splitClauses } from './clauses';
import { wordsOf } from './words';

/** Words in a shingle: a run that is hashed as one. */
export const SHINGLE_WORDS = 2;

/**
 * What proves or disproves a quote without the text: a hash of 16 bits for each run of
 * {@link SHINGLE_WORDS} words, in the order of the text.
 */
export interface TextFingerprint {
  /** The hash at `i` is of words `i` to `i + SHINGLE_WORDS - 1` of the text. */
  readonly shingles: Uint16Array;
  /** Where clauses begin, in words, in order. */
  readonly clauses: readonly ClauseMark[];
}

export interface ClauseMark {
  /** Index of the clause's first word in the text. */
  readonly at: number;
  readonly number: string | null;
}

/** Most words of one version that are fingerprinted. */
export const MOST_WORDS = 400_000;

/** Hashes of all shingles of a run of words, in order; none for a run shorter than a shingle. */
export function shinglesOf(words: readonly string[]): Uint16Array {
  const shingles = new Uint16Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  const hashes = words.map(hashWord);
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = 0; j < SHINGLE_WORDS; j++) hash = Math.imul(hash ^ (hashes[i + j] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    shingles[i] = mix(hash) & 0xffff;
  }
  return shingles;
}

/** FNV-1a over UTF-16 units, then mixed. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The last steps of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The words of clauses, in order, as they are fingerprinted, and where each clause begins. */
export function readWords(clauses: readonly Clause[]): { words: string[]; marks: ClauseMark[] } {
  const words: string[] = [];
  const marks: ClauseMark[] = [];
  for (const clause of clauses) {
    if (words.length >= MOST_WORDS) break;
    marks.push({ at: words.length, number: clause.number });
    for (const word of wordsOf(clause.text)) words.push(word.folded);
  }
  return { words: words.slice(0, MOST_WORDS), marks };
}

/** The fingerprint of a Markdown text. */
export function fingerprintOf(markdown: string): TextFingerprint {
  const { words, marks } = readWords(splitClauses(markdown));
  return { shingles: shinglesOf(words), clauses: marks };
}
