import type { ReadClause } from './significant-words';

/** How alike two clauses must be, of 1, to be one clause reworded; the number and the place count for something. */
const ALIKE = 0.4;
const SAME_NUMBER = 0.28;
const SAME_PLACE = 0.08;

/** What a clause that the other holds as a whole is worth, where it has at least so many words. */
const CONTAINED = 0.75;
const LONG_ENOUGH = 8;

/** Clauses that have the same two words in a row, beyond which those words tell nothing. */
const COMMON = 24;

/** Most clauses with which one is compared closely. */
const MOST_COMPARED = 6;

/** Most clauses, of those at the same place, that are looked at. */
const MOST_AT_PLACE = 4;

/**
 * Pairs clauses that say nearly the same, the most alike first, each with one other.
 * @param anchors for each clause what stands before it and is the same in both texts
 * @returns of the newer text to the older
 */
export function alikeClauses(
  old: readonly ReadClause[],
  fresh: readonly ReadClause[],
  anchors: ReadonlyMap<ReadClause, ReadClause | null>,
): Map<ReadClause, ReadClause> {
  const grams = old.map(gramsOf);
  const byGram = indexOf(old, (_, i) => grams[i]?.keys() ?? [], COMMON + 1);
  const byNumber = indexOf(old, (one) => numberOf(one), MOST_AT_PLACE);
  const byPlace = indexOf(old, (one) => [anchors.get(one) ?? null], MOST_AT_PLACE);
  const scored: { readonly score: number; readonly one: ReadClause; readonly other: ReadClause }[] = [];
  for (const one of fresh) {
    const own = gramsOf(one);
    const shared = new Map<number, number>();
    for (const gram of own.keys()) {
      const holders = byGram.get(gram) ?? [];
      if (holders.length <= COMMON) for (const i of holders) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    const likely = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_COMPARED);
    const numbered = numberOf(one).flatMap((number) => byNumber.get(number) ?? []);
    const near = byPlace.get(anchors.get(one) ?? null) ?? [];
    for (const i of new Set([...likely.map(([at]) => at), ...numbered, ...near])) {
      const other = old[i];
      if (other === undefined) continue;
      const score =
        likeness(own, grams[i] ?? new Map()) +
        (numbered.includes(i) ? SAME_NUMBER : 0) +
        (anchors.get(other) === anchors.get(one) ? SAME_PLACE : 0);
      if (score >= ALIKE) scored.push({ score, one, other });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.one.index - b.one.index);
  const pairs = new Map<ReadClause, ReadClause>();
  const taken = new Set<ReadClause>();
  for (const { one, other } of scored) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

/** A number that names a clause in its text: `50.12.5` does alone, `3` or `a` under its heading. */
const numberOf = ({ number, path }: ReadClause): string[] =>
  number === null ? [] : [number.includes('.') ? number : `${number} ${path.at(-1)}`];

/** Which of the clauses have a thing, by their index; of each thing the first so many. */
function indexOf<K>(
  clauses: readonly ReadClause[],
  thingsOf: (one: ReadClause, index: number) => Iterable<K>,
  most: number,
): ReadonlyMap<K, readonly number[]> {
  const index = new Map<K, number[]>();
  clauses.forEach((one, i) => {
    for (const thing of thingsOf(one, i)) {
      const list = index.get(thing);
      if (list === undefined) index.set(thing, [i]);
      else if (list.length < most) list.push(i);
    }
  });
  return index;
}

/** How often each run of two words stands in a clause; its first word counts as one, so that short clauses have some. */
function gramsOf({ words }: ReadClause): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  let last = '';
  for (const { folded } of words) {
    const gram = `${last} ${folded}`;
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
    last = folded;
  }
  return grams;
}

/** How alike two clauses are, 0 to 1: the share of runs of two words that both have. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let ofA = 0;
  let ofB = 0;
  for (const [gram, count] of a) {
    ofA += count;
    shared += Math.min(count, b.get(gram) ?? 0);
  }
  for (const count of b.values()) ofB += count;
  const least = Math.min(ofA, ofB);
  return Math.max((2 * shared) / (ofA + ofB), least >= LONG_ENOUGH ? (CONTAINED * shared) / least : 0);
}
