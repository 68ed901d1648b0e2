import type { Source } from '../registry/source';
import { type AliasIndex, tidyName } from './alias-index';
import { PUBLICATION_WORDS, ROLE_WORDS } from './name-words';
import { isGroupNoun, isTextNoun } from './speaker-nouns';
import { pointsBack } from './speaker-words';
import { headOf, isUnnamedInsider, isVagueName, onlyDescribes } from './vague-name';

/** Who a cited name is, as far as the registry knows. */
export type ResolvedName =
  /** `sources` holds more than one where the name is shared or several are named; `through` tells a person from the body itself. */
  | {
      readonly kind: 'known';
      readonly sources: readonly Source[];
      readonly through: 'name' | 'publication' | 'person' | 'address' | 'joint';
    }
  | { readonly kind: 'vague' }
  /** Words that point back to somebody named before ("she", "the agency"): only the text around can tell to whom. */
  | { readonly kind: 'open' }
  | { readonly kind: 'unknown' };

const UNKNOWN: ResolvedName = { kind: 'unknown' };

/** A role that has ended does not speak for the organisation: "a former OpenAI researcher". */
const PAST = /\b(?:former|formerly|ex|onetime|one-time|late)\b[\s-]*$/i;
const ENDS_IN_ROLE_OF = /\b([\p{L}-]+)(?:\s+(?:of|at|for|from|with|in|on behalf of)|,)\s+(?:the\s+)?$/iu;
const ONLY_ARTICLES = /^(?:(?:a|an|the|its|one|another|new|US|U\.S\.|UK|EU)\s+)*$/i;
const DESCRIBED =
  /(?:-backed|-owned|\b(?:maker|owner|parent|rival|competitor|developer|startup|start-up|giant|lab|firm|company|subsidiary|unit)) $/i;
const LONGEST_ROLE = 7;

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean);

/** "AWS blog" and "OpenAI's press release" without the words for the publication. */
function withoutPublication(name: string): string | null {
  let rest = name;
  for (;;) {
    const last = /^(.*\S)\s+([\p{L}\d'-]+)$/u.exec(rest);
    if (last === null || !PUBLICATION_WORDS.has((last[2] ?? '').toLowerCase())) break;
    rest = last[1] ?? '';
  }
  rest = rest.replace(/['’]s?$/, '').replace(/^(?:a|an|its)\s+/i, '');
  return rest === name || rest === '' ? null : rest;
}

/** What follows the organisation's name tells its person or publication: "'s chief executive", " product manager Kevin S.". */
function follows(after: string): 'person' | 'publication' | null {
  const words = wordsOf(after.replace(/^['’]s?\s/, ' '))
    .slice(0, LONGEST_ROLE)
    .map((word) => word.toLowerCase());
  for (const [i, word] of words.entries()) {
    // "Policy chief", "research director": what the person is chief of.
    if (ROLE_WORDS.has(word) || ROLE_WORDS.has(words[i + 1] ?? '')) return 'person';
    if (PUBLICATION_WORDS.has(word) || isTextNoun(word)) return 'publication';
    if (isGroupNoun(word)) return 'person';
  }
  return null;
}

function throughOrganisation(name: string, index: AliasIndex): ResolvedName {
  for (const word of name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const at = word.index;
    const known = index.nameAt(name, at);
    if (known === null) continue;
    const before = name.slice(0, at);
    const after = name.slice(known.end);
    // "Microsoft-backed OpenAI" is OpenAI.
    if (/^-(?:backed|owned|led|funded)\b/.test(after)) continue;
    if (PAST.test(before) || /\b(?:former|ex)[\s-]/i.test(before)) return UNKNOWN;
    const through = follows(after);
    const role = ENDS_IN_ROLE_OF.exec(before)?.[1]?.toLowerCase();
    if (ONLY_ARTICLES.test(before) && through !== null && /^['’\s]/.test(after)) {
      return { kind: 'known', sources: known.sources, through };
    }
    if (
      role !== undefined &&
      (ROLE_WORDS.has(role) || isGroupNoun(role) || /,\s*$/.test(before)) &&
      (after.trim() === '' || through === 'person' || /^\s*,/.test(after))
    ) {
      return { kind: 'known', sources: known.sources, through: 'person' };
    }
    // "Acme's Jack Clark": the name of one of its people.
    if (ONLY_ARTICLES.test(before) && /^['’]s\s+(?:\p{Lu}[\p{L}.'’-]*\s*){1,3}$/u.test(after)) {
      return { kind: 'known', sources: known.sources, through: 'person' };
    }
    // "Jane Smith, an Acme engineer"
    if (
      through === 'person' &&
      /^(?:\p{Lu}[\p{L}.'’-]+\s?){1,4},\s(?:(?:an?|the|one)\s)?(?:[\p{Ll}-]+\s){0,3}$/u.test(before)
    ) {
      return { kind: 'known', sources: known.sources, through };
    }
    // "Jane Smith of Acme"
    if (after.trim() === '' && /^(?:\p{Lu}[\p{L}.'’-]+\s){1,3}(?:of|at|from)\s(?:the\s)?$/u.test(before)) {
      return { kind: 'known', sources: known.sources, through: 'person' };
    }
    // "Microsoft-backed OpenAI", "ChatGPT maker OpenAI", "rival Anthropic".
    if (after.trim() === '' && DESCRIBED.test(before)) {
      return { kind: 'known', sources: known.sources, through: 'name' };
    }
    // "a customer story on Acme's AI blog"
    if (through === 'publication' && /\b(?:on|in|from)\s+(?:the\s+)?$/i.test(before)) {
      return { kind: 'known', sources: known.sources, through };
    }
    // "the database firm Pinecone": small words say what the body is.
    if (
      after.trim() === '' &&
      /^(?:(?:the|a|an)\s+)?(?:[\p{Ll}\p{N}-]+\s+){1,5}$/u.test(before) &&
      !/\b(?:of|by|from|with|on|in|to|and|familiar|against|about)\s/.test(before)
    ) {
      return { kind: 'known', sources: known.sources, through: 'name' };
    }
    // "Jane Smith, an analyst at Gartner": a role somewhere before the organisation's name.
    if (
      /\b(?:of|at|for|from|with)\s+(?:the\s+)?$/i.test(before) &&
      wordsOf(before).some((one) => ROLE_WORDS.has(one.toLowerCase()))
    ) {
      return { kind: 'known', sources: known.sources, through: 'person' };
    }
    return UNKNOWN;
  }
  return UNKNOWN;
}

const withoutLegalForm = (name: string): string =>
  name.replace(
    /,?\s(?:Inc|Corp|Corporation|Co|Ltd|Limited|LLC|LP|plc|PLC|AG|SE|S\.?A|N\.?V|GmbH|Group Inc|Group Corp)\.?(?=$|['’]s\s)/,
    '',
  );
const COUNTRY =
  /^(?:the\s+)?(?:U\.?S\.?|U\.?K\.?|EU|American|British|Irish|French|German|Italian|Spanish|Dutch|Chinese|Japanese|Korean|South Korean|Indian|Canadian|Australian|European)\s+/i;

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/?$/i;

/**
 * Resolves a name as written ("FTC", "AWS product manager Kevin S.", "Industry Watchdog Report").
 */
export function resolveName(written: string, index: AliasIndex): ResolvedName {
  const name = tidyName(plainWords(written)).replace(/[.,]$/, '');
  const asWritten = index.resolve(written.trim());
  const whole = asWritten.length > 0 ? asWritten : index.resolve(name);
  if (whole.length > 0) return { kind: 'known', sources: whole, through: 'name' };
  const domain = DOMAIN.exec(name)?.[1]?.toLowerCase();
  if (domain !== undefined) {
    const owners = index.atDomain(domain);
    return owners.length > 0 ? { kind: 'known', sources: owners, through: 'address' } : UNKNOWN;
  }
  if (isUnnamedInsider(name)) return { kind: 'vague' };
  const plain = withoutLegalForm(name);
  const company = plain === name ? [] : index.resolve(plain);
  if (company.length > 0) return { kind: 'known', sources: company, through: 'name' };
  // "Japan's METI", "the White House's Office of Science": the last of them is meant; "U.S. FTC": a country in front.
  const owned = index.resolve(/['’]s\s+([^'’]+)$/.exec(plain)?.[1] ?? plain.replace(COUNTRY, ''));
  if (owned.length > 0) return { kind: 'known', sources: owned, through: 'name' };
  const publisher = withoutPublication(name);
  const publishers = publisher === null ? [] : index.resolve(publisher);
  if (publishers.length > 0) return { kind: 'known', sources: publishers, through: 'publication' };
  const organisation = throughOrganisation(name, index);
  if (organisation.kind === 'known') return organisation;
  const joint = name.split(/,\s*(?:and\s+)?|\s+and\s+/).map((part) => index.resolve(part));
  // Where one of several is known, what it published can be looked up.
  if (joint.length > 1 && joint.some((part) => part.length > 0)) {
    return { kind: 'known', sources: joint.flat(), through: 'joint' };
  }
  // "The lab and the film studio A24": one of them was named before.
  // "The source" stays as nameless as it was.
  if (/^(?:the|this|that|some of the|one of the|both)\s(?:sources?|people|person|insiders?)\b/i.test(written.trim()))
    return { kind: 'vague' };
  if (pointsBack(written) || written.split(/\s+and\s+/).some(pointsBack)) return { kind: 'open' };
  if (isOfCase(name) || isDefiniteGroup(written) || isPartOfText(written)) return { kind: 'open' };
  // "The Innovaccer survey": a name before what is read, and no word that only begins a sentence.
  if (/^(?:the|an?|its)\s\p{Lu}/u.test(written.trim()) || /^The\s\p{Lu}/u.test(written.trim())) {
    const owner = name.split(/\s/)[0] ?? '';
    if (!onlyDescribes(owner) && isTextNoun(name.split(/\s/).at(-1)?.toLowerCase() ?? '')) return UNKNOWN;
  }
  return isVagueName(name) ? { kind: 'vague' } : UNKNOWN;
}

/** "A second section", "one message", "tests": parts of something that was named, and no authority of their own. */
const isPartOfText = (written: string): boolean =>
  /^(?:(?:an?|one|another|each|some|the)\s)?(?:(?:first|second|third|next|last|early|later|other|further|internal)\s)?(?:sections?|clauses?|pages?|passages?|footnotes?|messages?|slides?|screenshots?|logs?|descriptions?|notes?|terms?|tests?|trials?|experiments?|simulations?|benchmarks?|measurements?|results?)$/i.test(
    written.trim(),
  );

/** Where words for a source say more than who it is: "Acme—along with its owner—", "the ruling, which stems from". */
const plainWords = (written: string): string =>
  written
    .trim()
    .replace(/\s?—[^—]{3,80}(?:—|$)/, ' ')
    .replace(/,\s(?:which|who|whose)\s.*$/s, '')
    .replace(
      /\s(?:on|over)\s(?:X|Twitter|TikTok|Reddit|Facebook|Instagram|Threads|Bluesky|LinkedIn|YouTube|Discord|Mastodon|Hacker News)$/,
      '',
    )
    .trim();

/**
 * Records of a case, and those who act in one: a reader finds them through the case, whether or not the text says the
 * number. "Prosecutors", "court records", "a ruling", "lawyers for the claimants".
 */
const CASE_RECORD =
  /^(?:an?\s|the\s|two\s|recent\s|recently\s|newly\s|previous\s)*(?:[\p{Ll}-]+\s){0,3}(?:lawsuits?|suits?|complaints?|rulings?|orders?|indictments?|court (?:records?|documents?|papers|filings?)|verdicts?|affidavits?|statutes?|permits?|transcripts?|testimony|opening statements?|injunctions?|legal filings?|motions?|logs)(?:\s(?:in|of|by|from|on|against|filed|obtained|unsealed|released)\s.*)?$/iu;
const CASE_PARTY =
  /^(?:the\s|federal\s|state\s|local\s)*(?:prosecutors?|investigators|jurors|plaintiffs?|claimants?|defendants?|police|authorities|the defen[cs]e|the jury)$|^(?:lawyers|attorneys|counsel|statements|representatives)\s(?:for|of|in|from|representing)\s(?:the|its|his|her|their|court)\s/iu;
export const isOfCase = (name: string): boolean =>
  CASE_RECORD.test(name) || CASE_PARTY.test(name) || COMPANY_RECORD.test(name);
const COMPANY_RECORD = /^(?:[\p{Ll}-]+\s)?company\s(?:disclosures?|filings?|documents?|statements?|records?|data)$/iu;

/** "The Air Force veteran": a description with "the" points to somebody whom the text named. */
function isDefiniteGroup(written: string): boolean {
  if (!/^(?:the|this|that)\s/i.test(written.trim())) return false;
  const last = headOf(written).split(/\s+/).at(-1) ?? '';
  return /^\p{Ll}/u.test(last) && isGroupNoun(last);
}
