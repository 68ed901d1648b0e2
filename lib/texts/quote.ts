import { leadingNumber } from './clauses';
import { plainText } from './markdown';
import { wordsOf } from './words';

/** Longest quote that is looked up, in words; what lies beyond is left out. */
export const LONGEST_QUOTE = 400;

/** Most runs that omissions may leave of a quote. */
const MOST_RUNS = 12;

/** What a writer leaves out or puts in: "...", "[...]", "(…)", "[the company]". A letter in brackets is part of its word. */
const OMISSION = /\[\s*sic\s*\]|[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?|\[[^[\]]{0,200}\]/giu;

/** Words of a quote that must stand one behind the other. */
export interface QuoteRun {
  /** Folded, as they are looked up. */
  readonly words: readonly string[];
  /** As they are written in the quote. */
  readonly written: readonly string[];
}

/** The runs of words that omissions part a quote into; they must stand in this order in the text that is quoted. */
export function runsOf(quote: string): QuoteRun[] {
  const whole = plainText(quote.slice(0, 8_000)).replace(/\[(\p{L})\](?=[\p{L}'’])/gu, '$1');
  // "1.5 million" is no clause's number: that is closed by a point or a bracket.
  const lead = leadingNumber(whole);
  const plain = lead !== null && /[.)]\s*$/.test(whole.slice(0, lead.end)) ? whole.slice(lead.end) : whole;
  const runs: QuoteRun[] = [];
  let left = LONGEST_QUOTE;
  for (const part of plain.split(OMISSION)) {
    if (left === 0 || runs.length === MOST_RUNS) break;
    const words = wordsOf(part).slice(0, left);
    if (words.length === 0) continue;
    runs.push({
      words: words.map((word) => word.folded),
      written: words.map(({ start, end }) => part.slice(start, end)),
    });
    left -= words.length;
  }
  return runs;
}
