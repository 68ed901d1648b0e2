import type { Span } from '../shared/span';
import { type Clause, splitClauses } from './clauses';
import { plainText } from './markdown';
import type { HeldText } from './version';
import { type Word, wordsOf } from './words';

/** A run of words in a comparison: in both texts, in the quote alone, or in the text alone. */
export interface ComparedRun {
  readonly in: 'both' | 'quote' | 'text';
  readonly words: string;
}

/** The clause in which a passage stands, with the words of a quote beside its own. */
export interface Passage {
  readonly number: string | null;
  /** Headings above it, the widest first. */
  readonly path: readonly string[];
  /** Words of the clause before and behind those that are compared; cut where they are long. */
  readonly before: string;
  readonly after: string;
  readonly compared: readonly ComparedRun[];
}

/** Most UTF-16 units of a clause that are shown before and behind a quote. */
const CONTEXT = 160;

/** Most words that are compared one by one. */
const MOST_COMPARED = 450;

const clausesByText = new WeakMap<HeldText, readonly Clause[]>();

/** The clauses of a held text; none where only its fingerprint is held. */
export function clausesOf(held: HeldText): readonly Clause[] {
  const before = clausesByText.get(held);
  if (before !== undefined) return before;
  const clauses = splitClauses(held.text ?? '');
  clausesByText.set(held, clauses);
  return clauses;
}

/** Index of the clause that holds a word of a text. */
export function clauseAt({ fingerprint: { clauses } }: HeldText, word: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.at ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * A quote beside the words of the text at which it was found.
 * @param at words of the text
 * @returns null where the text is not held, or is not the one of the fingerprint
 */
export function comparePassage(quote: string, held: HeldText, at: Span): Passage | null {
  const clauses = clausesOf(held);
  const { clauses: marks } = held.fingerprint;
  if (clauses.length === 0 || clauses.length !== marks.length) return null;
  const first = clauseAt(held, at.start);
  const last = clauseAt(held, Math.max(at.start, at.end - 1));
  const clause = clauses[first];
  if (clause === undefined) return null;
  const text = clauses
    .slice(first, last + 1)
    .map((one) => one.text)
    .join(' ');
  const words = wordsOf(text);
  const offset = marks[first]?.at ?? 0;
  const slice = words.slice(Math.max(0, at.start - offset), at.end - offset).slice(0, MOST_COMPARED);
  const start = slice[0]?.start ?? 0;
  const end = slice.at(-1)?.end ?? 0;
  const plain = plainText(quote);
  return {
    number: clause.number,
    path: clause.path,
    before: cutStart(text.slice(0, start)),
    after: cutEnd(text.slice(end)),
    compared: compareWords(
      { text: plain, words: wordsOf(plain).slice(0, MOST_COMPARED) },
      { text: text.slice(0, end), words: slice },
    ),
  };
}

const cutStart = (text: string): string =>
  text.length <= CONTEXT ? text : `…${text.slice(-CONTEXT).replace(/^\S*\s/, ' ')}`;
const cutEnd = (text: string): string =>
  text.length <= CONTEXT ? text : `${text.slice(0, CONTEXT).replace(/\s\S*$/, ' ')}…`;

interface Words {
  readonly text: string;
  readonly words: readonly Word[];
}

/** The longest common sequence of words, and what stands between; words are equal whatever their typography. */
export function compareWords(quote: Words, text: Words): ComparedRun[] {
  const width = text.words.length + 1;
  const longest = new Uint16Array((quote.words.length + 1) * width);
  for (let i = quote.words.length - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      longest[i * width + j] =
        quote.words[i]?.folded === text.words[j]?.folded
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const runs: { in: ComparedRun['in']; from: number; to: number }[] = [];
  const put = (where: ComparedRun['in'], index: number): void => {
    const last = runs.at(-1);
    if (last?.in === where) last.to = index;
    else runs.push({ in: where, from: index, to: index });
  };
  let i = 0;
  let j = 0;
  while (i < quote.words.length || j < text.words.length) {
    if (i < quote.words.length && j < text.words.length && quote.words[i]?.folded === text.words[j]?.folded) {
      put('both', j++);
      i++;
    } else if (
      j === text.words.length ||
      (i < quote.words.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    )
      put('quote', i++);
    else put('text', j++);
  }
  return runs.map(({ in: where, from, to }) => ({
    in: where,
    words: written(where === 'quote' ? quote : text, from, to),
  }));
}

/** Words as they are written, with the marks that stand between them and behind the last. */
function written({ text, words }: Words, from: number, to: number): string {
  const end = words[to]?.end ?? text.length;
  const mark = /^[^\p{L}\p{N}\s]{0,3}/u.exec(text.slice(end, words[to + 1]?.start ?? end + 3))?.[0] ?? '';
  return text.slice(words[from]?.start ?? 0, end) + mark;
}
