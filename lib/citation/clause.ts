import type { Token } from './tag-sentence';

/** Marks between two words that part clauses. Typewriter quotes are two apostrophes. */
const PARTS = /[,;:!?()[\]“”"—–]|''|\s-\s|\.{3}|…/;
const CONJUNCTIONS = new Set(
  'that which who whose whom where because although though while when whereas if as but since so until unless after before than'.split(
    ' ',
  ),
);

/** Legal forms and titles, whose full stop ends nothing. */
export const ABBREVIATED =
  /^(?:Inc|Corp|Co|Ltd|Cos|Bros|Jr|Sr|St|Dr|Mr|Ms|Mrs|Sen|Rep|Gov|Prof|Gen|Lt|S\.A|N\.V|A\.G|p\.l\.c|U\.S|U\.K|[A-Z])$/;

/** True where a clause cannot go on from a token to the next. */
export const endsClause = (token: Token): boolean =>
  PARTS.test(token.post) || (/^\.\s/.test(token.post) && !ABBREVIATED.test(token.text));

/** Index of the first token of the clause that holds token `at`. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0) {
    const before = tokens[start - 1] as Token;
    if (PARTS.test(before.post) || CONJUNCTIONS.has(before.lower)) break;
    start--;
  }
  return start;
}
