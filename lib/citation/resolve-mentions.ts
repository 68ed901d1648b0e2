import type { Span } from '../shared/span';
import type { Block } from './block';
import type { Citation, CitedSource } from './citation';
import { definedNames } from './defined-names';
import type { KnownNames } from './known-names';
import { type BodyMention, findBodies, findPeople, kindsMeantBy, type PersonMention } from './mentions';

/** Blocks before the citation's own in which somebody must have been named; a heading ends the search. */
const LONGEST_LOOK_BACK = 2;

/** Different people or bodies of a block that are kept. */
const MOST_IN_A_BLOCK = 500;
/** Mentions of one surname that are kept: a text that names more repeats itself. */
const MOST_NAMESAKES = 20;
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]+/gu;

const PERSON_PRONOUN = /^(?:he|she)$/i;
const SURNAME = /^(?:(?:Mr|Ms|Mrs|Mx|Dr|Prof|Sen|Rep|Gov)\.?\s)?(\p{Lu}[\p{L}'’-]+)$/u;

/**
 * Says whom later mentions stand for: "Khan" for "FTC chair Lina Khan", "she", "the agency". Each mention is
 * read from the text before it and not from how another was read, so that one mistake does not carry on;
 * where two can be meant it is left open.
 */
export function resolveMentions(
  blocks: readonly Block[],
  citations: readonly Citation[],
  names: KnownNames,
): Citation[] {
  if (citations.length === 0) return [];
  const read = createReader(blocks, names);
  const defined = definedNames(blocks);
  return citations.map((citation) => {
    const { source } = citation;
    if (source === null || source.resolved !== null) return citation;
    const own = defined.get(source.text.replace(/^the\s/i, ''));
    if (own !== undefined) return isSame(own, source.text, names) ? citation : withResolved(citation, source, own);
    if (citation.form === 'parenthetical') return citation;
    const resolved = resolvedName(citation, source, read, names);
    return resolved === null || resolved === source.text ? citation : withResolved(citation, source, resolved);
  });
}

const withResolved = (citation: Citation, source: CitedSource, resolved: string): Citation => ({
  ...citation,
  source: { ...source, resolved },
});

/** True where the registry knows the full name and its letters as one body's. */
function isSame(full: string, letters: string, names: KnownNames): boolean {
  const [a, b] = [names.resolve(full), names.resolve(letters)];
  return a.kind === 'known' && b.kind === 'known' && a.sources.some((source) => b.sources.includes(source));
}

function resolvedName(citation: Citation, source: CitedSource, read: Reader, names: KnownNames): string | null {
  const { kind } = names.resolve(source.text);
  if (kind === 'unknown') {
    const surname = SURNAME.exec(source.text)?.[1];
    return surname === undefined ? null : onlyPerson(read.peopleCalled(surname, citation));
  }
  if (kind !== 'open') return null;
  if (PERSON_PRONOUN.test(source.text)) return onlyPerson(read.peopleNear(citation));
  const kinds = kindsMeantBy(source.text);
  if (kinds.length === 0) return null;
  return onlyBody(
    read.bodiesNear(citation).filter((body) => kinds.includes(body.source.kind)),
    read,
  );
}

/** The one person that all mentions are of, as fully as any of them puts it; null for none or several. */
function onlyPerson(people: readonly PersonMention[]): string | null {
  if (new Set(people.map((one) => one.name)).size !== 1) return null;
  return people.map((one) => one.phrase).sort((a, b) => b.length - a.length)[0] ?? null;
}

/** A body that an article calls "the company" it has named more often than in passing. */
const FEWEST_TIMES_NAMED = 3;

function onlyBody(bodies: readonly BodyMention[], read: Reader): string | null {
  const [first] = bodies;
  if (first === undefined || bodies.some((one) => one.source !== first.source)) return null;
  return read.timesNamed(first) >= FEWEST_TIMES_NAMED ? first.source.name : null;
}

interface Reader {
  /** People with this surname who are named before the citation, anywhere in the article. */
  peopleCalled(surname: string, citation: Citation): PersonMention[];
  /** People named in the citation's section shortly before it, by full name or by a surname known from before. */
  peopleNear(citation: Citation): readonly PersonMention[];
  /** The same for bodies. */
  bodiesNear(citation: Citation): readonly BodyMention[];
  /** How often the article names a body. */
  timesNamed(body: BodyMention): number;
}

interface Placed {
  readonly block: number;
  readonly start: number;
}

const isBefore = (one: Placed, other: Placed): boolean =>
  one.block < other.block || (one.block === other.block && one.start < other.start);

/** Looks into each block once, and only when asked. */
function createReader(blocks: readonly Block[], names: KnownNames): Reader {
  const people = once((block) => findPeople(blocks[block]?.text ?? '', names));
  const bodies = once((block) => findBodies(blocks[block]?.text ?? '', names));
  const firstBodies = once((block) => firstOfEach(bodies(block), (one) => one.source.id));
  const counts = once(() => {
    const times = new Map<string, number>();
    for (const block of blocks.keys()) {
      for (const { source } of bodies(block)) times.set(source.id, (times.get(source.id) ?? 0) + 1);
    }
    return times;
  });
  /** Everybody in the article by surname, in order. */
  const called = once(() => {
    const index = new Map<string, (PersonMention & Placed)[]>();
    for (const block of blocks.keys()) {
      for (const person of people(block)) {
        const there = index.get(person.surname);
        if (there === undefined) index.set(person.surname, [{ ...person, block }]);
        else if (there.length < MOST_NAMESAKES) there.push({ ...person, block });
      }
    }
    return index;
  });
  /** People in a block by full name, or by a surname that was introduced before. */
  const mentioned = once((block) => {
    const found: PersonMention[] = [...people(block)];
    for (const word of (blocks[block]?.text ?? '').matchAll(CAPITALISED)) {
      const introduced = called(0).get(word[0].replace(/['’]s$/, ''))?.[0];
      if (introduced !== undefined && isBefore(introduced, { block, start: word.index }))
        found.push({ ...introduced, start: word.index, end: word.index + word[0].length });
    }
    return firstOfEach(found, (one) => one.name);
  });

  return {
    peopleCalled: (surname, citation) => (called(0).get(surname) ?? []).filter((one) => isBefore(one, citation)),
    peopleNear: (citation) => nearest(mentioned, citation),
    bodiesNear: (citation) => nearest(firstBodies, citation),
    timesNamed: ({ source }) => counts(0).get(source.id) ?? 0,
  };

  /** What the nearest block names before the citation: further back, the text speaks of something else. */
  function nearest<T extends Span>(of: (block: number) => readonly T[], citation: Citation): readonly T[] {
    for (let block = citation.block; block >= 0 && citation.block - block <= LONGEST_LOOK_BACK; block--) {
      const found = of(block).filter((one) => isBefore({ block, start: one.start }, citation));
      if (found.length > 0) return found;
      if (blocks[block]?.heading === true) break;
    }
    return [];
  }
}

/** The first mention of each, in order: what is named a thousand times is looked at once. */
function firstOfEach<T extends Span>(mentions: readonly T[], key: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of mentions) {
    const before = first.get(key(one));
    if (before === undefined || one.start < before.start) first.set(key(one), one);
  }
  return [...first.values()].slice(0, MOST_IN_A_BLOCK);
}

function once<T>(find: (key: number) => T): (key: number) => T {
  const found = new Map<number, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key) as T;
  };
}
