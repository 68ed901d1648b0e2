import type { Span } from '../../shared/span';
import { BETWEEN, HYPOTHETICAL, NEEDS_CLAUSE, SAYING_VERB } from '../cue-words';
import { nounPhraseAfter, nounPhraseBefore } from '../noun-phrase';
import type { Token } from '../tag-sentence';

/** A speaker and the verb of speech. */
export interface Spoken {
  readonly source: Span;
  readonly cue: Span;
}

const CLOSING_QUOTE = /["”’]\s*$/;

/** "X said", "X has announced", and inverted after a quotation: "“…,” said X". */
export function said(text: string, tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    if (!SAYING_VERB.test(token.lower) || token.known) return;
    if (
      token.tags.has('Noun') &&
      !token.tags.has('Verb') &&
      !/^(?:says|claims|notes|states|reports|estimates|found)$/.test(token.lower)
    )
      return;
    const cue = { start: token.start, end: token.end };
    let left = i - 1;
    while (
      left >= 0 &&
      (BETWEEN.test(tokens[left]?.lower ?? '') || tokens[left]?.tags.has('Adverb')) &&
      !tokens[left]?.known
    )
      left--;
    const before = tokens[left];
    const between = text.slice(before?.end ?? token.start, token.start);
    const afterQuote = CLOSING_QUOTE.test(text.slice(Math.max(0, token.start - 4), token.start));
    if (before !== undefined && !afterQuote) {
      if (HYPOTHETICAL.test(before.lower) || HYPOTHETICAL.test(tokens[i - 1]?.lower ?? '')) return;
      if (!/[“"(]/.test(between)) {
        const closed = /,\s*$/.test(before.post);
        const subject = nounPhraseBefore(tokens, left);
        if (subject !== null && !(closed && left !== i - 1) && clauseFollows(text, token, tokens[i + 1])) {
          const source = closed ? withApposition(tokens, subject) : subject;
          found.push({ source, cue });
          return;
        }
      }
    }
    if (afterQuote || /["”]\s*$/.test(token.pre)) {
      const subject = nounPhraseAfter(tokens, i + 1);
      if (subject !== null && !/^["“]/.test(token.post.trimStart())) found.push({ source: subject, cue });
    }
  });
  return found;
}

/** "reported that", "found:", "said", but not "found a way" or "confirmed bachelor". */
function clauseFollows(text: string, verb: Token, next: Token | undefined): boolean {
  if (/^(?:said|says)$/.test(verb.lower)) return true;
  if (!NEEDS_CLAUSE.test(verb.lower)) return true;
  if (/^\s*[,:;.“"]/.test(verb.post) || next === undefined)
    return !/^(?:found|reports|claims|estimates|notes)$/.test(verb.lower) || /[:“",]/.test(verb.post);
  if (
    /^(?:told|tells|warn|argue|believe|warned|warns|cautioned|cautions|argued|wrote|writes|explained|explains|say)$/.test(
      verb.lower,
    )
  )
    return true;
  if (
    /^(?:that|it|he|she|they|its|their|his|her|how|why|what|in|on|to|there|there's|it's|no|this|these|those|last|earlier|yesterday)$/.test(
      next.lower,
    )
  )
    return true;
  return /^\W{0,3}(?:\S+\s+){1,9}?(?:is|are|was|were|will|would|has|have|had|can|could|should|may|might|must)\b/.test(
    text.slice(next.start, next.start + 120),
  );
}

/** "Kevin S., a product manager at AWS, said": the name before the comma belongs to the speaker. */
function withApposition(tokens: readonly Token[], subject: Span & { first: number }): Span {
  const before = tokens[subject.first - 1];
  if (before !== undefined && /^\.?,\s*$/.test(before.post)) {
    const name = nounPhraseBefore(tokens, subject.first - 1);
    if (name !== null && (tokens[subject.first - 1]?.tags.has('ProperNoun') || tokens[subject.first - 1]?.known)) {
      return { start: name.start, end: subject.end };
    }
  }
  return subject;
}
