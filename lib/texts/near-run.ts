import type { Span } from '../shared/span';
import { type Alignment, align } from './align';
import { SHINGLE_WORDS } from './fingerprint';

/** A passage that a run of words all but stands in. */
export interface NearRun {
  /** Words of the text. */
  readonly at: Span;
  /** Words of the run that do not stand there; an empty span where words of the text are left out. */
  readonly changed: readonly Span[];
}

/**
 * Bits by which a match must tell more than chance would: a text of n words has n places for a quote, so
 * that log2(n) bits are found somewhere by chance alone.
 */
const BITS_ABOVE_CHANCE = 8;

/** Words that may stand between matched words without their belonging to another passage. */
const SLACK = 16;

/** Places of a text that are compared shingle by shingle. */
const MOST_CANDIDATES = 4;

/**
 * Where most of a run's shingles stand in order, close together; null where too few do.
 * @param words how many words the run has
 * @param least how many of them must stand there for the passage to be of use
 */
export function findNearRun(run: Uint16Array, words: number, text: Uint16Array, least: number): NearRun | null {
  if (run.length === 0 || text.length === 0) return null;
  const bits = tellingBits(run, text);
  const needed = Math.log2(text.length) + BITS_ABOVE_CHANCE;
  const indexes = indexesOf(run);
  let best: Alignment | null = null;
  for (const beginning of likelyBeginnings(run, text, bits)) {
    const from = Math.max(0, beginning - SLACK);
    const to = Math.min(text.length, beginning + run.length + 2 * SLACK);
    const common = mostCommon(indexes, bits, text, from, to);
    if (common.bits < needed || common.shingles * SHINGLE_WORDS < least) continue;
    const one = align(run, text, from, to, (i) => bits[i] ?? 0);
    if (best === null || one.bits > best.bits) best = one;
  }
  if (best === null || best.bits < needed) return null;
  const { quoted, found } = best;
  // What the run has before the first pair and after the last stands for as much of the text.
  const start = Math.max(0, (found[0] ?? 0) - (quoted[0] ?? 0));
  const end = Math.min(text.length + SHINGLE_WORDS - 1, (found.at(-1) ?? 0) + words - (quoted.at(-1) ?? 0));
  return { at: { start, end }, changed: gapsOf(quoted, words) };
}

/** Where a run has each of its shingles. */
function indexesOf(run: Uint16Array): Map<number, number[]> {
  const indexes = new Map<number, number[]>();
  run.forEach((hash, i) => {
    const before = indexes.get(hash);
    if (before === undefined) indexes.set(hash, [i]);
    else before.push(i);
  });
  return indexes;
}

/**
 * More than any alignment with a window can have: all that is in both, in whatever order. Most windows fall short,
 * and an alignment costs hundreds of times as much.
 */
function mostCommon(
  indexes: ReadonlyMap<number, readonly number[]>,
  bits: Float32Array,
  text: Uint16Array,
  from: number,
  to: number,
): { readonly bits: number; readonly shingles: number } {
  const times = new Map<number, number>();
  let told = 0;
  let shingles = 0;
  for (let at = from; at < to; at++) {
    const hash = text[at] ?? 0;
    const own = indexes.get(hash);
    const before = times.get(hash) ?? 0;
    if (own === undefined || before >= own.length) continue;
    times.set(hash, before + 1);
    told += bits[own[0] ?? 0] ?? 0;
    shingles++;
  }
  return { bits: told, shingles };
}

/** How much each shingle of a run tells where it is found: the rarer in the text, the more. */
function tellingBits(run: Uint16Array, text: Uint16Array): Float32Array {
  const frequency = new Map<number, number>();
  for (const hash of run) frequency.set(hash, 0);
  for (const hash of text) {
    const before = frequency.get(hash);
    if (before !== undefined) frequency.set(hash, before + 1);
  }
  return Float32Array.from(run, (hash) => Math.log2(text.length / Math.max(1, frequency.get(hash) ?? 1)));
}

/** Words of the text at which the run may begin: those for which the most shingles speak, the best first. */
function likelyBeginnings(run: Uint16Array, text: Uint16Array, bits: Float32Array): number[] {
  const places = new Map<number, number[]>();
  for (let i = 0; i < run.length; i++) {
    const hash = run[i] ?? 0;
    const before = places.get(hash);
    if (before === undefined) places.set(hash, [i]);
    // What a quote repeats tells little, and must not cost more for it.
    else if (before.length < 4) before.push(i);
  }
  const votes = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const indexes = places.get(text[at] ?? 0);
    if (indexes === undefined) continue;
    for (const index of indexes) {
      // Bins of twice the stride, so that a passage with a word more or less falls into one of them whole.
      const bin = Math.floor((at - index) / 8);
      const told = bits[index] ?? 0;
      votes.set(bin, (votes.get(bin) ?? 0) + told);
      votes.set(bin - 1, (votes.get(bin - 1) ?? 0) + told);
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES)
    .map(([bin]) => bin * 8);
}

/** What of a run's words no matched shingle holds, and where a shingle fails though its words do stand there. */
function gapsOf(matched: readonly number[], words: number): Span[] {
  const gaps: Span[] = [];
  let next = 0;
  let last = -1;
  for (const index of matched) {
    if (index > last + 1) gaps.push({ start: next, end: Math.max(next, index) });
    next = index + SHINGLE_WORDS;
    last = index;
  }
  if (next < words) gaps.push({ start: next, end: words });
  return gaps;
}
