import type { Member } from './member';

/** People by full name, surname, and first name where nobody else has it. */
export function indexPeople(people: readonly Member[]): ReadonlyMap<string, Member> {
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
