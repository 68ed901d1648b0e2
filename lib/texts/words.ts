import type { Span } from '../shared/span';

/** A word of a text; the span counts in the text that it was read from. */
export interface Word extends Span {
  /** The form in which two words are equal whatever their typography: lower case, no apostrophes. */
  readonly folded: string;
}

/**
 * Numbers with their points and commas, words with their apostrophes, and the signs that change what a
 * sentence says. Hyphens and dashes part words, so that "error-free" equals "error free".
 */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’‘ʼ][\p{L}\p{M}\p{N}]+)*|[%$€£§]/gu;

/** The words of a plain text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ]/g, '');
