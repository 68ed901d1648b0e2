import type { Block } from '../citation/block';
import { splitSentences } from '../citation/sentences';
import { findBodies } from '../names/find-bodies';
import type { KnownNames } from '../names/known-names';
import type { Source } from '../registry/source';
import { runThrough } from '../shared/run-through';
import type { Span } from '../shared/span';
import { indexPeople } from './index-people';
import { introducedBodies } from './introduced-bodies';
import { byBlock, type Member, type Mention, MOST_MENTIONS } from './member';
import { findPeople } from './people';
import { addNamed, addSurnames, isOfPeople } from './places-of-names';
import { shortNamesIn } from './short-names';

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

const MOST_INTRODUCED = 300;

/** Whoever an article is about is named in its first so many UTF-16 units; what is longer is a list or a thread. */
const MOST_TEXT = 500_000;

/** The first blocks, in which the cast is looked for. */
function beginningOf(blocks: readonly Block[]): readonly Block[] {
  let read = 0;
  let end = 0;
  while (end < blocks.length && read + (blocks[end]?.text.length ?? 0) <= MOST_TEXT)
    read += blocks[end++]?.text.length ?? 0;
  return blocks.slice(0, end);
}

/** Builds the cast of an article. */
export const castOf = (blocks: readonly Block[], names: KnownNames, cited: readonly string[] = []): Cast =>
  runThrough(buildCast(blocks, names, cited));

/**
 * Builds the cast in one pass over an article, and rests after each block.
 * @param cited names that the article cites, so that a body that nobody introduces is in the cast too
 */
export function* buildCast(
  all: readonly Block[],
  names: KnownNames,
  cited: readonly string[] = [],
): Generator<undefined, Cast> {
  const blocks = beginningOf(all);
  const people = new Map<string, Member>();
  const bodies = new Map<string, Member>();
  const mentions: Mention[] = [];
  const introduced = new Map<string, string>();
  /** Names that are a body's beyond doubt, though they look like a person's. */
  const surely = new Set<string>();

  const isIntroduced = (name: string): boolean => {
    const member = people.get(name);
    return member !== undefined && member.introduction !== null && member.phrase !== name;
  };

  for (const { text } of blocks) {
    if (introduced.size >= MOST_INTRODUCED) break;
    for (const { name, introduction, sure } of introducedBodies(text)) {
      if (!introduced.has(name)) introduced.set(name, introduction);
      if (sure) surely.add(name);
    }
    yield;
  }
  for (const [index, { text, heading }] of blocks.entries()) {
    if (mentions.length >= MOST_MENTIONS) break;
    const inBlock: Mention[] = [];
    const inText = heading === true && isTitleCase(text) ? [] : findPeople(text, names, isIntroduced);
    for (const { name: written, phrase, introduction: given, start, end } of inText) {
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
    yield;
  }
  yield* addNamed(
    blocks,
    names,
    new Map([...introduced].filter(([name]) => !isOfPeople(name, people))),
    cited.filter((name) => !isOfPeople(name, people)),
    bodies,
    mentions,
  );
  for (const [block, { text }] of blocks.entries()) {
    if (mentions.length >= MOST_MENTIONS) break;
    mentions.push(...shortNamesIn(text, bodies.values()).map((one) => ({ ...one, block })));
    yield;
  }
  yield* addSurnames(blocks, people, mentions);
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
    blocks: all,
    mentions: settled,
    mentionsIn: (block) => placed.get(block) ?? [],
    personCalled: (name) => byName.get(name) ?? null,
    bodyCalled: (name) =>
      bodies.get(name) ?? [...bodies.values()].find((one) => one.name.startsWith(`${name} `)) ?? null,
    timesNamed: (member) => counts.get(member) ?? 0,
    sentencesOf(block) {
      const known = sentences.get(block) ?? splitSentences(all[block]?.text ?? '');
      sentences.set(block, known);
      return known;
    },
  };
}

/** Words of a heading that tell by their first letter how it is written, and the share of them with a capital. */
const FEWEST_WORDS = 4;
const MOSTLY = 0.8;

/** "Acme Drops Support for Ports": where every word has a capital, a capital names nobody. */
function isTitleCase(text: string): boolean {
  const telling = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  const capitals = telling.filter((word) => /^\p{Lu}/u.test(word)).length;
  return telling.length >= FEWEST_WORDS && capitals >= telling.length * MOSTLY;
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
