import type { Block } from '../citation/block';
import type { KnownNames } from '../names/known-names';
import { byBlock, type Member, type Mention, MOST_MENTIONS } from './member';

/** True for a person's name, or a part of one. */
export const isOfPeople = (name: string, people: ReadonlyMap<string, Member>): boolean =>
  [...people.keys()].some((full) => full === name || full.split(' ').includes(name) || full.endsWith(` ${name}`));

/** Bodies that only the article knows, wherever their names stand. Rests after each block. */
export function* addNamed(
  blocks: readonly Block[],
  names: KnownNames,
  introduced: ReadonlyMap<string, string>,
  cited: readonly string[],
  bodies: Map<string, Member>,
  mentions: Mention[],
): Generator<undefined, void> {
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
    yield;
  }
}

const FIRST_WORD = /^[\p{L}\p{N}]+/u;
/** A word with a capital or a digit, as names have. */
const NAME_WORD = /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{N}]|\p{Ll}+(?=\p{Lu}))[\p{L}\p{N}]*/gu;
const endsAt = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text.charAt(at));

/** Places where a surname stands for a person named in full. Rests after each block. */
export function* addSurnames(
  blocks: readonly Block[],
  people: ReadonlyMap<string, Member>,
  mentions: Mention[],
): Generator<undefined, void> {
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
    yield;
  }
}
