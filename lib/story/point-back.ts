import type { Block } from '../citation/block';
import type { Citation, CitedSource } from '../citation/citation';
import { sentenceIndexAt } from '../citation/sentences';
import { bodyOfEpithet } from '../names/epithets';
import type { KnownNames } from '../names/known-names';
import { isGroupNoun } from '../names/speaker-nouns';
import { runThrough } from '../shared/run-through';
import { buildCast, type Cast } from './cast';
import { definedNames } from './defined-names';
import { documentOwner } from './document-owner';
import type { Member } from './member';
import { bodyNamed, peopleNamed, personNamed } from './member-named';
import { whoIsBeside } from './named-beside';
import { headlineNames, unknownNames } from './names-of-article';
import { bodyMeant, personMeant, type Spoken } from './nearest-member';
import { introductionInWords } from './own-introduction';
import { ownerOfText } from './owner-of-text';

/** What is said of who is cited, as far as the whole article tells. */
type Meant = Pick<CitedSource, 'resolved' | 'introduction'>;

/**
 * Says whom the words of each citation stand for: "Khan" for "FTC chair Lina Khan", "she", "the agency", "the lawsuit",
 * and how the article introduces them. Citations are read in order, since "he said" goes on with who spoke before;
 * where two can be meant it stays open. "Allegedly" of an article without a lawsuit is left out.
 */
export const pointBack = (blocks: readonly Block[], citations: readonly Citation[], names: KnownNames): Citation[] =>
  runThrough(pointingBack(blocks, citations, names));

/** The same in steps, for a page that must be able to move meanwhile. */
export function* pointingBack(
  blocks: readonly Block[],
  citations: readonly Citation[],
  names: KnownNames,
): Generator<undefined, Citation[]> {
  if (citations.length === 0) return [];
  const cited = [...unknownNames(citations, names), ...headlineNames(blocks, names)];
  const cast = yield* buildCast(blocks, names, cited);
  const defined = definedNames(blocks);
  const spoken: Spoken[] = [];
  const found: Citation[] = [];
  for (const citation of citations) {
    yield;
    const { source } = citation;
    const meant =
      source?.resolved == null
        ? meantBy(citation, cast, defined, spoken, names)
        : orNothing(madeBy(source.resolved, cast), source.text);
    if (source === null) {
      if (/^(?:allegedly|supposedly)$/i.test(citation.text) && meant === null) continue;
      found.push(meant === null ? citation : { ...citation, source: namedNowhere(citation, meant) });
      continue;
    }
    const now = meant === null ? citation : { ...citation, source: { ...source, ...meant } };
    found.push(now);
    spoken.push({ citation: now, member: memberOf(now, cast) });
  }
  return found;
}

/** Where nobody is named in the words, the cue stands for who is meant. */
const namedNowhere = ({ start, end, text }: Citation, meant: Meant): CitedSource => ({ start, end, text, ...meant });

function meantBy(
  citation: Citation,
  cast: Cast,
  defined: ReadonlyMap<string, string>,
  spoken: readonly Spoken[],
  names: KnownNames,
): Meant | null {
  const { source } = citation;
  if (source === null) {
    const alleged = /^(?:allegedly|supposedly|alleged|accused|said)$/i.test(citation.text);
    const owner = alleged ? documentOwner('lawsuit', citation, cast) : null;
    return owner === null ? whoIsBeside(citation, cast, names) : { resolved: owner, introduction: null };
  }
  const own = defined.get(source.text.replace(/^the\s/i, ''));
  if (own !== undefined) return isSame(own, source.text, names) ? null : { resolved: own, introduction: null };
  if (citation.form === 'parenthetical') return null;
  const person = personNamed(citation, cast);
  const isFull = names.resolve(source.text).kind === 'known';
  if (person !== null && !(isFull && /\s/.test(source.text))) return of(person, source.text);
  const two = peopleNamed(source.text, cast);
  if (two !== null) {
    const named = two.map(({ name }) => name).join(' and ');
    const introduction = two[0].introduction ?? two[1].introduction;
    return { resolved: named === source.text ? null : named, introduction };
  }
  // "The Meta CEO": a person of the cast before a body of the registry.
  const holder = /^(?:the|its|their)\s/i.test(source.text) ? personMeant(citation, cast, spoken) : null;
  if (holder !== null) return of(holder, source.text);
  const { kind } = names.resolve(source.text);
  if (kind === 'known') return null;
  const made = madeBy(source.text, cast);
  if (made !== null) return of(made, source.text);
  const owner = ownerOfText(citation, cast, spoken, names);
  if (owner !== null) return owner;
  if (kind === 'open') {
    const nameless = namelessBefore(citation, spoken, names);
    if (nameless !== null) return { resolved: nameless, introduction: null };
    const member = personMeant(citation, cast, spoken) ?? bodyMeant(citation, cast, spoken);
    if (member !== null) return of(member, source.text);
    const owner =
      documentOwner(source.text, citation, cast) ??
      sameAsBefore(citation, spoken) ??
      groupBefore(citation, cast, spoken);
    return owner === null ? null : { resolved: owner, introduction: null };
  }
  if (kind === 'vague') {
    const beside = whoIsBeside(citation, cast, names);
    return beside;
  }
  const body = bodyNamed(source.text, cast);
  if (body !== null) return of(body, source.text);
  const introduction = introductionInWords(source.text, blocksText(cast, citation), source);
  return introduction === null ? null : { resolved: null, introduction };
}

const blocksText = (cast: Cast, { block }: Citation): string => cast.blocks[block]?.text ?? '';

/** A member as what the words stand for; nothing where the words are the name and nothing is added. */
const of = (member: Member, written: string): Meant => ({
  resolved: member.phrase === written ? null : member.phrase,
  introduction: member.introduction,
});

const orNothing = (member: Member | null, written: string): Meant | null =>
  member === null ? null : of(member, written);

/** "The ChatGPT maker", "the executive order": the body of the cast that such words stand for. */
function madeBy(words: string, cast: Cast): Member | null {
  const maker = bodyOfEpithet(words);
  if (maker === null) return null;
  return cast.mentions.find(({ member }) => member.source?.id === maker)?.member ?? null;
}

/** "The spokesperson", "the authors": whoever spoke last by such words. */
function sameAsBefore({ source, block }: Citation, spoken: readonly Spoken[]): string | null {
  const noun = source?.text.split(/\s+/).at(-1)?.toLowerCase().replace(/s$/, '') ?? '';
  for (let i = spoken.length - 1; i >= 0 && i >= spoken.length - 8; i--) {
    const before = spoken[i]?.citation;
    if (before?.source == null || block - before.block > 6) return null;
    if (new RegExp(`(?<![\\p{L}])${noun}s?(?![\\p{L}])`, 'iu').test(before.source.text) && noun.length > 3)
      return before.source.resolved ?? (before.source.text === source?.text ? null : before.source.text);
  }
  return null;
}

/** "She said", of "a woman on the phone": nobody named, then as now. */
function namelessBefore({ source, block }: Citation, spoken: readonly Spoken[], names: KnownNames): string | null {
  const before = spoken.at(-1);
  if (!/^(?:he|she)$/i.test(source?.text ?? '') || before?.citation.source == null || before.member !== null)
    return null;
  const { text, resolved } = before.citation.source;
  const isOne = /^(?:an?|one|another|(?:a|the) (?:second|third))\s/i.test(text);
  return isOne && resolved === null && block - before.citation.block <= 1 && names.resolve(text).kind === 'vague'
    ? text
    : null;
}

/** "They" go on with the group that spoke last, or that the sentence before is about: "xAI's lawyers … They claim". */
function groupBefore({ source, block, start }: Citation, cast: Cast, spoken: readonly Spoken[]): string | null {
  if (!/^they$/i.test(source?.text ?? '')) return null;
  const sentences = cast.sentencesOf(block);
  const before = sentences[sentenceIndexAt(sentences, start) - 1];
  const subject =
    before === undefined ? null : GROUP_OF.exec(cast.blocks[block]?.text.slice(before.start, before.end) ?? '');
  if (subject !== null && isGroupNoun(subject[2] ?? '')) return subject[1] ?? null;
  const last = spoken.at(-1)?.citation;
  if (last?.source == null || block - last.block > 1) return null;
  const { text, resolved } = last.source;
  return resolved ?? (/s(?:\s|$)|\band\b/.test(text) && !/^they$/i.test(text) ? text : null);
}

const GROUP_OF =
  /^((?:The\s)?[\p{L}\p{N}.&]+(?:\s\p{Lu}[\p{L}\p{N}.&]*){0,3}['’]s?\s(?:[\p{Ll}-]+\s){0,2}([\p{Ll}-]+s))\s/u;

/** Who a citation turned out to be, for those that follow. */
function memberOf({ source, block }: Citation, cast: Cast): Member | null {
  if (source === null) return null;
  const named = source.resolved ?? source.text;
  const at = cast.mentions.find(({ member }) => member.phrase === named || member.name === named);
  if (at !== undefined) return at.member;
  const within = cast.mentions.filter(
    (one) => one.block === block && one.start >= source.start && one.end <= source.end,
  );
  return within[0]?.member ?? null;
}

/** True where the registry knows the full name and its letters as one body's. */
function isSame(full: string, letters: string, names: KnownNames): boolean {
  const [a, b] = [names.resolve(full), names.resolve(letters)];
  return a.kind === 'known' && b.kind === 'known' && a.sources.some((source) => b.sources.includes(source));
}
