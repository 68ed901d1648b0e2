import { compareWords } from '../compare-words';
import type { Word } from '../words';
import { type ClausePair, pairClauses } from './pair-clauses';
import { type ReadClause, readClauses } from './significant-words';
import type { ChangedRun, TextChange } from './watched-text';

/** Most clauses of a text that are compared; the longest known terms have some 1,500. */
export const MOST_CLAUSES = 20_000;

/** Most pairs of words that are compared one by one for a clause, and for all clauses of a text. */
const MOST_FOR_CLAUSE = 1_500_000;
const MOST_FOR_TEXT = 20_000_000;

/**
 * What changed from one Markdown text to another, clause by clause, in the order of the newer text. Says nothing of
 * what readers of the words would not see: typography, markup, numbers, order, stamps of dates, lines of the page.
 */
export function compareVersions(before: string, after: string): TextChange[] {
  const old = readClauses(before).slice(0, MOST_CLAUSES);
  const fresh = readClauses(after).slice(0, MOST_CLAUSES);
  const pairs = pairClauses(old, fresh);
  const renumbered = renumberedOf(old, fresh);
  let left = MOST_FOR_TEXT;
  const changes: TextChange[] = [];
  for (const pair of pairs) {
    if (pair.before === null || pair.after === null) {
      changes.push(oneSided(pair));
      continue;
    }
    if (onlyReferences(pair.before, pair.after, renumbered)) continue;
    const cost = pair.before.words.length * pair.after.words.length;
    const words = runsOf(pair.before, pair.after, Math.min(MOST_FOR_CLAUSE, left));
    left -= Math.min(cost, left);
    changes.push({
      kind: 'reworded',
      number: pair.after.number,
      path: pair.after.path,
      before: pair.before.text,
      after: pair.after.text,
      words,
    });
  }
  return changes;
}

function oneSided({ before, after }: ClausePair): TextChange {
  const { number, path, text } = after ?? before ?? { number: null, path: [], text: '' };
  return after === null
    ? { kind: 'removed', number, path, before: text, after: null, words: [{ in: 'before', words: text }] }
    : { kind: 'added', number, path, before: null, after: text, words: [{ in: 'after', words: text }] };
}

/** New numbers of clauses that kept their words, by the old ones; only of numbers that no two clauses have. */
function renumberedOf(old: readonly ReadClause[], fresh: readonly ReadClause[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string | null>();
  for (const { key, number } of fresh) if (number?.includes('.')) numbers.set(key, numbers.has(key) ? null : number);
  const renumbered = new Map<string, string>();
  for (const { key, number } of old) {
    const now = numbers.get(key);
    if (number?.includes('.') && now !== undefined && now !== null && now !== number) renumbered.set(number, now);
  }
  return renumbered;
}

/** True where two clauses differ only in the numbers of other clauses, and those have moved so. */
function onlyReferences(before: ReadClause, after: ReadClause, renumbered: ReadonlyMap<string, string>): boolean {
  return (
    renumbered.size > 0 &&
    before.words.length === after.words.length &&
    before.words.every(({ folded }, i) => {
      const other = after.words[i]?.folded;
      return folded === other || (renumbered.has(folded) && renumbered.get(folded) === other);
    })
  );
}

/** Both texts of a clause in one. What they begin and end with alike is compared once; the rest word by word. */
function runsOf(before: ReadClause, after: ReadClause, most: number): ChangedRun[] {
  const a = { text: before.text, words: before.words };
  const b = { text: after.text, words: after.words };
  let head = 0;
  const least = Math.min(a.words.length, b.words.length);
  while (head < least && a.words[head]?.folded === b.words[head]?.folded) head++;
  let tail = 0;
  while (tail < least - head && a.words.at(-1 - tail)?.folded === b.words.at(-1 - tail)?.folded) tail++;
  const olds = a.words.slice(head, a.words.length - tail);
  const news = b.words.slice(head, b.words.length - tail);
  const runs: ChangedRun[] = [];
  const put = (where: ChangedRun['in'], words: string): void => {
    if (words !== '') runs.push({ in: where, words });
  };
  put('both', cut(b.text, b.words, 0, head));
  if (olds.length * news.length > most || olds.length === 0 || news.length === 0) {
    put('before', cut(a.text, a.words, head, a.words.length - tail));
    put('after', cut(b.text, b.words, head, b.words.length - tail));
  } else
    for (const run of compareWords({ text: a.text, words: olds }, { text: b.text, words: news }))
      put(run.in === 'both' ? 'both' : run.in === 'quote' ? 'before' : 'after', run.words);
  put('both', cut(b.text, b.words, b.words.length - tail, b.words.length));
  return runs;
}

/** Words of a text as they are written, with the marks before the first and behind the last. */
function cut(text: string, words: readonly Word[], from: number, to: number): string {
  if (from >= to) return '';
  let start = from === 0 ? 0 : (words[from]?.start ?? 0);
  while (start > 0 && /["'“‘([]/.test(text[start - 1] ?? '')) start--;
  return text.slice(start, words[to]?.start ?? text.length).trim();
}
