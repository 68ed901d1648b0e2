/**
 * What was seen of a page, in numbers: how much of it, and what of it is told. Which number is which is said by its
 * place, in the order of `KIND` and `TOPIC`: detection runs on every page, and names would be a tenth of its script.
 */
export type Seen = readonly [amount: number, told?: number | string];

/** What tells an article from other kinds of pages. */
export const KIND = [
  'json-ld',
  'open-graph',
  'published',
  'dateline',
  'author',
  'headline-address',
  'article-address',
  'other-address',
  'other-title',
  'issue',
  'article-element',
  'alone',
  'paragraphs',
  'sales',
] as const;

/** What tells the AI industry from other topics. */
export const TOPIC = ['ai-headline', 'name-headline', 'lesson', 'ai', 'spread', 'names', 'events'] as const;

/** What an amount of 1 weighs, in the same order, and last what is asked for in all. */
export type Weights = readonly number[];

/** What speaks for or against something: the sum of the weights, and what was seen. */
export interface Evidence {
  readonly weight: number;
  readonly seen: readonly Seen[];
}

/** Weighs what was seen, beginning below zero by what is asked for. */
export const weigh = (seen: readonly Seen[], weights: Weights): Evidence => ({
  weight: seen.reduce((sum, [amount], i) => sum + amount * (weights[i] as number), -(weights.at(-1) as number)),
  seen,
});
