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

/** "Unverified claims travel": the sentence opens with an adjective, and has another verb. */
export function isSubjectOfOther(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before === undefined || !before.first || !before.tags.has('Adjective') || next === undefined) return false;
  return ['PresentTense', 'Copula', 'Modal'].some((tag) => next.tags.has(tag));
}

/** "Until Acme answers, or a newspaper reports it": the second of two things that have not happened. */
export const isAwaited = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.lower === 'or' &&
  tokens.slice(0, first).some(({ lower }) => /^(?:until|unless|if|whether)$/.test(lower));
