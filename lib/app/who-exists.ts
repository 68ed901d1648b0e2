import type { Citation } from '../citation/citation';
import type { KnownList, KnownName } from '../names/known-list';
import { onlyDescribes } from '../names/vague-name';

/** Words around a name that are not of it: "a recent survey from the", "investigation". */
const BEFORE = /^(?:[Aa]n?|[Tt]he|one|recent|new|its|\p{Ll}[\p{L}-]*|from|by|of|at)\s/u;
const BEHIND = /(?:['’]s)?\s\p{Ll}[\p{L}\s-]*$/u;

/** The names that the words for a source may hold, fullest first: "Searchlight Institute" of "a survey from the Searchlight Institute". */
function namesWithin(words: string): string[] {
  const plain = words.replace(/,.*$/s, '').trim();
  let bare = plain;
  while (BEFORE.test(bare)) bare = bare.replace(BEFORE, '');
  const short = bare.replace(BEHIND, '');
  return [...new Set([plain, bare, short, withoutOrigin(bare), withoutOrigin(short)])].filter(
    (name) => name.length > 2,
  );
}

/** "UN Intergovernmental Panel on …", "British Heart …": whose or where from, before the name. */
function withoutOrigin(name: string): string {
  const [first = '', ...rest] = name.split(/\s/);
  return rest.length > 1 && onlyDescribes(first) ? rest.join(' ') : name;
}

/** What universities have: "Stanford Social Innovation Review", "Harvard Kennedy School". */
const PART_OF_UNIVERSITY =
  /^((?:\p{Lu}[\p{L}.’'-]+\s){1,2}?)(?:\p{Lu}[\p{L}&-]+\s|(?:of|for|on|and)\s){0,5}(?:School|Institute|Center|Centre|College|Lab|Laboratory|Press|Review|Observatory|Museum|Hospital|Clinic|Library)(?:\s(?:of|for|on)\s.*)?$/u;

/** The university whose part a name says to be, as the list knows it; null where it says none. */
function universityOf(name: string, list: KnownList): KnownName | null {
  const place = PART_OF_UNIVERSITY.exec(name)?.[1]?.trim();
  if (place === undefined) return null;
  for (const full of [`${place} University`, `University of ${place}`]) {
    const found = list.named(full).find(({ what, kind }) => what === 'body' && kind === 'university');
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Who the wide list of names knows by the words of a citation; null for nobody, and for names that are words of every
 * day too, since nothing here tells whether the body is meant.
 */
export function whoExists({ source }: Citation, list: KnownList): KnownName | null {
  if (source === null) return null;
  for (const name of [source.resolved, source.text].flatMap((words) => (words === null ? [] : namesWithin(words)))) {
    const found = list.named(name).find(({ ambiguous }) => !ambiguous);
    const known = found ?? universityOf(name, list);
    if (known != null) return known;
  }
  return null;
}
