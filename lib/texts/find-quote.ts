import type { Span } from '../shared/span';
import { shinglesOf, type TextFingerprint } from './fingerprint';
import { findNearRun } from './near-run';
import { type QuoteRun, runsOf } from './quote';

/** Where the words of a quote stand in one text; spans of a text count its words. */
export type QuoteMatch =
  | {
      readonly kind: 'exact';
      readonly at: Span;
      /** Words of runs too short to be looked up. */
      readonly unread: number;
    }
  | {
      readonly kind: 'near';
      readonly at: Span;
      /** The words of the quote that do not stand there; "" where words of the text are left out. */
      readonly changed: readonly string[];
      /** Share of the quote's words that stand there, 0 to 1. */
      readonly share: number;
    };

/** A quote made ready to be looked up in many texts. */
export interface ReadyQuote {
  readonly words: number;
  readonly runs: readonly ReadyRun[];
}

export type ReadyRun = QuoteRun & { readonly shingles: Uint16Array };

export function readyQuote(quote: string): ReadyQuote {
  const runs = runsOf(quote).map((run) => ({ ...run, shingles: shinglesOf(run.words) }));
  return { words: countWords(runs), runs };
}

const countWords = (runs: readonly QuoteRun[]): number => runs.reduce((sum, run) => sum + run.words.length, 0);

/** Words that an omission may stand for, at most. */
const LONGEST_OMISSION = 600;

/** Places of the first run that are tried before its order with the others is given up. */
const MOST_PLACES = 64;

/** Where all runs of a quote stand in a text, in order; null where they do not. */
export function findExact(quote: ReadyQuote, { shingles }: TextFingerprint): (QuoteMatch & { kind: 'exact' }) | null {
  const runs = quote.runs.filter((run) => run.shingles.length > 0);
  const [first, ...others] = runs;
  if (first === undefined) return null;
  let from = 0;
  for (let tried = 0; tried < MOST_PLACES; tried++) {
    const start = indexOfRun(shingles, first.shingles, from, shingles.length);
    if (start === -1) return null;
    let end = start + first.words.length;
    const stands = others.every((run) => {
      const at = indexOfRun(shingles, run.shingles, end, end + LONGEST_OMISSION);
      end = at + run.words.length;
      return at !== -1;
    });
    if (stands) return { kind: 'exact', at: { start, end }, unread: quote.words - countWords(runs) };
    from = start + 1;
  }
  return null;
}

function indexOfRun(text: Uint16Array, run: Uint16Array, from: number, to: number): number {
  const [head = 0] = run;
  const last = Math.min(to, text.length - run.length);
  for (let at = text.indexOf(head, from); at !== -1 && at <= last; at = text.indexOf(head, at + 1)) {
    let i = 1;
    while (i < run.length && text[at + i] === run[i]) i++;
    if (i === run.length) return at;
  }
  return -1;
}

/** Share of a quote's words that must stand in a text for the text to be what was quoted. */
const LEAST_SHARE = 0.5;

/** Without so many words of a run, the quote falls short of its share even if all of its other words stand there. */
const leastOf = (run: QuoteRun, { words }: ReadyQuote): number => LEAST_SHARE * words - (words - run.words.length);

/** The passage of a text that a quote differs from, where enough of its words stand there in order; else null. */
export function findNear(
  quote: ReadyQuote,
  { shingles: text }: TextFingerprint,
): (QuoteMatch & { kind: 'near' }) | null {
  let at: Span | null = null;
  let longest = 0;
  let lost = 0;
  const changed: string[] = [];
  for (const run of quote.runs) {
    const exact = run.shingles.length === 0 ? -1 : indexOfRun(text, run.shingles, 0, text.length);
    const found =
      exact === -1
        ? findNearRun(run.shingles, run.words.length, text, leastOf(run, quote))
        : { at: { start: exact, end: exact + run.words.length }, changed: [] };
    const gaps = found?.changed ?? [{ start: 0, end: run.words.length }];
    for (const gap of gaps) {
      lost += gap.end - gap.start;
      changed.push(run.written.slice(gap.start, gap.end).join(' '));
    }
    if (found !== null && run.words.length > longest) {
      longest = run.words.length;
      at = found.at;
    }
  }
  const share = 1 - lost / Math.max(1, quote.words);
  return at === null || share < LEAST_SHARE ? null : { kind: 'near', at, changed, share };
}
