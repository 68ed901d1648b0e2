/** What speaks for or against something: the sum of its weights, and each of them in words for the reader. */
export interface Evidence {
  readonly weight: number;
  readonly reasons: readonly string[];
}

/** Collects evidence, starting below zero by what is asked for. */
export class Scales {
  readonly reasons: string[] = [];

  constructor(private sum: number) {}

  /** Adds a weight with its reason; one that weighs nothing is not mentioned. */
  add(weight: number, reason: string): void {
    if (weight === 0) return;
    this.sum += weight;
    this.reasons.push(reason);
  }

  get evidence(): Evidence {
    return { weight: this.sum, reasons: this.reasons };
  }
}
