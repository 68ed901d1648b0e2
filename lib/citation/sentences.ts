import type { Span } from '../shared/span';
import { spot } from './spot';

/** Words whose full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|Sr|St|vs|etc|Inc|Corp|Co|Ltd|Llc|No|Nos|Art|Sec|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|al|approx|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$/;

/** Marks behind a sentence, and what closes with it. Runs are bounded, so that a line of dots is passed over once. */
const BOUNDARY = /[.!?…]{1,5}["'”’)\]]{0,4}(?=\s)/y;

/**
 * Splits a block into sentences; the spans cover the block without the white space between them.
 * A full stop ends a sentence when white space and something other than a small letter follow it and
 * no bracket is open, so that "(Kevin S. Miller, 12 May 2026)" stays whole.
 * @param stops where marks stand that may end a sentence; of several in a row, the first
 */
export function splitSentences(text: string, stops: readonly number[] = spot(text).stops): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const stop of stops) {
    BOUNDARY.lastIndex = stop;
    const match = BOUNDARY.exec(text);
    if (match === null) continue;
    let end = match.index + match[0].length;
    if (end <= start) continue;
    const rest = /^\s+(\S)/.exec(text.slice(end, end + 12))?.[1] ?? '';
    // A small letter goes on with a sentence, except at the head of a name: "… apps. xAI sued".
    if (/\p{Ll}/u.test(rest) && !/^\s+\p{Ll}{1,2}\p{Lu}/u.test(text.slice(end, end + 12))) continue;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(start, match.index - 12), match.index + 1)))
      continue;
    if (isInsideBracket(text, start, match.index)) continue;
    // A bracket that follows the full stop closes the sentence before it: "… again. (Reuters) Next …".
    end += TRAILING_BRACKET.exec(text.slice(end, end + 130))?.[0].trimEnd().length ?? 0;
    sentences.push({ start, end });
    start = end + (/^\s+/.exec(text.slice(end, end + 40))?.[0].length ?? 0);
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

const LONGEST_BRACKET = 200;
const TRAILING_BRACKET = /^\s+\([^()]{2,120}\)(?=\s|$)/;

function isInsideBracket(text: string, from: number, at: number): boolean {
  const near = Math.max(from, at - LONGEST_BRACKET);
  const open = near + text.slice(near, at).lastIndexOf('(');
  if (open < near) return false;
  const close = text.indexOf(')', open);
  return close > at && close - open <= LONGEST_BRACKET;
}

/** Index of the sentence that holds the offset `at`, or of the last one before it. */
export function sentenceIndexAt(sentences: readonly Span[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The sentence that holds the offset `at`; the whole text when none does. */
export const sentenceAt = (sentences: readonly Span[], at: number): Span =>
  sentences[sentenceIndexAt(sentences, at)] ?? { start: 0, end: 0 };
