import type { Block } from '../citation/block';
import { splitSentences } from '../citation/sentences';
import { findBodies } from '../names/find-bodies';
import type { KnownNames } from '../names/known-names';
import type { Source } from '../registry/source';
import type { Span } from '../shared/span';
import { introducedBodies } from './introduced-bodies';
import { findPeople } from './people';

/** Somebody or some body that an article names. */
export interface Member {
  readonly kind: 'person' | 'body';
  /** "Josh Miller"; for a body of the registry, its name there. */
  readonly name: string;
  /** The fullest way in which the article puts it, with role and body: "Acme director Ida Roe". */
  readonly phrase: string;
  /** How the article says who or what that is; null where it does not. */
  readonly introduction: string | null;
  /** The body of the registry, for a body that it knows. */
  readonly source: Source | null;
}

/** A place where a member is named in full, or by what stands for the full name. */
export interface Mention extends Span {
  readonly block: number;
  readonly member: Member;
}

export interface Placed {
  readonly block: number;
  readonly start: number;
}

/** Everybody that an article names, with the places. */
export interface Cast {
  readonly mentions: readonly Mention[];
  /** Those of one block, in order. */
  mentionsIn(block: number): readonly Mention[];
  /** The one person who goes by this surname, first name or full name; null for none or several. */
  personCalled(name: string): Member | null;
  /** The body that goes by this name, or whose name begins with it. */
  bodyCalled(name: string): Member | null;
  /** How often a member is mentioned. */
  timesNamed(member: Member): number;
  /** Spans of the sentences of a block. */
  sentencesOf(block: number): readonly Span[];
  readonly blocks: readonly Block[];
}

/** An article names no more than this; what is beyond repeats itself or is a list. */
const MOST_MENTIONS = 5_000;
const MOST_INTRODUCED = 300;

export const isBefore = (one: Placed, other: Placed): boolean =>
  one.block < other.block || (one.block === other.block && one.start < other.start);

/**
 * Builds the cast in one pass over an article.
 * @param cited names that the article cites, so that a body that nobody introduces is in the cast too
 */
export function castOf(blocks: readonly Block[], names: KnownNames, cited: readonly string[] = []): Cast {
  const people = new Map<string, Member>();
  const bodies = new Map<string, Member>();
  const mentions: Mention[] = [];
  const introduced = new Map<string, string>();
  /** Names that are a body's beyond doubt, though they look like a person's. */
  const surely = new Set<string>();

  for (const { text } of blocks) {
    if (introduced.size >= MOST_INTRODUCED) break;
    for (const { name, introduction, sure } of introducedBodies(text)) {
      if (!introduced.has(name)) introduced.set(name, introduction);
      if (sure) surely.add(name);
    }
  }
  for (const [index, { text }] of blocks.entries()) {
    if (mentions.length >= MOST_MENTIONS) break;
    const inBlock: Mention[] = [];
    for (const { name: written, phrase, introduction: given, start, end } of findPeople(text, names)) {
      if (surely.has(written)) continue;
      // "YouTuber Hank Green" is Hank Green, and says what he is.
      const name = knownEnding(written, people) ?? written;
      const introduction = given ?? (name === written ? null : written.slice(0, written.length - name.length).trim());
      const before = people.get(name);
      const member: Member = {
        kind: 'person',
        name,
        phrase: longer(before?.phrase, phrase),
        introduction: before?.introduction ?? introduction,
        source: null,
      };
      people.set(name, member);
      inBlock.push({ start, end, block: index, member });
    }
    for (const { source, start, end } of findBodies(text, names)) {
      if (inBlock.some((one) => one.start <= start && end <= one.end)) continue;
      const member = bodies.get(source.id) ?? bodyOf(source, introduced);
      bodies.set(source.id, member);
      inBlock.push({ start, end, block: index, member });
    }
    mentions.push(...inBlock.sort((a, b) => a.start - b.start));
  }
  addNamed(
    blocks,
    names,
    new Map([...introduced].filter(([name]) => !isOfPeople(name, people))),
    cited.filter((name) => !isOfPeople(name, people)),
    bodies,
    mentions,
  );
  addSurnames(blocks, people, mentions);
  // The last and fullest record of each person stands for all mentions.
  const settled = mentions
    .map((one) => (one.member.kind === 'person' ? { ...one, member: people.get(one.member.name) ?? one.member } : one))
    .sort((a, b) => a.block - b.block || a.start - b.start);
  const placed = byBlock(settled);
  const byName = indexPeople([...people.values()]);
  const counts = new Map<Member, number>();
  for (const { member } of settled) counts.set(member, (counts.get(member) ?? 0) + 1);
  const sentences = new Map<number, readonly Span[]>();
  return {
    blocks,
    mentions: settled,
    mentionsIn: (block) => placed.get(block) ?? [],
    personCalled: (name) => byName.get(name) ?? null,
    bodyCalled: (name) =>
      bodies.get(name) ?? [...bodies.values()].find((one) => one.name.startsWith(`${name} `)) ?? null,
    timesNamed: (member) => counts.get(member) ?? 0,
    sentencesOf(block) {
      const known = sentences.get(block) ?? splitSentences(blocks[block]?.text ?? '');
      sentences.set(block, known);
      return known;
    },
  };
}

/** The end of a name by which somebody is in the cast already. */
function knownEnding(name: string, people: ReadonlyMap<string, Member>): string | null {
  const words = name.split(' ');
  for (let from = 1; from <= words.length - 2; from++) {
    const end = words.slice(from).join(' ');
    if (people.has(end)) return end;
  }
  return null;
}

const longer = (a: string | undefined, b: string): string => (a !== undefined && a.length >= b.length ? a : b);

const bodyOf = (source: Source, introduced: ReadonlyMap<string, string>): Member => ({
  kind: 'body',
  name: source.name,
  phrase: source.name,
  introduction: introduced.get(source.name) ?? null,
  source,
});

/** True for a person's name, or a part of one. */
const isOfPeople = (name: string, people: ReadonlyMap<string, Member>): boolean =>
  [...people.keys()].some((full) => full === name || full.split(' ').includes(name) || full.endsWith(` ${name}`));

/** Bodies that only the article knows, wherever their names stand. */
function addNamed(
  blocks: readonly Block[],
  names: KnownNames,
  introduced: ReadonlyMap<string, string>,
  cited: readonly string[],
  bodies: Map<string, Member>,
  mentions: Mention[],
): void {
  const unknown = [...introduced].filter(([name]) => names.resolve(name).kind === 'unknown');
  // "Deductive" is "Deductive AI" where both are named.
  const byLength = unknown.sort(([a], [b]) => b.length - a.length);
  for (const [name, introduction] of byLength) {
    const whole = /^(?:which|whose)\s/.test(introduction)
      ? byLength.find(([other]) => other.startsWith(`${name} `))?.[0]
      : undefined;
    const own: Member = { kind: 'body', name, phrase: name, introduction, source: null };
    bodies.set(name, (whole === undefined ? undefined : bodies.get(whole)) ?? own);
  }
  for (const name of cited) {
    const whole = byLength.find(([other]) => other.startsWith(`${name} `))?.[0];
    const own: Member = { kind: 'body', name, phrase: name, introduction: null, source: null };
    if (!bodies.has(name)) bodies.set(name, (whole === undefined ? undefined : bodies.get(whole)) ?? own);
  }
  const wanted = [...new Set([...byLength.map(([name]) => name), ...cited])].sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return;
  const byFirstWord = new Map<string, string[]>();
  for (const name of wanted) {
    const first = FIRST_WORD.exec(name)?.[0] ?? name;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  for (const [block, { text }] of blocks.entries()) {
    if (mentions.length >= MOST_MENTIONS) return;
    let until = 0;
    for (const { index, 0: word } of text.matchAll(NAME_WORD)) {
      if (index < until) continue;
      const name = byFirstWord
        .get(word)
        ?.find((one) => text.startsWith(one, index) && endsAt(text, index + one.length));
      const member = name === undefined ? undefined : bodies.get(name);
      if (name === undefined || member === undefined) continue;
      until = index + name.length;
      mentions.push({ start: index, end: until, block, member });
    }
  }
}

const FIRST_WORD = /^[\p{L}\p{N}]+/u;
/** A word with a capital or a digit, as names have. */
const NAME_WORD = /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{N}]|\p{Ll}+(?=\p{Lu}))[\p{L}\p{N}]*/gu;
const endsAt = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text.charAt(at));

/** Places where a surname stands for a person named in full. */
function addSurnames(blocks: readonly Block[], people: ReadonlyMap<string, Member>, mentions: Mention[]): void {
  const bySurname = new Map<string, Member | null>();
  for (const member of people.values()) {
    const surname = member.name.split(' ').at(-1) ?? '';
    bySurname.set(surname, bySurname.has(surname) ? null : member);
  }
  const taken = byBlock(mentions);
  for (const [block, { text }] of blocks.entries()) {
    if (mentions.length >= MOST_MENTIONS) return;
    const here = taken.get(block) ?? [];
    for (const word of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]+/gu)) {
      const member = bySurname.get(word[0].replace(/['’]s?$/, ''));
      if (member == null) continue;
      const end = word.index + word[0].length;
      if (here.some((one) => one.start < end && word.index < one.end)) continue;
      mentions.push({ start: word.index, end, block, member });
    }
  }
}

function byBlock(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const one of mentions) {
    const there = found.get(one.block);
    if (there === undefined) found.set(one.block, [one]);
    else there.push(one);
  }
  return found;
}

/** People by full name, surname, and first name where nobody else has it. */
function indexPeople(people: readonly Member[]): ReadonlyMap<string, Member> {
  const index = new Map<string, Member>();
  for (const part of [-1, 0]) {
    const found = new Map<string, Member | null>();
    for (const member of people) {
      const key = member.name.split(' ').at(part) ?? '';
      const there = found.get(key);
      found.set(key, there === undefined || isSamePerson(there, member) ? fuller(there, member) : null);
    }
    for (const [key, member] of found) if (member !== null && !index.has(key)) index.set(key, member);
  }
  for (const member of people) index.set(member.name, member);
  return index;
}

/** "Sam Altman" and "Samuel H. Altman". */
const isSamePerson = (a: Member | null, b: Member): boolean =>
  a !== null &&
  a.name.split(' ')[0]?.slice(0, 3) === b.name.split(' ')[0]?.slice(0, 3) &&
  a.name.split(' ').at(-1) === b.name.split(' ').at(-1);

const fuller = (a: Member | null | undefined, b: Member): Member =>
  a != null && (a.introduction !== null || b.introduction === null) ? a : b;
