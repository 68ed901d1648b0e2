import { ROLE_WORDS } from '../names/name-words';
import { isGroupNoun, isTextNoun } from '../names/speaker-nouns';
import type { Span } from '../shared/span';
import { clauseStart, endsClause } from './clause';
import { describedSubject, nounAt, PREPOSITION, type Subject } from './described-subject';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase';
import type { Token } from './tag-sentence';

/** Words that begin what is said about a name between commas: "a partner at Cole", "who left in May", "32", "R-Fla.". */
const APPOSITION =
  /^(?:an?|the|one|another|both|now|then|also|formerly|previously|who|whose|which|whom|himself|herself|itself|professor|chief|ceo|cto|cfo|coo|director|founder|co-founder|cofounder|president|head|chair|chairman|chairwoman|editor|spokesperson|spokesman|spokeswoman|executive|vice|senior|managing|assistant|associate|deputy|former|author|partner|analyst|lead|leader|general|maker|parent|owner|[rdi]|[rdi]-.*|\d{2}|\S+ing|based|known|founded|backed|led|owned|speaking)$/i;
/** What may be put between a subject and its verb besides: "X, however, said", "X, in a blog post, said". */
const INTERJECTION =
  /^(?:however|meanwhile|though|too|instead|in|on|at|after|before|during|for|like|along|citing|through|via|by|from|of|with|as|including|asked|when|while|speaking|not|perhaps|again|therefore|moreover)$/i;
/** Most words of a role before the name that it belongs to. */
const LONGEST_ROLE = 8;
/** Longest stretch between a name and its verb, in words. */
const LONGEST_BETWEEN = 40;

const BARE_GROUP = /^(?:some|many|others|several|most|few)$/;

/**
 * The subject of the verb behind token `last`: "a poll from Marquette released Wednesday", "Kevin Sand, a
 * product manager at Acme,", "others, however,". Null when no noun phrase stands there.
 */
export function subjectBefore(tokens: readonly Token[], last: number): Subject | null {
  const head = tokens[last];
  if (head === undefined) return null;
  if (/^[.'’]?\s*[,—–]\s*$/.test(head.post)) return interrupted(tokens, last);
  if (endsClause(head)) return null;
  // "Some have suggested", "others disagree": a group by a bare word.
  if (BARE_GROUP.test(head.lower) && !/s$/.test(tokens[last + 1]?.lower ?? '') && last === clauseStart(tokens, last))
    return { start: head.start, end: head.end, first: last, noun: head.lower };
  return describedSubject(tokens, last) ?? behindApposition(tokens, last) ?? capitals(tokens, last);
}

/** Goes back over what stands between commas to the name before it. */
function interrupted(tokens: readonly Token[], last: number): Subject | null {
  let end = last;
  let described = false;
  while (end >= 0 && last - end < LONGEST_BETWEEN) {
    let start = end;
    while (start > 0 && !/[,—–;:“”"]|''/.test(tokens[start - 1]?.post ?? '')) start--;
    // "Several people, including Roe, Sand and Lind, said": the examples are passed over.
    const examples = listOfExamples(tokens, start);
    if (examples !== null) start = examples;
    const opening = tokens[start] as Token;
    const isRole = isNameOrRole(tokens, start, end);
    const isApposition = isRole || APPOSITION.test(opening.lower);
    // "A seven-year-old, Amsterdam-based payroll provider": adjectives of one description.
    const wider = commaBefore(tokens, start);
    if (!isApposition && wider !== null && /^(?:an?|the|another)$/.test(tokens[wider]?.lower ?? '')) {
      start = wider;
    }
    const isJoined = wider !== null && start === wider;
    const isAside = INTERJECTION.test(opening.lower) && !opening.known;
    const before = tokens[start - 1];
    // "A court in Washington, DC, said": the second half of a place.
    const isPlace = start === end && tokens[start - 1]?.tags.has('Place') === true && /^\p{Lu}/u.test(opening.text);
    if (
      (isApposition || isJoined || isAside || isPlace) &&
      before !== undefined &&
      /^[.'’]?\s*[,—–]\s*$/.test(before.post)
    ) {
      described ||=
        isRole ||
        /^(?:an?|the|one|professor|chief|ceo|director|founder|co-founder|president|head|chair\S*|editor|spokes\S+|executive|vice|senior|former|managing|assistant|associate|deputy|author|partner|analyst)$/i.test(
          opening.lower,
        );
      end = start - 1;
      continue;
    }
    if (end === last) return null;
    const group = describedSubject(tokens, end);
    const name = group ?? nounPhraseBefore(tokens, end) ?? capitals(tokens, end);
    if (name === null) return null;
    const reach = described ? (tokens[last] as Token).end : name.end;
    return { start: name.start, end: reach, first: name.first, noun: group?.noun ?? nounAt(tokens, end) };
  }
  return null;
}

/** Where a list of examples begins that ends with the stretch from `start`; null where there is none. */
function listOfExamples(tokens: readonly Token[], start: number): number | null {
  for (let at = start; at > 0 && start - at < LONGEST_BETWEEN; at--) {
    const token = tokens[at] as Token;
    if (/^(?:including|like|among)$/.test(token.lower)) return /^,\s*$/.test(tokens[at - 1]?.post ?? '') ? at : null;
    if (!/^\p{Lu}/u.test(token.text) && !/^(?:and|of|the|at|de|van)$/.test(token.lower)) return null;
  }
  return null;
}

/** Where the stretch before a comma begins; null where no comma stands there. */
function commaBefore(tokens: readonly Token[], start: number): number | null {
  if (!/^,\s*$/.test(tokens[start - 1]?.post ?? '')) return null;
  let at = start - 1;
  while (at > 0 && !/[,—–;:“”"]|''/.test(tokens[at - 1]?.post ?? '')) at--;
  return at;
}

/** "Acme's chief executive": whose, and what. */
const isOwnRole = (tokens: readonly Token[], at: number): boolean =>
  /['’]s?$/.test(tokens[at]?.text ?? '') &&
  tokens.slice(at + 1, at + 6).some(({ lower }) => ROLE_WORDS.has(lower) || isGroupNoun(lower));

/** "Acme's director of engineering" behind a name, or the name behind "Acme's spokesperson". */
function isNameOrRole(tokens: readonly Token[], start: number, end: number): boolean {
  const stretch = tokens.slice(start, end + 1);
  const before = tokens[start - 1];
  const isRole = (token: Token | undefined): boolean =>
    token !== undefined && (ROLE_WORDS.has(token.lower) || isGroupNoun(token.lower));
  if (/['’]s?$/.test(stretch.find((token) => /['’]s?$/.test(token.text))?.text ?? '') && stretch.some(isRole))
    return true;
  if (stretch.length > 5 || !stretch.every((token) => /^(?:\p{Lu}|de$|van$|von$|der$)/u.test(token.text))) return false;
  // "Acme's head of product management, Diane Roe": the role stands anywhere in the words before the comma.
  for (let at = start - 1; at >= Math.max(0, start - LONGEST_ROLE); at--) {
    const token = tokens[at] as Token;
    if (at < start - 1 && endsClause(token)) return false;
    if (isRole(token)) return true;
  }
  return isRole(before);
}

/** "Kevin Sand, a product manager at Acme said": the name before the comma belongs to the speaker. */
function behindApposition(tokens: readonly Token[], last: number): Subject | null {
  const subject = nounPhraseBefore(tokens, last);
  if (subject === null) return null;
  const before = tokens[subject.first - 1];
  if (
    before !== undefined &&
    /^\.?,\s*$/.test(before.post) &&
    /^(?:an?|the)$/.test(tokens[subject.first]?.lower ?? '')
  ) {
    const name = nounPhraseBefore(tokens, subject.first - 1);
    const isRole =
      ROLE_WORDS.has(nounAt(tokens, last)) ||
      tokens.slice(subject.first, last + 1).some(({ lower }) => ROLE_WORDS.has(lower));
    if (name !== null && isRole && /^\p{Lu}/u.test(before.text))
      return { start: name.start, end: subject.end, first: name.first, noun: nounAt(tokens, last) };
  }
  // "Bank of America data": what is read stands last, behind whose it is.
  if (isTextNoun(nounAt(tokens, last)) && /^\p{Lu}/u.test(tokens[last - 1]?.text ?? ''))
    return { ...subject, noun: nounAt(tokens, last) };
  let head = subject.first;
  while (head < last && !PREPOSITION.test(nounAt(tokens, head + 1))) head++;
  return { ...subject, noun: nounAt(tokens, head) };
}

/** A run of capitals right before the verb, where the tagger saw no noun: "Best notes", "Chesky said". */
function capitals(tokens: readonly Token[], last: number): Subject | null {
  let first = last + 1;
  while (
    first > 0 &&
    /^\p{Lu}[\p{L}\p{N}.'’-]+$/u.test(tokens[first - 1]?.text ?? '') &&
    (first > last || !endsClause(tokens[first - 1] as Token))
  )
    first--;
  const opening = tokens[first];
  if (first > last || opening === undefined || STARTERS.has(opening.lower)) return null;
  return { start: opening.start, end: (tokens[last] as Token).end, first, noun: nounAt(tokens, last) };
}

/** Words that are written with a capital only because they begin a sentence. */
const STARTERS = new Set(
  'as so but and or if in on at for that this these those there here what when where who why how he she it they we you i then now also just even still yet not no it’s she’s he’s if some many most several few others'.split(
    ' ',
  ),
);

/** The speaker behind a verb, with what is said about him: "said Paul Sand, a former analyst who teaches at Acme". */
export function subjectAfter(tokens: readonly Token[], at: number): Span | null {
  const name = nounPhraseAfter(tokens, at);
  return name === null ? null : withApposition(tokens, name);
}

/** A name with what stands behind it between commas: "Ida Roe, Acme's chief executive". */
function withApposition(tokens: readonly Token[], name: Span & { readonly last: number }): Span {
  let { end, last } = name;
  while (
    /^\.?,\s*$/.test(tokens[last]?.post ?? '') &&
    (APPOSITION.test(tokens[last + 1]?.lower ?? '') || isOwnRole(tokens, last + 1)) &&
    !/ing$/.test(tokens[last + 1]?.lower ?? '')
  ) {
    last++;
    while (last + 1 < tokens.length && !endsClause(tokens[last] as Token)) last++;
    end = (tokens[last] as Token).end;
  }
  return { start: name.start, end };
}
