import { clauseFollows } from './clause-follows';
import type { Token } from './tag-sentence';
import type { Frame } from './telling-verbs';

/** Verbs that take a clause without "that" and no thing: "argue Acme hooked children", not "found a way". */
const CLAUSE_ONLY = /^(?:say|argue|claim|warn|insist|contend|allege|predict)(?:s|ed)?$|^(?:said|denies|denied)$/;
/** Words between a verb and the verb of the clause that it takes. */
const LONGEST_SUBJECT = 8;

/** A noun phrase and a finite verb right behind a verb that takes clauses. */
export function hasClauseBehind(tokens: readonly Token[], i: number): boolean {
  if (!CLAUSE_ONLY.test((tokens[i] as Token).lower) || (tokens[i] as Token).post !== ' ') return false;
  for (let at = i + 1; at < tokens.length && at <= i + LONGEST_SUBJECT; at++) {
    const { tags, lower, known, post } = tokens[at] as Token;
    if (
      at > i + 1 &&
      !known &&
      (tags.has('PastTense') || tags.has('Copula') || tags.has('Modal') || /^(?:has|have|had)$/.test(lower))
    )
      return true;
    if (/[.;:()“”]/.test(post)) return false;
  }
  return false;
}

/** "Found a 29 percent increase": a figure is what was found. */
export const amountFollows = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i + 1, i + 5).some(({ tags, text: word }) => tags.has('Value') && /\d/.test(word));

/** What must stand behind a verb of this frame before it attributes. */
export function completes(frame: Frame, text: string, token: Token, next: Token | undefined): boolean {
  switch (frame) {
    case 'towards':
      if (token.lower.startsWith('apolog')) return true;
      return token.lower.startsWith('call') ? quoteFollows(text, token) : objectFollows(token, next);
    case 'account':
      return objectFollows(token, next) || quoteFollows(text, token);
    case 'commits':
      return next?.lower === 'to' || next?.lower === 'that' || objectFollows(token, next);
    case 'stance':
      // "Roe, a harbour historian, agrees."
      if (
        /^(?:agrees?|disagrees?|agreed|disagreed|objects|objected|complained)$/.test(token.lower) &&
        /^\s*[.,;]/.test(token.post)
      )
        return true;
      // "Hopes to": what one means to do, as "plans" and "wants" are told by anybody.
      if (token.lower === 'hopes' && next?.lower === 'to') return true;
      return /^(?:that|it|he|she|they|there|we)$/.test(next?.lower ?? '') || isStanceClause(text, token, next);
    case 'asks':
      // "Asked the assistant to book a table" is no question put to anybody who reads.
      return (
        /^(?:why|whether|how|what)$/.test(next?.lower ?? '') ||
        (next !== undefined && /\s(?:whether|why|how)\s/.test(text.slice(next.start, next.start + 60)))
      );
    case 'discloses':
      return objectFollows(token, next) || clauseFollows(text, token, next) || /^\s*[:“"]/.test(token.post);
  }
}

/** A clause with a verb of its own behind "believes": "believes the market will", and not "believes in it". */
const isStanceClause = (text: string, token: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  !/^(?:of|in|about|for|to|with|like|by|and|or|out)$/.test(next.lower) &&
  token.post === ' ' &&
  /^[^.;:,“”"()]{3,110}?\s(?:is|are|was|were|will|would|has|have|had|can|could|should|may|might|must|won['’]t|isn['’]t|aren['’]t|can['’]t)\s/.test(
    text.slice(next.start, next.start + 140),
  );

/** A noun phrase or a day behind the verb: not the end of a clause, and not the doer of a passive. */
export const objectFollows = (token: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  !next.tags.has('Copula') &&
  /^\s*[“"‘']?$/.test(token.post) &&
  !/^(?:by|of|and|or|but|as|if|when|while|because|for|from|with|at|under|than|into|through|over)$/.test(next.lower);

const quoteFollows = (text: string, token: Token): boolean =>
  /^[^.;:]{0,80}[“"]/.test(text.slice(token.end, token.end + 90));

/** What is published to be read; other things are launched and shared too. */
const READ =
  /^(?:post|essay|statement|letter|memo|lawsuit|suit|complaint|motion|brief|report|paper|study|op-ed|guidance|blog|blogs|thread|declaration|objection|result|finding|research|survey|analysis|notice|note|warning|response|apology|manifesto|tweet|advisory|announcement|testimony|disclosure|ruling|opinion|transcript|rebuttal|comment|message|screenshot|preprint|writeup|write-up|explainer|roadmap|petition|filing)s?$/;
/** True for a noun for what is published to be read. */
export const isReadable = (word: string): boolean => READ.test(word);

/** What is said, with a verb that says nothing: "gave examples", "shared new details", "provided an outlook". */
const SAID =
  /^(?:examples?|details?|explanations?|reasons?|accounts?|outlooks?|estimates?|assurances?|clarifications?|justifications?|overviews?|updates?|descriptions?|timelines?|breakdowns?|summar(?:y|ies))$/;
/** True for a noun for something that is said. */
export const isSaid = (word: string): boolean => SAID.test(word);

/** "Gives a number of examples", "has shared new details": a verb of giving with what is said. */
export function givesWords(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at < tokens.length && at <= i + LONGEST_GIFT; at++) {
    const { lower, post } = tokens[at] as Token;
    if (isSaid(lower)) return true;
    if (post.trim() !== '' || /^(?:no|to|by|for|with|that|which|who|and|as|in|on|from|at)$/.test(lower)) return false;
  }
  return false;
}
/** Words from such a verb to its object. */
const LONGEST_GIFT = 6;

/** Words between the verb and what was made public. */
const LONGEST_OBJECT = 9;

/** "Published a now-deleted blog post", "filed two motions". */
export function textFollows(tokens: readonly Token[], i: number): boolean {
  for (let at = i + 1; at < tokens.length && at <= i + LONGEST_OBJECT; at++) {
    if (/[.;:()“”]|,\s(?!\p{L}+\s)/u.test(tokens[at - 1]?.post ?? '') && at > i + 1) return false;
    const { lower, tags } = tokens[at] as Token;
    // Who files a suit sues; what the suit says is told elsewhere.
    if (/^(?:law)?suit$/.test(lower) && (tokens[i] as Token).lower.startsWith('file')) return false;
    if (isReadable(lower)) return true;
    if (/^(?:by|in|on|for|to|at|from|with|that|which|who|and|as|about|after)$/.test(lower)) return false;
    if (at > i + 1 && tags.has('Verb') && !tags.has('PastTense') && !/(?:ed|ing)$|-/.test(lower)) return false;
  }
  return false;
}
