/** What was seen of a page, for or against; `explain-detection.ts` has the words for it. */
export type ReasonCode =
  | 'json-ld'
  | 'open-graph'
  | 'published'
  | 'dateline'
  | 'author'
  | 'headline-address'
  | 'article-address'
  | 'other-address'
  | 'other-title'
  | 'issue'
  | 'article-element'
  | 'alone'
  | 'paragraphs'
  | 'sales'
  | 'ai'
  | 'spread'
  | 'names'
  | 'ai-headline'
  | 'name-headline'
  | 'lesson'
  | 'news'
  | 'craft'
  | 'front-page';

/** A reason, with the number or word that belongs to it. */
export type Reason = readonly [code: ReasonCode, value?: number | string];

/** What speaks for or against something: the sum of the weights, and the reason for each. */
export interface Evidence {
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

/** A weight and the reason for it; one that weighs nothing is not mentioned. */
export type Weighing = readonly [weight: number | false | '' | null | undefined, ...reason: Reason];

/** Adds up what speaks for and against, starting below zero by what is asked for. */
export function weigh(asked: number, weighings: readonly Weighing[]): Evidence {
  let weight = -asked;
  const reasons: Reason[] = [];
  for (const [by, ...reason] of weighings) {
    if (!by) continue;
    weight += by;
    reasons.push(reason);
  }
  return { weight, reasons };
}
