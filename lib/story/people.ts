import type { KnownNames } from '../names/known-names';
import { looksLikeBody } from '../names/looks-like-body';
import { ROLE_WORDS } from '../names/name-words';
import { PLACE_NAMES } from '../names/place-names';
import { isGroupNoun } from '../names/speaker-nouns';
import type { Span } from '../shared/span';

/** A person named in a text. */
export interface PersonMention extends Span {
  readonly name: string;
  /** Last word of the name, by which later text speaks of the person. */
  readonly surname: string;
  /** The name with its role or body where the text gives them: "FTC chair Lina Khan", "Ann Cole, a partner at Acme". */
  readonly phrase: string;
  /** The words by which the text says who that is: "a partner at Acme", "songwriter"; null where it does not. */
  readonly introduction: string | null;
}

const WORD = "\\p{Lu}[\\p{L}'’.-]{0,30}\\p{L}";
const FULL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?:\\s(?:\\p{Lu}\\.|${WORD}|(?:de|del|van|von|der|den|la|bin|al|el|da|du|dos)(?=\\s))){1,6}`,
  'gu',
);
/** Words with capitals that belong to no person's name. */
const NO_PERSON =
  /^(?:The|A|An|In|On|At|As|But|And|So|If|When|While|After|Before|For|With|According|This|That|These|Those|It|He|She|They|We|I|You|His|Her|Its|Their|Our|My|Last|Next|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Inc|Corp|LLC|Ltd|AI|University|Institute|College|School|Department|Ministry|Commission|Committee|Court|Act|Street|Valley|House|Center|Centre|Foundation|Association|Group|Labs?|Research|Times|Post|Journal|News|Review|Today|World|Union|States|Kingdom|Bank|Board|Office|Agency|Council|Party|Although|Though|Because|Since|Once|Yet|Still|Even|Unlike|Like|Meanwhile|However|From|By|To|Of|Or|Not|No|Now|Then|There|Here|What|Why|How|Who|Where|Unfortunately|Also|Both|Some|Many|Most|One|Two|Former|Until|Under|Over|Despite|Through|During|Among|Between|Instead|Perhaps|Maybe|Earlier|Later|Project|Studio|Studios|Cloud|Systems|Technologies|Technology|Capital|Ventures|Partners|Services|Security|Intelligence|Analysis|Statements|Says|Said)$/;
const TITLE =
  /^(?:Mr|Ms|Mrs|Mx|Dr|Prof|Sen|Rep|Gov|Sir|President|Senator|Judge|Justice|Minister|Secretary|Professor|Representative)\.?$/;

/** "Center for Countering …", "Panel on Climate …": the capitals behind are of the body's name. */
const OPENING_OF_BODY = /((?:\p{Lu}[\p{L}&-]+\s)*\p{Lu}[\p{L}&-]+)\s(?:of|for|on|against)\s(?:the\s)?$/u;

const OFFICE_OF =
  /\b(?:secretary|minister|chancellor|director|head|chief|commissioner|department|ministry)\s(?:of|for)\s(?:the\s)?$/i;

/**
 * Finds the people that a text names with first name and surname.
 * @param isIntroduced whose introduction is known, so that the words around the name need not be read once more
 */
export function findPeople(
  text: string,
  names: KnownNames,
  isIntroduced: (name: string) => boolean = () => false,
): PersonMention[] {
  const found: PersonMention[] = [];
  for (const match of text.matchAll(FULL_NAME)) {
    if (looksLikeBody(OPENING_OF_BODY.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[1] ?? ''))
      continue;
    const words = match[0].split(/\s+/);
    // What is said of the person may stand before the name: "OpenAI CEO Sam Altman".
    let first = words.length;
    while (first > 0 && isPersonWord(words[first - 1] ?? '', first === words.length)) {
      // "Sailor Ann Lind": what somebody is, where two names are left; "Ann Baker" is a name.
      if (words.length - first >= 2 && isRole(words[first - 1] ?? '')) break;
      first--;
    }
    // "Secretary of War Pete Hegseth": what somebody is secretary of is no first name.
    if (
      words.length - first > 2 &&
      OFFICE_OF.test(text.slice(Math.max(0, match.index - 40), match.index)) &&
      first === 0
    )
      first++;
    const own = words.slice(first);
    const name = own
      .filter((word) => !TITLE.test(word))
      .join(' ')
      .replace(/['’]s$/, '');
    if (name.split(' ').length < 2 || own.length > 5 || looksLikeBody(name) || names.resolve(name).kind === 'known')
      continue;
    if (PLACE_NAMES.has(name.toLowerCase()) || /^(?:Van|Von|De|Del|Der|Da|Du|La|El|Al|Bin)\s/.test(name)) continue;
    const start = match.index + match[0].length - own.join(' ').length;
    const end = match.index + match[0].replace(/['’]s$/, '').length;
    const span = { start, end };
    found.push({
      ...span,
      name,
      surname: name.split(' ').at(-1) ?? '',
      phrase: isIntroduced(name) ? name : described(text, span, match.index, names),
      introduction: isIntroduced(name) ? null : introductionOf(text, span),
    });
  }
  return found;
}

/** @param last true for the last word, which may end like a verb: "Charlie Harding" */
const isPersonWord = (word: string, last: boolean): boolean =>
  !NO_PERSON.test(word.replace(/['’]s$/, '')) &&
  (last || !/ing$/.test(word)) &&
  !/-(?:based|born|backed|owned|led|headquartered)$/.test(word) &&
  !/^\p{Lu}{2,}s?$/u.test(word) &&
  !/['’]s$/.test(word) &&
  !ROLE_WORDS.has(word.toLowerCase());

/** Words that stand before a role without being of it: "according to", "said". */
const BEFORE_ROLE =
  /^.*(?<![\p{L}])(?:said|says|told|tells|by|to|from|that|but|when|while|as|including|featuring)\s(?=\S)/iu;
/** A name in capitals, with the small words inside it: "Center for Ships", "Blue Reed". */
const BODY_NAME = "\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?:\\s(?:(?:of|for|the|and|&)\\s){0,2}\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,6}";
/** What stands behind a name and may say who that is. */
const APPOSITION = new RegExp(
  [
    '^(?:\\s\\([^()]{2,60}\\)',
    ",\\s(?:an?|the|who|whose|then|now|one|formerly|himself|herself|[\\p{L}'’.-]+['’]s?|[\\p{Ll}][\\p{L}-]*(?:\\s(?:and\\s)?[\\p{L}&-]+){0,4}\\s(?:of|at|for|with|in|and))\\s[^.;:“”\"()]{2,110}",
    ',\\s[^.,;:“”"()]{2,70}(?=,)',
    `,?\\s(?:of|at|from)\\s(?:the\\s)?${BODY_NAME})`,
  ].join('|'),
  'u',
);

const isRole = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/[^\p{L}-]/gu, '');
  const last = plain.split('-').at(-1) ?? '';
  return plain !== '' && (ROLE_WORDS.has(plain) || isGroupNoun(plain) || isGroupNoun(`${last}s`));
};

/** How the words around a name say who that is. */
function introductionOf(text: string, { start, end }: Span): string | null {
  const behind = APPOSITION.exec(text.slice(end, end + 140))?.[0] ?? '';
  const whole = behind.replace(/^[,\s(]+|\)$/g, '').replace(/^(?:of|at|from)\s/, '');
  // Up to the comma that ends it, unless the role comes after: "a seven-year-old, Ghent-based sailor".
  const [upToComma = whole] = whole.split(/,\s/);
  const said =
    whole.split(/[\s/]+/).some(isRole) && !/^(?:who|whose)/.test(whole) && !upToComma.split(/[\s/]+/).some(isRole)
      ? whole
      : upToComma;
  if (/^\s(?:of|at|from)|^,\s(?:of|at|from)/.test(behind)) return said;
  if (behind !== '' && (/^(?:who|whose|an?)\s/.test(said) || said.split(/[\s/]+/).some(isRole))) return said;
  // "Songwriter and co-host of a podcast, Charlie Harding": words before, up to a comma.
  const line = /[^.;:—–“”"()!?]{0,110}$/.exec(text.slice(Math.max(0, start - 110), start))?.[0] ?? '';
  const clause = line.replace(/,\s*$/, ' ').split(/,\s/).at(-1) ?? '';
  const before = clause.replace(BEFORE_ROLE, '').trim();
  if (before !== '' && before.split(/\s+/).slice(-14).some(isRole)) return before;
  const title =
    /(?:^|\s)(?:Dr|Prof|Sen|Rep|Gov|Judge|Justice|President|Senator|Minister|Secretary|Mayor|Governor|King|Queen|Pope|Prince)\.?\s$/.exec(
      text.slice(Math.max(0, start - 12), start),
    )?.[0];
  if (title !== undefined) return title.trim();
  const first = before.split(/\s+/).at(-1) ?? '';
  if (isRole(first)) return first;
  const own = /^(?:Dr|Prof|Sen|Rep|Gov|Judge|Justice|President|Senator|Minister|Secretary)\b/.exec(
    text.slice(start, end),
  )?.[0];
  return own ?? null;
}

/** A sentence that ends before the name: no part of what is said of it. Titles ("Prof.") have fewer small letters. */
const SENTENCE_BEFORE = /^.*\p{Ll}{4,}\.\s(?=\p{Lu})/u;

/** The longest way to put it that tells whom the person speaks for. */
function described(text: string, name: Span, from: number, names: KnownNames): string {
  const around = /[\p{L}\p{N}.&'’ -]{0,60}$/u.exec(text.slice(Math.max(0, from - 60), name.start))?.[0] ?? '';
  const before = around.replace(SENTENCE_BEFORE, '');
  const behind =
    /^,\s(?:an?|the|[\p{L}'’]+)\s[^.;:“”"()]{3,90}?(?=,|\.|;|\s—|$)/u.exec(text.slice(name.end, name.end + 110))?.[0] ??
    '';
  const own = text.slice(name.start, name.end);
  for (let at = 0; at <= before.length; at++) {
    if (at > 0 && before.charAt(at - 1) !== ' ') continue;
    const phrase = before.slice(at) + own;
    if (/^\p{Lu}/u.test(phrase) && names.resolve(phrase).kind === 'known') return phrase;
  }
  if (names.resolve(own + behind).kind === 'known') return own + behind;
  // "Sam Altman of OpenAI", "Belinda Roe, a Stability AI engineer", "the acting head of Acme, Ines Roth".
  const apposition = APPOSITION.exec(text.slice(name.end, name.end + 140))?.[0] ?? '';
  for (const longer of namesABody(apposition, names) ? shorterBehind(apposition) : [])
    if (isThrough(own + longer, names)) return own + longer;
  const line = /[^.;:—–“”"()!?]{0,90}$/.exec(text.slice(Math.max(0, name.start - 90), name.start))?.[0] ?? '';
  const role = line.replace(BEFORE_ROLE, '').trimStart();
  return role !== '' && namesABody(role, names) && isThrough(role + own, names) ? role + own : own;
}

/** True where words hold a name of the registry, so that it is worth asking whom they name. */
const namesABody = (words: string, names: KnownNames): boolean =>
  words !== '' && [...words.matchAll(CAPITAL)].some(({ index }) => names.index.nameAt(words, index) !== null);
const CAPITAL = /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{N}]|\p{Ll}{1,2}(?=\p{Lu}))/gu;

const isThrough = (words: string, names: KnownNames): boolean => {
  const name = names.resolve(words);
  return name.kind === 'known' && name.through === 'person';
};

/** A run of words and its beginnings, longest first: what a person is at may go on with something else. */
function shorterBehind(words: string): string[] {
  const ends = [...words.matchAll(/\s/g)].map(({ index }) => index).filter((at) => at > 3);
  return words === ''
    ? []
    : [
        words,
        ...ends
          .reverse()
          .slice(0, 12)
          .map((at) => words.slice(0, at)),
      ];
}
