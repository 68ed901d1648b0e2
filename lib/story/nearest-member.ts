import type { Citation } from '../citation/citation';
import { sentenceIndexAt } from '../citation/sentences';
import { bodyOfEpithet } from '../names/epithets';
import type { Source } from '../registry/source';
import type { Cast } from './cast';
import { kindsMeantBy } from './kinds-meant';
import { isBefore, type Member, type Mention } from './member';
import { shortNamesIn } from './short-names';

/** A citation read before, with who it turned out to be. */
export interface Spoken {
  readonly citation: Citation;
  readonly member: Member | null;
}

/** Blocks back in which somebody must have spoken or been named; a heading ends the search. */
const LONGEST_LOOK_BACK = 3;

const PERSON = /^(?:he|she|who)$/i;
const HEAD =
  /\b(?:ceo|cto|cfo|chief|founder|co-?founder|president|chair(?:man|woman)?|director|executive|boss|billionaire|head|secretary|professor|judge)$/i;

/** Whom "she", "the Meta CEO" or "the founder" stand for; null where two can be meant. */
export function personMeant(citation: Citation, cast: Cast, spoken: readonly Spoken[]): Member | null {
  const words = citation.source?.text ?? '';
  if (HEAD.test(words)) return ofRole(words, citation, cast);
  if (!PERSON.test(words)) return null;
  // Two capitals in a row may be anything; who is introduced, or has spoken, is somebody.
  const heard = new Set(spoken.map(({ member }) => member));
  const isSomebody = (member: Member): boolean => member.introduction !== null || heard.has(member);
  return nearest('person', citation, cast, spoken, isSomebody) ?? nearest('person', citation, cast, spoken, () => true);
}

/** "The Meta CEO": the one person of the cast whose introduction speaks of both, or else of the body alone. */
function ofRole(words: string, citation: Citation, cast: Cast): Member | null {
  const said = words
    .toLowerCase()
    .replace(/^(?:the|its|their)\s/, '')
    .split(/\s+/)
    .map((word) => word.replace(/['’]s$/, ''));
  const people = [
    ...new Set(
      cast.mentions
        .filter((one) => one.member.kind === 'person' && isBefore(one, citation))
        .map(({ member }) => member),
    ),
  ];
  const exactly = people.filter(({ introduction }) => introduction?.toLowerCase() === said.join(' '));
  if (exactly.length === 1) return exactly[0] ?? null;
  const about = (member: Member): string => `${member.introduction ?? ''} ${member.phrase}`.toLowerCase();
  const both = people.filter((member) => said.every((word) => about(member).includes(word)));
  if (both.length > 0) return both.length === 1 ? (both[0] ?? null) : null;
  const body = said.slice(0, -1);
  const theirs = body.length === 0 ? [] : people.filter((member) => body.every((word) => about(member).includes(word)));
  return theirs.length === 1 ? (theirs[0] ?? null) : null;
}

const IT = /^(?:it|they|the company itself)$/i;

/** Which body "it", "the agency" or "the ChatGPT maker" stand for; null where two can be meant. */
export function bodyMeant(citation: Citation, cast: Cast, spoken: readonly Spoken[]): Member | null {
  const words = citation.source?.text ?? '';
  const maker = bodyOfEpithet(words);
  if (maker !== null) {
    const member = cast.mentions.find((one) => one.member.source?.id === maker)?.member;
    if (member !== undefined) return member;
  }
  if (/^they$/i.test(words)) return null;
  const byName = shortNamesIn(words, new Set(cast.mentions.map(({ member }) => member)))[0];
  if (byName !== undefined) return byName.member;
  const fits = fitting(words);
  if (fits === null) return null;
  const near = nearest('body', citation, cast, spoken, fits);
  if (near !== null) return near;
  return IT.test(words) ? null : mainBody(cast, citation, fits);
}

/** Which bodies the words can stand for: "the start-up" a firm; "it" any. Null where the words are no body's. */
function fitting(words: string): ((member: Member) => boolean) | null {
  if (/^it$/i.test(words)) return () => true;
  if (
    !/^(?:the|this|that)\s/i.test(words) ||
    /\b(?:report|lawsuit|complaint|filing|paper|study|post|suit|document)s?\b/i.test(words)
  )
    return null;
  const kinds = kindsMeantBy(words);
  if (kinds.length === 0) return null;
  return ({ source, introduction, name }) =>
    source === null
      ? (introduction === null && !IS_LAW.test(name)) || (introduction !== null && sharesKind(words, introduction))
      : kinds.includes(source.kind) &&
        !(AGENCY.test(words) && isSeat(source)) &&
        (source.kind !== 'company' || !START_UP.test(words) || START_UP.test(introduction ?? ''));
}

const IS_LAW = /\b(?:Constitution|Charter|Act|Treaty|Convention)$/;
const AGENCY = /\b(?:agency|regulator|watchdog|commission|department|ministry|bureau|board|authority)\b/i;

/** A parliament or a president's house is no agency of anybody. */
const isSeat = ({ kind, name }: Source): boolean =>
  kind === 'legislature' || /\b(?:House|Government|Governor|European Council|State Council)\b/.test(name);

/** An old firm is no start-up, unless the article calls it one. */
const START_UP = /\b(?:start-?up|unicorn)\b/i;

const sharesKind = (words: string, introduction: string): boolean =>
  kindsMeantBy(introduction).length === 0 ||
  kindsMeantBy(introduction).some((kind) => kindsMeantBy(words).includes(kind));

/**
 * Who is meant, by what the text says just before: the subject of the own sentence, of the one before, whoever spoke
 * last where no other subject comes between, the body that the article is about, whoever alone stands near.
 */
function nearest(
  kind: Member['kind'],
  citation: Citation,
  cast: Cast,
  spoken: readonly Spoken[],
  fits: (member: Member) => boolean,
): Member | null {
  const at = { block: citation.block, start: citation.source?.start ?? citation.start };
  const before = mentionsBack(citation.block, cast).filter(
    (one) => one.member.kind === kind && fits(one.member) && isBefore(one, at),
  );
  const sentences = cast.sentencesOf(citation.block);
  const index = sentenceIndexAt(sentences, at.start);
  const inSentence = (i: number): Mention[] => {
    const span = sentences[i];
    return span === undefined
      ? []
      : before.filter((one) => one.block === at.block && one.start >= span.start && one.end <= span.end);
  };
  // "Ida Roe met Paul Sand. He said": of two people in a sentence, its subject need not be the one.
  const subjectOf = (found: readonly Mention[], start: number | undefined): Member | null =>
    only(found) ?? (kind === 'body' ? opening(found, start) : null);
  const own = subjectOf(inSentence(index), sentences[index]?.start);
  if (own !== null) return own;
  const last = lastSpoken(kind, citation, spoken, fits);
  if (last?.citation.block === citation.block) {
    const since = inSentence(index - 1).filter((one) => isBefore(last.citation, one));
    return opening(since, sentences[index - 1]?.start) ?? last.member;
  }
  const subject = subjectOf(inSentence(index - 1), sentences[index - 1]?.start);
  if (subject !== null) return subject;
  if (last !== null && !subjectBetween(before, last, cast)) return last.member;
  if (kind === 'body' && !IT.test(citation.source?.text ?? '')) {
    const main = mainBody(cast, citation, fits);
    if (main !== null) return main;
  }
  for (let i = index - 2; i >= 0; i--) {
    const found = inSentence(i);
    if (found.length > 0) return subjectOf(found, sentences[i]?.start);
  }
  for (let block = citation.block - 1; block >= citation.block - LONGEST_LOOK_BACK; block--) {
    if (cast.blocks[block + 1]?.heading === true) return null;
    const found = before.filter((one) => one.block === block);
    const [first] = found;
    if (first === undefined) continue;
    // A body named in passing, blocks ago, is not what "the company" stands for.
    const isFirm = kind === 'person' || cast.timesNamed(first.member) >= FEWEST_TIMES_NAMED;
    return isFirm ? only(found) : null;
  }
  return last?.member ?? null;
}

/** True where a sentence since then has another for its subject. */
const subjectBetween = (
  before: readonly Mention[],
  last: { readonly citation: Citation; readonly member: Member },
  cast: Cast,
): boolean =>
  before.some((one) => {
    if (!isBefore(last.citation, one) || one.member === last.member) return false;
    const sentences = cast.sentencesOf(one.block);
    const span = sentences[sentenceIndexAt(sentences, one.start)];
    return span !== undefined && one.start - span.start <= SUBJECT_WITHIN;
  });

/** The one member that all mentions are of. */
function only(mentions: readonly Mention[]): Member | null {
  const members = new Set(mentions.map(({ member }) => member));
  const [first] = members;
  return members.size === 1 && first !== undefined ? first : null;
}

/** Furthest from its beginning that the subject of a sentence stands, in UTF-16 units. */
export const SUBJECT_WITHIN = 24;

const opening = (mentions: readonly Mention[], start: number | undefined): Member | null => {
  const [first] = mentions;
  return first !== undefined && start !== undefined && first.start - start <= SUBJECT_WITHIN ? first.member : null;
};

/** Mentions of the blocks in reach, in order: a heading ends the search. */
function mentionsBack(block: number, cast: Cast): Mention[] {
  let first = block;
  while (first > 0 && block - first < LONGEST_LOOK_BACK && cast.blocks[first]?.heading !== true) first--;
  const found: Mention[] = [];
  for (let at = first; at <= block; at++) found.push(...cast.mentionsIn(at));
  return found;
}

function lastSpoken(
  kind: Member['kind'],
  citation: Citation,
  spoken: readonly Spoken[],
  fits: (member: Member) => boolean,
): { readonly citation: Citation; readonly member: Member } | null {
  for (let i = spoken.length - 1; i >= 0; i--) {
    const one = spoken[i];
    if (one === undefined || citation.block - one.citation.block > LONGEST_LOOK_BACK) return null;
    if (one.member !== null && one.member.kind === kind && fits(one.member))
      return { citation: one.citation, member: one.member };
  }
  return null;
}

/** A body that an article is about is named more often than in passing, and more often than any other of its kind. */
const FEWEST_TIMES_NAMED = 3;
const OUTSTANDING = 2;

function mainBody(cast: Cast, citation: Citation, fits: (member: Member) => boolean): Member | null {
  const bodies = [...new Set(cast.mentions.filter((one) => isBefore(one, citation)).map(({ member }) => member))]
    .filter((member) => member.kind === 'body' && fits(member))
    .sort((a, b) => cast.timesNamed(b) - cast.timesNamed(a));
  const [first, second] = bodies;
  if (first === undefined || cast.timesNamed(first) < FEWEST_TIMES_NAMED) return null;
  return second === undefined || cast.timesNamed(first) >= OUTSTANDING * cast.timesNamed(second) ? first : null;
}
