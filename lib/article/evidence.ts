/** What speaks for or against something: the sum of the weights, and each of them in words for the reader. */
export interface Evidence {
  readonly weight: number;
  readonly reasons: readonly string[];
}

/** A weight and the reason for it; one that weighs nothing is not mentioned. */
export type Weighing = readonly [weight: number | false | '' | null | undefined, reason: string];

/** Adds up what speaks for and against, starting below zero by what is asked for. */
export function weigh(asked: number, weighings: readonly Weighing[]): Evidence {
  let weight = -asked;
  const reasons: string[] = [];
  for (const [by, reason] of weighings) {
    if (!by) continue;
    weight += by;
    reasons.push(reason);
  }
  return { weight, reasons };
}
