import { alikeClauses } from './alike-clauses';
import type { ReadClause } from './significant-words';

/** Clauses of two texts that are one clause with other words; or one that only one text has. */
export interface ClausePair {
  readonly before: ReadClause | null;
  readonly after: ReadClause | null;
}

/** Most words over which clauses are followed that were split in two or joined with the next: for one, and for a text. */
const LONGEST_WALK = 5_000;
const LONGEST_WALKS = 1_000_000;

/** Most places at which the words of a clause are looked for. */
const MOST_PLACES = 24;

/**
 * Finds which clauses of two texts are the same clause. Those with the same words are so wherever they stand and
 * whatever their number; of the others, those that are alike, with what they are numbered and where they stand
 * for the doubtful. Time grows with the length of the texts, not with its square.
 * @returns only the clauses with other words, in the order of the newer text
 */
export function pairClauses(before: readonly ReadClause[], after: readonly ReadClause[]): ClausePair[] {
  const twins = sameWords(before, after);
  const old = before.filter((one) => !twins.has(one));
  const fresh = after.filter((one) => !twins.has(one));
  const resplit = sameStream(old, fresh);
  const olds = old.filter((one) => !resplit.has(one));
  const freshes = fresh.filter((one) => !resplit.has(one));
  const pairs = alikeClauses(olds, freshes, anchorsOf(before, after, twins));
  const paired = new Set([...pairs.values()]);
  const result: (ClausePair & { readonly order: number })[] = [
    ...freshes.map((one) => ({ before: pairs.get(one) ?? null, after: one, order: one.index })),
    ...olds
      .filter((one) => !paired.has(one))
      .map((one) => ({ before: one, after: null, order: orderAfter(one, before, twins) })),
  ];
  return result.sort((a, b) => a.order - b.order).map(({ before: from, after: to }) => ({ before: from, after: to }));
}

/** Where a clause that is gone would stand in the newer text: behind the nearest that stayed. */
function orderAfter(
  gone: ReadClause,
  before: readonly ReadClause[],
  twins: ReadonlyMap<ReadClause, ReadClause>,
): number {
  for (let i = gone.index - 1; i >= 0 && i > gone.index - 200; i--) {
    const twin = twins.get(before[i] ?? gone);
    if (twin !== undefined) return twin.index + 0.5;
  }
  return gone.index - 0.5;
}

/** Clauses of both texts with the same words, each to its twin. Of several with the same words, those of the same number and headings first. */
function sameWords(before: readonly ReadClause[], after: readonly ReadClause[]): Map<ReadClause, ReadClause> {
  const twins = new Map<ReadClause, ReadClause>();
  const match = (nameOf: (one: ReadClause) => string): void => {
    const waiting = new Map<string, ReadClause[]>();
    for (let i = after.length - 1; i >= 0; i--) {
      const one = after[i];
      if (one === undefined || twins.has(one)) continue;
      const name = nameOf(one);
      const list = waiting.get(name);
      if (list === undefined) waiting.set(name, [one]);
      else list.push(one);
    }
    for (const one of before) {
      const twin = twins.has(one) ? undefined : waiting.get(nameOf(one))?.pop();
      if (twin === undefined) continue;
      twins.set(one, twin);
      twins.set(twin, one);
    }
  };
  match(({ key, number, path }) => `${number}\n${path.at(-1)}\n${key}`);
  match(({ key, path }) => `${path.at(-1)}\n${key}`);
  match(({ key }) => key);
  return twins;
}

/** Clauses whose words are those of the other text, only split into other clauses: a matter of markup. */
function sameStream(old: readonly ReadClause[], fresh: readonly ReadClause[]): Set<ReadClause> {
  const starts = new Map<string, number[]>();
  fresh.forEach(({ words }, i) => {
    const first = words[0]?.folded ?? '';
    const at = starts.get(first) ?? [];
    if (at.length < MOST_PLACES) starts.set(first, [...at, i]);
  });
  const same = new Set<ReadClause>();
  let left = LONGEST_WALKS;
  old.forEach((one, i) => {
    if (same.has(one)) return;
    for (const j of starts.get(one.words[0]?.folded ?? '') ?? []) {
      const other = fresh[j];
      if (other === undefined || same.has(other)) continue;
      const [olds, freshes, steps] = walk(old, i, fresh, j, Math.min(LONGEST_WALK, left));
      left -= steps;
      if (olds === 0) continue;
      for (const each of [...old.slice(i, i + olds), ...fresh.slice(j, j + freshes)]) same.add(each);
      break;
    }
  });
  return same;
}

/**
 * How many clauses of both say the same words from two of them on, until both end at once; 0 where they do not.
 * @returns with the words it took to tell
 */
function walk(
  old: readonly ReadClause[],
  from: number,
  fresh: readonly ReadClause[],
  to: number,
  most: number,
): readonly [olds: number, freshes: number, steps: number] {
  let i = from;
  let j = to;
  let a = 0;
  let b = 0;
  for (let steps = 1; steps <= most; steps++) {
    const one = old[i];
    const other = fresh[j];
    if (one === undefined || one.words[a]?.folded !== other?.words[b]?.folded) return [0, 0, steps];
    const oldEnds = ++a === one.words.length;
    const freshEnds = ++b === other?.words.length;
    if (oldEnds && freshEnds) return [i - from + 1, j - to + 1, steps];
    if (oldEnds) {
      if (old[++i]?.index !== one.index + 1) return [0, 0, steps];
      a = 0;
    }
    if (freshEnds) {
      if (fresh[++j]?.index !== (other?.index ?? 0) + 1) return [0, 0, steps];
      b = 0;
    }
  }
  return [0, 0, most];
}

/** For each clause without a twin, the twin before it: two with the same one stand at the same place. */
function anchorsOf(
  before: readonly ReadClause[],
  after: readonly ReadClause[],
  twins: ReadonlyMap<ReadClause, ReadClause>,
): ReadonlyMap<ReadClause, ReadClause | null> {
  const anchors = new Map<ReadClause, ReadClause | null>();
  let anchor: ReadClause | null = null;
  for (const one of before) {
    if (twins.has(one)) anchor = one;
    else anchors.set(one, anchor);
  }
  anchor = null;
  for (const one of after) {
    const twin = twins.get(one);
    if (twin !== undefined) anchor = twin;
    else anchors.set(one, anchor);
  }
  return anchors;
}
