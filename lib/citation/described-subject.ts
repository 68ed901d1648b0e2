import { isGroupNoun, isTextNoun } from '../names/speaker-nouns';
import type { Span } from '../shared/span';
import { clauseStart } from './clause';
import type { Token } from './tag-sentence';

export interface Subject extends Span {
  /** Index of its first token. */
  readonly first: number;
  /** The noun that it is about, in small letters: "poll" of "a tracking poll by Cole". */
  readonly noun: string;
}

/** The word at a place, in small letters; empty behind either end. */
export const nounAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** What ends the noun phrase that a subject begins with. */
export const PREPOSITION = /^(?:of|from|by|in|on|at|for|with|about|to|who|that|which)$/;
/** "A poll from Marquette released Wednesday", "people briefed on the talks": what describes a text or a group reaches up to the verb. */
export function describedSubject(tokens: readonly Token[], last: number): Subject | null {
  let first = beforeRelative(tokens, clauseStart(tokens, last));
  while (first < last && /^(?:and|but|or|now|then|still|yet|also)$/.test(tokens[first]?.lower ?? '')) first++;
  const head = headIndex(tokens, first, last);
  if (head === null) return null;
  for (let i = head + 1; i <= last; i++) if (isFiniteVerb(tokens, i) && !isOfRelative(tokens, head, i)) return null;
  // "A technique the firm described": the subject begins with the last article before its noun.
  for (let i = head; i > first; i--) {
    if (!/^(?:the|its|his|her|their)$/.test(tokens[i]?.lower ?? '') || PREPOSITION.test(tokens[i - 1]?.lower ?? ''))
      continue;
    first = i;
    break;
  }
  return { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end, first, noun: nounAt(tokens, head) };
}

/** "Lawyers who advise the industry": a clause that tells which lawyers belongs to its noun. The start of what holds both. */
function beforeRelative(tokens: readonly Token[], start: number): number {
  const [noun, joint] = [tokens[start - 2], tokens[start - 1]];
  if (noun === undefined || joint === undefined || !/^(?:who|that)$/.test(joint.lower)) return start;
  if (noun.post.trim() !== '' || !isGroupNoun(noun.lower)) return start;
  return opensWithVerb(tokens, start) ? clauseStart(tokens, start - 2) : start;
}

/** Whether what follows is a verb with no subject of its own: "who [already] advise", and not "who the board named". */
function opensWithVerb(tokens: readonly Token[], start: number): boolean {
  let at = start;
  while (tokens[at]?.tags.has('Adverb') || tokens[at]?.tags.has('Auxiliary') || BE.test(nounAt(tokens, at))) at++;
  return tokens[at]?.tags.has('Verb') === true || at > start;
}

/** The first verb behind "who" belongs to the description. */
const isOfRelative = (tokens: readonly Token[], head: number, verb: number): boolean =>
  /^(?:who|that)$/.test(tokens[head + 1]?.lower ?? '') &&
  tokens
    .slice(head + 2, verb)
    .every(({ tags, lower }) => tags.has('Adverb') || tags.has('Auxiliary') || BE.test(lower));
const BE = /^(?:is|are|was|were|has|have|had|be|been)$/;

/** "More than half of respondents": whose share it is speaks. */
const SHARE =
  /^(?:half|majority|percent|percentage|share|number|third|quarter|dozens|hundreds|thousands|lots|group|handful|pair|dozen|body|wave|slew|host|range|string|series|raft|chorus|crop)$/;
/** Most words before the noun that a noun phrase is about. */
const LONGEST_OPENING = 10;

/** The noun for people or a text before the first small word: "report" of "a report from Cole". Null where there is none. */
function headIndex(tokens: readonly Token[], first: number, last: number): number | null {
  for (let i = first; i <= Math.min(last, first + LONGEST_OPENING); i++) {
    const { lower, tags } = tokens[i] as Token;
    const next = tokens[i + 1];
    const ends = i === last || PREPOSITION.test(next?.lower ?? '') || next?.tags.has('Verb') === true;
    if (PREPOSITION.test(lower) || tags.has('Pronoun')) return null;
    if (!ends) continue;
    if (SHARE.test(lower) && next?.lower === 'of') return headIndex(tokens, i + 2, last);
    if (isTextNoun(lower) || isGroupNoun(lower)) return i;
    if (i === last || PREPOSITION.test(next?.lower ?? '')) return null;
  }
  return null;
}

/** A verb that makes a clause of its own; "released" and "conducted" behind a noun describe it. */
function isFiniteVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (/^(?:close|familiar|polled|surveyed|briefed|involved)$/.test(token.lower)) return false;
  if (!token.tags.has('Verb') || token.known || token.tags.has('Gerund')) return false;
  if (isTextNoun(token.lower) || isGroupNoun(token.lower)) return false;
  // "Terms of use", "conditions for access": behind a preposition no verb has a subject.
  if (/^(?:of|for|from|by|in|on|at|with|about)$/.test(tokens[i - 1]?.lower ?? '')) return false;
  if (/ed$|^(?:made|seen|taken|given|written|held|led|put|sent|shown)$/.test(token.lower))
    return /^(?:has|have|had|was|were|is|are)$/.test(tokens[i - 1]?.lower ?? '');
  return !token.tags.has('Infinitive') || tokens[i - 1]?.lower !== 'to';
}
