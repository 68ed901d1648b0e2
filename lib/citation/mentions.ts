import { ROLE_WORDS } from '../names/name-words';
import type { Source, SourceKind } from '../registry/source';
import type { Span } from '../shared/span';
import type { KnownNames } from './known-names';
import { PLACE_NAMES } from './not-sources';

/** A person named in a text. */
export interface PersonMention extends Span {
  readonly name: string;
  /** Last word of the name, by which later text speaks of the person. */
  readonly surname: string;
  /** The name with its role or body where the text gives them: "FTC chair Lina Khan", "Ann Cole, a partner at Acme". */
  readonly phrase: string;
}

const WORD = "\\p{Lu}[\\p{L}'’.-]{0,30}\\p{L}";
const FULL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?:\\s(?:\\p{Lu}\\.|${WORD}|(?:de|del|van|von|der|den|la|bin|al|el)(?=\\s))){1,6}`,
  'gu',
);
/** Words with capitals that belong to no person's name. */
const NO_PERSON =
  /^(?:The|A|An|In|On|At|As|But|And|So|If|When|While|After|Before|For|With|According|This|That|These|Those|It|He|She|They|We|I|You|His|Her|Its|Their|Our|My|Last|Next|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Inc|Corp|LLC|Ltd|AI|University|Institute|College|School|Department|Ministry|Commission|Committee|Court|Act|Street|Valley|House|Center|Centre|Foundation|Association|Group|Labs?|Research|Times|Post|Journal|News|Review|Today|World|Union|States|Kingdom|Bank|Board|Office|Agency|Council|Party|Although|Though|Because|Since|Once|Yet|Still|Even|Unlike|Like|Meanwhile|However|From|By|To|Of|Or|Not|No|Now|Then|There|Here|What|Why|How|Who|Where|Unfortunately|Also|Both|Some|Many|Most|One|Two|Former|Until|Under|Over|Despite|Through|During|Among|Between|Instead|Perhaps|Maybe|Earlier|Later|Project|Studio|Studios|Cloud|Systems|Technologies|Technology|Capital|Ventures|Partners|Services|Security|Intelligence)$/;
const TITLE =
  /^(?:Mr|Ms|Mrs|Mx|Dr|Prof|Sen|Rep|Gov|Sir|President|Senator|Judge|Justice|Minister|Secretary|Professor|Representative)\.?$/;

/** Finds the people that a text names with first name and surname. */
export function findPeople(text: string, names: KnownNames): PersonMention[] {
  const found: PersonMention[] = [];
  for (const match of text.matchAll(FULL_NAME)) {
    const words = match[0].split(/\s+/);
    // What is said of the person may stand before the name: "OpenAI CEO Sam Altman".
    let first = words.length;
    while (first > 0 && isPersonWord(words[first - 1] ?? '')) first--;
    const own = words.slice(first);
    const name = own
      .filter((word) => !TITLE.test(word))
      .join(' ')
      .replace(/['’]s$/, '');
    if (name.split(' ').length < 2 || own.length > 4 || names.resolve(name).kind === 'known') continue;
    if (PLACE_NAMES.has(name.toLowerCase())) continue;
    const start = match.index + match[0].length - own.join(' ').length;
    const end = match.index + match[0].replace(/['’]s$/, '').length;
    found.push({
      start,
      end,
      name,
      surname: name.split(' ').at(-1) ?? '',
      phrase: described(text, { start, end }, match.index, names),
    });
  }
  return found;
}

const isPersonWord = (word: string): boolean =>
  !NO_PERSON.test(word.replace(/['’]s$/, '')) &&
  !/ing$/.test(word) &&
  !/^\p{Lu}{2,}s?$/u.test(word) &&
  !/['’]s$/.test(word) &&
  !ROLE_WORDS.has(word.toLowerCase());

/** The longest way to put it that tells whom the person speaks for. */
function described(text: string, name: Span, from: number, names: KnownNames): string {
  const before = /[\p{L}\p{N}.&'’ -]{0,60}$/u.exec(text.slice(Math.max(0, from - 60), name.start))?.[0] ?? '';
  const behind =
    /^,\s(?:an?|the|[\p{L}'’]+)\s[^.;:“”"()]{3,90}?(?=,|\.|;|\s—|$)/u.exec(text.slice(name.end, name.end + 110))?.[0] ??
    '';
  const own = text.slice(name.start, name.end);
  for (let at = 0; at <= before.length; at++) {
    if (at > 0 && before.charAt(at - 1) !== ' ') continue;
    const phrase = before.slice(at) + own;
    if (/^\p{Lu}/u.test(phrase) && names.resolve(phrase).kind === 'known') return phrase;
  }
  return names.resolve(own + behind).kind === 'known' ? own + behind : own;
}

/** A body of the registry that a text names. */
export interface BodyMention extends Span {
  readonly source: Source;
}

/** Finds the bodies that a text names; names that several share are left out. */
export function findBodies(text: string, names: KnownNames): BodyMention[] {
  const found: BodyMention[] = [];
  let until = 0;
  for (const word of text.matchAll(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}]/gu)) {
    if (word.index < until) continue;
    const name = names.index.nameAt(text, word.index);
    if (name === null) continue;
    until = name.end;
    const [source, other] = name.sources;
    // A single letter is as often a variable or a grade.
    if (source !== undefined && other === undefined && name.end - word.index > 1)
      found.push({ start: word.index, end: name.end, source });
  }
  return found;
}

const FIRMS: readonly SourceKind[] = ['company', 'lab', 'cloud', 'analyst'];
const OFFICES: readonly SourceKind[] = ['regulator', 'government', 'standards', 'legislature'];
const PRESS: readonly SourceKind[] = ['outlet', 'wire'];

const KINDS: readonly (readonly [RegExp, readonly SourceKind[]])[] = [
  [
    /\b(?:compan(?:y|ies)|firm|start-?up|lab|laboratory|giant|maker|chipmaker|vendor|business|unicorn|developer|provider)\b/i,
    FIRMS,
  ],
  [
    /\b(?:agency|regulator|watchdog|commission|department|ministry|office|bureau|board|authority|government|administration|committee)\b/i,
    OFFICES,
  ],
  [/\b(?:outlet|newspaper|publication|magazine|website|paper)\b/i, PRESS],
  [/\bcourt\b/i, ['court']],
  [/\b(?:institute|university|think tank|nonprofit|charity|group|organi[sz]ation)\b/i, ['research', 'ngo']],
];

/** Which bodies a description such as "the agency" can stand for; none where it tells no kind, as "it" does. */
export const kindsMeantBy = (words: string): readonly SourceKind[] =>
  KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? [];
