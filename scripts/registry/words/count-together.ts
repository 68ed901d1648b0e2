import { termsOf } from '../../../lib/topics/terms';
import { GLOSSARY } from './glossary';
import type { SparseRows } from './spectral';
import type { Meaning } from './wordnet';

/** What the words are learned from: a dictionary of English, one of the industry, and the registry's titles. */
export interface Texts {
  readonly meanings: readonly Meaning[];
  /** Distinct titles, each as its terms. */
  readonly titles: readonly (readonly string[])[];
}

/** How much two terms stand for each other by where they stand together; chosen by docs/decisions/0009. */
const SAME_MEANING = 4;
const NEAR_MEANING = 2;
const WORD_AND_DEFINITION = 1;
const PART_OF_NAME = 1;
const PART_AND_DEFINITION = 0.5;
const SAME_DEFINITION = 0.15;
const SAME_TITLE = 0.3;
const NAME_AND_GLOSS = 6;

/** Titles are short, and a long one ties its terms less. */
const SHORT_TITLE = 6;

export const wordsIn = (text: string): string[] => [...termsOf(text)].filter((term) => !/\d/.test(term));
const distinct = (terms: readonly string[]): string[] => [...new Set(terms)];

/** A pair of terms that stand together, and how closely. */
export type See = (a: string, b: string, weight: number) => void;

const pairs = (terms: readonly string[], weight: number, see: See): void => {
  for (const [i, a] of terms.entries()) for (const b of terms.slice(i + 1)) see(a, b, weight);
};
const between = (first: readonly string[], second: readonly string[], weight: number, see: See): void => {
  for (const a of first) for (const b of second) see(a, b, weight);
};

/** Says of every two terms that stand together how closely. */
export function seeTogether({ meanings, titles }: Texts, see: See): void {
  for (const { words, definition, near } of meanings) {
    const named = words.map(wordsIn).filter((terms) => terms.length > 0);
    const single = distinct(named.flatMap((terms) => (terms.length === 1 ? terms : [])));
    const parts = distinct(named.flatMap((terms) => (terms.length > 1 ? terms : [])));
    const said = wordsIn(definition);
    pairs(single, SAME_MEANING, see);
    between(single, parts, PART_OF_NAME, see);
    between(single, distinct(near.flatMap(wordsIn)), NEAR_MEANING, see);
    between(single, said, WORD_AND_DEFINITION, see);
    between(parts, said, PART_AND_DEFINITION, see);
    pairs(said, SAME_DEFINITION, see);
  }
  for (const [names, description] of glossary()) between(names, description, NAME_AND_GLOSS, see);
  for (const terms of titles) pairs(terms, SAME_TITLE * Math.min(1, SHORT_TITLE / terms.length), see);
}

export const glossary = (): (readonly [string[], string[]])[] =>
  GLOSSARY.trim()
    .split('\n')
    .map((line) => line.split(':'))
    .map(([names = '', description = '']) => [wordsIn(names), wordsIn(description)] as const);

/** Contexts that are met often tell less: their counts are raised to this power (Levy & Goldberg 2015). */
const SMOOTHING = 0.75;

/** Positive pointwise mutual information of the terms that stand together, as a symmetric matrix. */
export function mutualInformation(texts: Texts, numbers: ReadonlyMap<string, number>): SparseRows {
  const counts = Array.from({ length: numbers.size }, () => new Map<number, number>());
  seeTogether(texts, (a, b, weight) => {
    const [i, j] = [numbers.get(a), numbers.get(b)];
    if (i === undefined || j === undefined || i === j) return;
    counts[i]?.set(j, (counts[i]?.get(j) ?? 0) + weight);
    counts[j]?.set(i, (counts[j]?.get(i) ?? 0) + weight);
  });
  const sums = counts.map((row) => [...row.values()].reduce((sum, value) => sum + value, 0));
  const contexts = sums.map((sum) => sum ** SMOOTHING);
  const all = contexts.reduce((sum, value) => sum + value, 0);
  const information = (count: number, i: number, j: number): number =>
    Math.max(0, Math.log((count * all) / ((sums[i] as number) * (contexts[j] as number))));
  return counts.map((row, i) => {
    const kept = new Map<number, number>();
    for (const [j, count] of row) {
      const value = (information(count, i, j) + information(count, j, i)) / 2;
      if (value > 0) kept.set(j, value);
    }
    return kept;
  });
}
