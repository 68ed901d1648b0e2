import { SHINGLE_WORDS } from './fingerprint';

/** Pairs of equal shingles in order: which of the quote is which of the text. */
export interface Alignment {
  /** Indexes in the quote, ascending. */
  readonly quoted: readonly number[];
  /** Indexes in the text, as many. */
  readonly found: readonly number[];
  /** How much the match tells, in bits: rare shingles tell more, and one that overlaps the last tells less. */
  readonly bits: number;
}

/**
 * The most telling way to match the shingles of a quote with those of a window of a text, in order.
 * Time and room grow with the product of both lengths, which the callers bound.
 * @param bitsOf how much a shingle of the quote tells where it is found, by its index
 */
export function align(
  quote: Uint16Array,
  text: Uint16Array,
  from: number,
  to: number,
  bitsOf: (index: number) => number,
): Alignment {
  const width = to - from + 1;
  const best = new Float32Array((quote.length + 1) * width);
  for (let i = quote.length - 1; i >= 0; i--) {
    const bits = bitsOf(i);
    for (let j = width - 2; j >= 0; j--) {
      const at = i * width + j;
      let most = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
      if (quote[i] === text[from + j]) most = Math.max(most, (best[at + width + 1] ?? 0) + bits);
      best[at] = most;
    }
  }
  const quoted: number[] = [];
  const found: number[] = [];
  let told = 0;
  let i = 0;
  let j = 0;
  while (i < quote.length && j < width - 1) {
    const at = i * width + j;
    const here = best[at] ?? 0;
    if (quote[i] === text[from + j] && here === Math.fround((best[at + width + 1] ?? 0) + bitsOf(i))) {
      const follows = quoted.at(-1) === i - 1 && found.at(-1) === from + j - 1;
      told += follows ? bitsOf(i) / SHINGLE_WORDS : bitsOf(i);
      quoted.push(i++);
      found.push(from + j++);
    } else if (here === best[at + width]) i++;
    else j++;
  }
  return { quoted, found, bits: told };
}
