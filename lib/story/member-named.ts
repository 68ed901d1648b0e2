import type { Citation } from '../citation/citation';
import type { Cast } from './cast';
import type { Member } from './member';

const PARTICLES = '(?:(?:de|van|von|der|den|del|la|bin|al|el|da|du|dos)\\s)*';
const TITLES = '(?:(?:Mr|Ms|Mrs|Mx|Dr|Prof|Sen|Rep|Gov|Judge|Justice|President|Senator|Professor|Secretary)\\.?\\s)?';
const ONE_NAME = new RegExp(`^${TITLES}(?:\\p{Lu}[\\p{L}’']*[’']s\\s)?${PARTICLES}(\\p{Lu}[\\p{L}’'-]+)$`, 'iu');

/** The person of the cast whom a name stands for: a surname, a first name, or a full name with what is said of it. */
export function personNamed({ source, block }: Citation, cast: Cast): Member | null {
  if (source === null) return null;
  const written = source.text.replace(/^(?:and|but)\s/i, '').replace(/,.*$/s, '');
  const single = ONE_NAME.exec(written)?.[1];
  if (single !== undefined && /^\p{Lu}|^(?:de|van|von|del|al|el)\s/u.test(written)) {
    const member = cast.personCalled(single.replace(/['’]s?$/, ''));
    if (member !== null) return member;
  }
  const within = cast.mentions.filter(
    (one) =>
      one.block === block &&
      one.member.kind === 'person' &&
      one.start >= source.start &&
      one.end <= source.end &&
      one.end - one.start > 2,
  );
  const members = new Set(within.map(({ member }) => member));
  const [only] = members;
  return members.size === 1 && only !== undefined && !isOfPerson(source.text, only) ? only : null;
}

const BOTH = /^(?:both\s)?(.{2,60}?)\sand\s(.{2,60})$/isu;

/** Two people of the cast who are named together: "Shah and Fox". */
export function peopleNamed(written: string, cast: Cast): readonly [Member, Member] | null {
  const [, first = '', second = ''] = BOTH.exec(written) ?? [];
  const [one, other] = [first, second].map((name) => cast.personCalled(ONE_NAME.exec(name)?.[1] ?? name));
  return one == null || other == null || one === other ? null : [one, other];
}

/** "Musk's lawyers": somebody of the person's, and not the person. */
const isOfPerson = (words: string, { name }: Member): boolean =>
  new RegExp(`${(name.split(' ').at(-1) ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[’']s?\\s`, 'u').test(words);

/** The body of the cast that a name stands for: "Frontier" for "the carbon removal coalition Frontier". */
export function bodyNamed(written: string, cast: Cast): Member | null {
  const name = written
    .replace(/^(?:the|a|an)\s/i, '')
    .replace(/,.*$/s, '')
    .replace(/['’]s?$/, '');
  const whole = cast.bodyCalled(name);
  if (whole !== null) return whole;
  // "A Frontier spokesperson", "X41 D-Sec researcher N": whose they are.
  const inside = /^(\p{Lu}[\p{L}\p{N}.&’'-]*(?:\s\p{Lu}[\p{L}\p{N}.&’'-]*){0,4})(?:['’]s)?\s\p{Ll}/u.exec(name)?.[1];
  return inside === undefined ? null : cast.bodyCalled(inside.replace(/['’]s$/, ''));
}
