import { ROLE_WORDS } from '../../names/name-words';
import { isGroupNoun, isTextNoun } from '../../names/speaker-nouns';
import { pointsBack } from '../../names/speaker-words';
import { isAwaited, isSubjectOfOther } from '../clause';
import { clauseFollows } from '../clause-follows';
import { amountFollows, completes, givesWords, hasClauseBehind, objectFollows, textFollows } from '../complement';
import { BETWEEN, HYPOTHETICAL, SAYING_VERB } from '../cue-words';
import type { Subject } from '../described-subject';
import { nounPhraseBefore } from '../noun-phrase';
import { subjectBefore } from '../subject';
import type { Token } from '../tag-sentence';
import { attitudeTowards, frameOf, GIVES, isTellingParticiple, MAKES_PUBLIC, smallWordsOf } from '../telling-verbs';
import type { Spoken } from './said';

/**
 * A subject and a predicate of communication, told by what the verb means and what follows it: "accused Acme of",
 * "described the tool as", "promised to", "pushed back on", "published a letter". What `said` finds by a listed verb
 * and a clause is left to it.
 */
export function predicate(text: string, tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    if (token.known) return;
    const reach = predicateAt(text, tokens, i);
    if (reach === null) return;
    const subject = subjectOfVerb(text, tokens, i);
    if (subject === null) return;
    // "As Acme defends its plan, …": a time, unless it is said aside ("as Acme points out").
    if (tokens[subject.first - 1]?.lower === 'as' && frameOf(token.lower) === 'towards') return;
    // "It showed that": a model or a test does; people and papers that show are telling.
    if (/^show/.test(token.lower) && !isReadOrGroup(subject)) return;
    if (!canSpeak(tokens, subject, token.lower) || isSubordinate(tokens, subject)) return;
    if (isAwaited(tokens, subject.first)) return;
    found.push({ source: subject, cue: { start: token.start, end: (tokens[reach] as Token).end } });
  });
  return found;
}

/** Words that open a clause about something: what its subject does is told by another, or wished for. */
const SUBORDINATES =
  /^(?:that|how|if|when|where|whether|because|than|what|why|while|until|before|after|once|unless|since|though|although)$/;

/** "It is clear that they hope", "said it believes": the verb stands inside somebody else's words. */
function isSubordinate(tokens: readonly Token[], { first }: Subject): boolean {
  const before = tokens[first - 1];
  if (before === undefined) return false;
  if (SUBORDINATES.test(before.lower) && !/[,—–]/.test(before.post)) return true;
  const isOfClause = before.tags.has('Verb') || SAYING_VERB.test(before.lower);
  return isOfClause && !/[,;:—–“”"]/.test(before.post);
}

/** Who can speak: somebody named, a text, a group, a pronoun; "the IPO" and "Gleave's question" cannot. */
function canSpeak(tokens: readonly Token[], subject: Subject, verb: string): boolean {
  const words = tokens.slice(subject.first).filter(({ end }) => end <= subject.end);
  const last = words.at(-1);
  if (last === undefined) return false;
  if (/^(?:he|she|they|we)$/.test(subject.noun)) return true;
  // "It highlights a problem": what gives an account of something need not be a speaker.
  if (subject.noun === 'it') return frameOf(verb) !== 'account' && frameOf(verb) !== 'stance';
  if (isReadOrGroup(subject)) return true;
  if (words.some(({ text: word }) => /['’]s$/.test(word))) {
    const owner = words.findIndex(({ text: word }) => /['’]s$/.test(word));
    const rest = words.slice(owner + 1);
    return rest.some(
      ({ lower, text: word, first }) =>
        ROLE_WORDS.has(lower) || isGroupNoun(lower) || isTextNoun(lower) || (/^\p{Lu}/u.test(word) && !first),
    );
  }
  const names = words.filter(({ known, text: word }) => known || /^\d*\p{Lu}/u.test(word));
  if (names.length === 0) return pointsBack(words.map(({ text: word }) => word).join(' '));
  // "The IPO", "The AI model": behind an article, letters alone are a thing.
  return !(words[0]?.lower === 'the' && !last.known && !ROLE_WORDS.has(last.lower) && /^\p{Lu}{2,}$/u.test(last.text));
}

/** Index of the last word of the predicate that begins at a verb: "pushed back". Null where it attributes nothing. */
function predicateAt(text: string, tokens: readonly Token[], i: number): number | null {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  // A capital inside a sentence is a name; at its beginning the verb has no subject.
  if (/^\p{Lu}/u.test(token.text)) return null;
  const small = smallWordsOf(token.lower);
  if (attitudeTowards(token.lower)?.includes(next?.lower ?? '') && COPULA.test(tokens[i - 1]?.lower ?? '')) return i;
  if (small !== null && next !== undefined && token.post === ' ' && small.includes(next.lower)) return i + 1;
  if (isProgressive(tokens, i)) {
    const frame = frameOf(token.lower.replace(/ing$/, '')) ?? frameOf(token.lower.replace(/ing$/, 'e'));
    const tells = isTellingParticiple(token.lower) || (frame !== null && frame !== 'stance' && frame !== 'account');
    return tells && (objectFollows(token, next) || standsBeside(tokens, i, true)) ? i : null;
  }
  if (!isVerb(tokens, i)) return null;
  if (MAKES_PUBLIC.has(token.lower) && QUOTED_SOON.test(text.slice(token.end, token.end + 60))) return i;
  if (standsBeside(tokens, i)) return i;
  if (GIVES.has(token.lower) && givesWords(tokens, i)) return i;
  if (MAKES_PUBLIC.has(token.lower)) return textFollows(tokens, i) ? i : null;
  // "Researchers showed that", "discovered this week that": with a clause, it is what they say.
  if (/^(?:show|shows|showed|discovered)$/.test(token.lower) && THAT.test(text.slice(token.end, token.end + 20)))
    return i;
  if (SAYING_VERB.test(token.lower) && /^,\s*$/.test(token.post) && ASIDE.test(text.slice(token.end, token.end + 24)))
    return i;
  if (SAYING_VERB.test(token.lower) && (clauseFollows(text, token, next) || hasClauseBehind(tokens, i))) return i;
  if (
    /^(?:reported|posted)$/.test(token.lower) &&
    RESULT.test(text.slice(token.end, token.end + 70)) &&
    amountFollows(tokens, i)
  )
    return i;
  if (/^(?:found|finds|counted|recorded|measured|estimates|estimated)$/.test(token.lower) && amountFollows(tokens, i))
    return i;
  const frame = frameOf(token.lower);
  return frame !== null && completes(frame, text, token, next) ? i : null;
}

const THAT = /^(?:\s(?:today|yesterday|recently|(?:last|this)\s(?:week|month|year)))?\sthat\s/;

/** "Reported $3 billion in profit": what a firm states of itself. */
const RESULT = /^[^.;]*\b(?:profits?|loss(?:es)?|revenues?|sales|earnings|income)\b/;

const isHave = ({ lower }: Token): boolean => /^(?:has|have|had)$/.test(lower);

/** "Posted in response: “…", "wrote on X, “…". */
const QUOTED_SOON = /^(?:\s[\p{L}\p{N}@.’'-]+){0,6}[:,]\s[“"]/u;

/** What is put between a verb of telling and what was said. */
const ASIDE =
  /^,\s(?:for (?:instance|example)|however|among other|in part|in effect|in turn|correctly|rightly|perhaps)[\s,]/;

/** Furthest that a subject reaches back from its verb, in words. */
const LONGEST_INSERTED = 8;

/**
 * "…, the lawyers argue, …", "…,” she posted in May": a subject and a verb put beside what was said. Behind a closed
 * quotation any verb will do; elsewhere it is one of telling, and its clause ends with it.
 */
function standsBeside(tokens: readonly Token[], i: number, isParticiple = false): boolean {
  const token = tokens[i] as Token;
  let first = i;
  while (first > 0 && i - first < LONGEST_INSERTED && !/[,;:—–“”"?!()]|''/.test(tokens[first - 1]?.post ?? '')) first--;
  if (first === i) return false;
  const gap = tokens[first]?.pre ?? '';
  const isTelling = isParticiple || SAYING_VERB.test(token.lower) || frameOf(token.lower) !== null;
  const standsFinite = (token.tags.has('PastTense') || token.tags.has('PresentTense')) && !token.tags.has('Gerund');
  if (
    /[,?!.…—–-]['’]?["”]\s*$|,?''\s*$/.test(gap) &&
    first > 0 &&
    !/^(?:and|but|while|as|so)$/.test(tokens[first]?.lower ?? '')
  )
    return standsFinite && !token.tags.has('Copula') && !/^(?:has|have|had|is|was|reports)$/.test(token.lower);
  return /,\s*$/.test(gap) && first > 0 && isTelling && /^\s*[.,;:—–)]|^$/.test(token.post);
}

/** "Is telling employees", "are urging": the participle is the verb. */
const isProgressive = (tokens: readonly Token[], i: number): boolean =>
  /ing$/.test((tokens[i] as Token).lower) && /^(?:is|are|was|were|been|now)$/.test(tokens[i - 1]?.lower ?? '');

/** True for a word that stands as a verb: a noun by its tag counts where a name or a pronoun stands right before it. */
function isVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  if (before === undefined) return false;
  // "Has since disclosed": the tagger takes it for an adjective.
  if (BETWEEN.test(before.lower))
    return token.tags.has('Verb') || (/ed$/.test(token.lower) && tokens.slice(Math.max(0, i - 3), i).some(isHave));
  if (['Determiner', 'Possessive', 'Preposition'].some((tag) => before.tags.has(tag)) && !before.known) {
    if (!before.tags.has('Pronoun') || /^(?:its|his|her|their|our|my|your)$/.test(before.lower)) return false;
  }
  if (/^(?:of|for|from|in|on|at|with|by|and|or)$/.test(before.lower)) return false;
  if (token.tags.has('Verb')) return true;
  return (
    token.tags.has('Noun') &&
    /s$/.test(token.lower) &&
    !isSubjectOfOther(tokens, i) &&
    (before.known || before.tags.has('Pronoun') || /^\p{Lu}[\p{Ll}’'-]+\p{L}*$/u.test(before.text))
  );
}

/** The speaker before a verb, past adverbs and auxiliaries; null where there is none, or the verb is only wished for. */
export function subjectOfVerb(text: string, tokens: readonly Token[], verb: number): Subject | null {
  let left = verb - 1;
  while (left >= 0 && isBetween(tokens[left] as Token)) left--;
  // "The Competition and Markets Authority (CMA) said": the letters belong to the name.
  const isAbbreviated = /\($/.test(tokens[left]?.pre ?? '') && /^\)/.test(tokens[left]?.post ?? '');
  if (isAbbreviated) left--;
  const before = tokens[left];
  const token = tokens[verb] as Token;
  // "People are ordered": a passive has no speaker for its subject.
  const isPassive =
    !/ing$/.test(token.lower) &&
    attitudeTowards(token.lower) === null &&
    tokens.slice(left + 1, verb).some(({ lower }) => BE.test(lower));
  if (isPassive) return null;
  if (before === undefined || /[“"]|''/.test(text.slice(before.end, token.start))) return null;
  if ([before, tokens[verb - 1]].some((one) => HYPOTHETICAL.test(one?.lower ?? ''))) return null;
  const subject = isAbbreviated ? abbreviated(tokens, left) : subjectBefore(tokens, left);
  if (subject === null) return null;
  // "Roe is not the only one referenced": a clause is no subject.
  if (tokens.some(({ start, end, tags }) => start > subject.start && end < subject.end && tags.has('Copula')))
    return null;
  const name = text.slice(subject.start, subject.end);
  if (/['’]s?$/.test(name) || /^(?:there|this|that|these|those|which|who)$/i.test(name)) return null;
  return subject;
}

function abbreviated(tokens: readonly Token[], last: number): Subject | null {
  const phrase = nounPhraseBefore(tokens, last);
  return phrase === null ? null : { ...phrase, noun: tokens[last]?.lower ?? '' };
}

const COPULA = /^(?:is|are|remain|remains|also|still|deeply|very|more)$/;
const BE = /^(?:is|are|was|were|be|been|being)$/;

const isBetween = (token: Token): boolean =>
  (BETWEEN.test(token.lower) ||
    /^(?:is|are|was|were|today|yesterday|now|basically|essentially|in|turn|earlier|this|last|week|weekend|month|year|late|early|recently|on)$/.test(
      token.lower,
    ) ||
    (token.tags.has('Adverb') && (token.first || !/^\p{Lu}/u.test(token.text)))) &&
  !token.known &&
  !/[,—–]/.test(token.post);

/** True for a subject that is itself read or a group: it needs no capital. */
export const isReadOrGroup = ({ noun }: Subject): boolean => isTextNoun(noun) || isGroupNoun(noun);
