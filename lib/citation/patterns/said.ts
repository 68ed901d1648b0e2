import { isGroupNoun, isTextNoun } from '../../names/speaker-nouns';
import { pointsBack } from '../../names/speaker-words';
import type { Span } from '../../shared/span';
import { isAwaited, isSubjectOfOther } from '../clause';
import { clauseFollows } from '../clause-follows';
import { BEHIND_QUOTATION, BETWEEN, HYPOTHETICAL, SAYING_VERB, SHOWING_VERB } from '../cue-words';
import { subjectBefore } from '../subject';
import type { Token } from '../tag-sentence';

/** A speaker and the verb of speech. */
export interface Spoken {
  /** Null where nobody is named ("reportedly"). */
  readonly source: Span | null;
  readonly cue: Span;
}

/** "X said", "X has announced", "X, a partner at Cole, told", "a poll by X found", "records show". */
export function said(text: string, tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    const shows = SHOWING_VERB.test(token.lower);
    const tags = BEHIND_QUOTATION.test(token.lower);
    const idiom = token.lower === 'had' && THIS_TO_SAY.test(text.slice(token.end, token.end + 12));
    if (token.known || !(shows || tags || idiom || SAYING_VERB.test(token.lower)) || isPlainNoun(tokens, i)) return;
    let left = i - 1;
    while (left >= 0 && isBetween(tokens[left] as Token)) left--;
    // "The Federal Trade Commission (FTC) said": the letters belong to the name.
    if (/\($/.test(tokens[left]?.pre ?? '') && /^\)/.test(tokens[left]?.post ?? '')) left--;
    const before = tokens[left];
    if (before === undefined || /[“"]|''/.test(text.slice(before.end, token.start))) return;
    if ([before, tokens[i - 1]].some((one) => HYPOTHETICAL.test(one?.lower ?? ''))) return;
    const source = subjectBefore(tokens, left);
    if (source === null) return;
    const name = text.slice(source.start, source.end);
    // "Acme's continued growth": what looks like a verb describes what is Acme's.
    if (/['’]s$/.test(name)) return;
    const isText = isTextNoun(source.noun);
    // What only texts do ("show", "indicate") is no word of a person's.
    if (shows && !isText) return;
    if (/^(?:it|they)$/i.test(name) && !BRIEF_VERB.test(token.lower)) return;
    // A verb with a capital stands in a headline, behind its subject alone: "Acme Says".
    if (/^\p{Lu}/u.test(token.text) && (source.first > 0 || name.length > LONGEST_IN_HEADLINE)) return;
    if (SUBORDINATES.test(tokens[source.first - 1]?.lower ?? '') && pointsBack(name)) return;
    if (isAwaited(tokens, source.first)) return;
    if (tags && !tagsQuotation(text, token, source)) return;
    const follows =
      idiom ||
      clauseFollows(text, token, tokens[i + 1]) ||
      (isText &&
        /^(?:found|shows?|showed|indicates?|indicated|suggests?|suggested|finds?|reveals?|revealed|estimates?)$/.test(
          token.lower,
        )) ||
      closesSentence(tokens, i, source.first) ||
      tagsQuotation(text, token, source) ||
      isInRelativeClause(tokens, i, source.first);
    if (!follows) return;
    found.push({ source, cue: { start: token.start, end: idiom ? (tokens[i + 3] ?? token).end : token.end } });
  });
  return found;
}

/** "“…,” the lawsuit states with earnestness": right behind a quotation that a comma ends, all is told. */
const tagsQuotation = (text: string, verb: Token, { start, end }: Span): boolean =>
  verb.start - end <= LONGEST_ADVERB && /[,!?…—][”"]\s$/.test(text.slice(Math.max(0, start - 3), start));

/** "A book that Acme claimed would be the last": the clause that is told stands around the speaker. */
function isInRelativeClause(tokens: readonly Token[], verb: number, first: number): boolean {
  const next = tokens[verb + 1];
  return (
    /^(?:that|which|who)$/.test(tokens[first - 1]?.lower ?? '') &&
    next !== undefined &&
    (next.tags.has('Modal') || next.tags.has('Copula')) &&
    CLAIMS.test(tokens[verb]?.lower ?? '')
  );
}

/** What takes a clause, and not only a thing. */
const CLAIMS =
  /^(?:claim(?:ed|s)|alleg(?:ed|es)|argue[ds]?|insist(?:ed|s)|warn(?:ed|s)|predict(?:ed|s)|contend(?:ed|s)|estimate[ds]|believe[ds]|maintain(?:ed|s)|assert(?:ed|s))$/;

/** Furthest that a verb stands behind its subject where only an adverb stands between, in UTF-16 units. */
const LONGEST_ADVERB = 14;

/** "Acme had this to say: …". */
const THIS_TO_SAY = /^ this to say\b/;

/** Longest subject of a headline, in UTF-16 units. */
const LONGEST_IN_HEADLINE = 48;

/** What "it" and "they" do where they stand for a body; what else they do is mostly no word of anybody's. */
const BRIEF_VERB = /^(?:said|says|say|announced|told|added|wrote|confirmed|warned)$/;

/** "Twice what it reported": the verb belongs to a clause that nobody states. */
const SUBORDINATES = /^(?:what|than|whatever|whether)$/;

/** "…, The Hill reported." and "As Acme has alleged, …": the statement stands before, or behind the comma. */
function closesSentence(tokens: readonly Token[], verb: number, first: number): boolean {
  const { post, lower, tags } = tokens[verb] as Token;
  const isLast = verb === tokens.length - 1 || /^\s*[.;]/.test(post);
  const before = tokens[first - 1];
  if (isLast && /[,”"]\s*$|''\s*$/.test(tokens[first]?.pre ?? ''))
    return tags.has('Verb') || lower !== 'claims' || isGroupNoun(tokens[verb - 1]?.lower ?? '');
  return before?.lower === 'as' && /^\s*,/.test(post);
}

const isBetween = (token: Token): boolean =>
  (BETWEEN.test(token.lower) || (token.tags.has('Adverb') && (token.first || !/^\p{Lu}/u.test(token.text)))) &&
  !token.known &&
  !/[,—–]/.test(token.post);

const NOUN_TOO = /^(?:claims?|notes?|states?|reports?|estimates?|finds?|shows?|tells|stress|caution|predict|found)$/;

/** "its claims", "two reports": a noun, unless it can stand for a verb and a clause follows. */
function isPlainNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (!token.tags.has('Noun') || token.tags.has('Verb')) return false;
  if (!NOUN_TOO.test(token.lower)) return false;
  // Behind an article, an adjective or a number it is a noun.
  const before = tokens[i - 1];
  return (
    before === undefined ||
    isSubjectOfOther(tokens, i) ||
    ['Determiner', 'Adjective', 'Possessive', 'Value', 'Preposition'].some(
      (tag) => before.tags.has(tag) && !before.known && !/^\p{Lu}/u.test(before.text),
    )
  );
}
