import type { Citation } from '../citation/citation';
import { canonicalAddress } from '../shared/address';
import type { TextVersion } from '../texts/version';
import { wordsOf } from '../texts/words';

const TERMS =
  /\b(?:terms|t&cs?|eula|polic(?:y|ies)|agreement|conditions|clauses?|addendum|fine print|small print|contract|section \d|guidelines)\b/i;

/** Quotation marks as news sites write them; what a mark opens must be closed in the same sentence. */
const QUOTED =
  /“((?:[^“”]|“[^“”]{0,200}”){8,2000})”|[„«]([^“”„«»]{8,2000})[”“»]|(?<![\p{L}\p{N}])"([^"]{8,2000})"(?![\p{L}\p{N}])/gu;

/** The longest run of quoted words: the citation's own, else one in the sentence that it supports. */
export function quoteOf({ quote, claim }: Citation): string | null {
  if (quote !== null) return quote;
  let longest: string | null = null;
  for (const match of claim.matchAll(QUOTED)) {
    const words = match[1] ?? match[2] ?? match[3] ?? '';
    if (words.length > (longest?.length ?? 0)) longest = words;
  }
  return longest;
}

/** What the citation says in the article's own words. */
const ownWords = ({ text, claim, source }: Citation, quote: string): string =>
  `${text} ${source?.text ?? ''} ${source?.resolved ?? ''} ${claim.replace(quote, ' ').replace(QUOTED, ' ')}`;

/** True where an article speaks of terms, or links to a text that is held: only there are quotes taken for quotes of it. */
export const speaksOfTexts = (citation: Citation, quote: string, versions: readonly TextVersion[]): boolean =>
  citation.documentType === 'terms-version' ||
  TERMS.test(ownWords(citation, quote)) ||
  versions.some((version) => isLinked(citation, version));

function isLinked({ link }: Citation, { url }: Pick<TextVersion, 'url'>): boolean {
  const bare = (address: string): string | undefined => canonicalAddress(address)?.replace(/\?.*$/, '');
  return link !== null && bare(link) !== undefined && bare(link) === bare(url);
}

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'https http www com the of and for to a in on legal policies'.split(' '),
);

/** How many words of a version's title and address stand in the citation: "consumer terms" names one of three. */
export function namingOf(citation: Citation, quote: string, version: TextVersion): number {
  if (isLinked(citation, version)) return 100;
  const said = new Set(wordsOf(ownWords(citation, quote)).map(({ folded }) => folded));
  const title = new Set(wordsOf(`${version.service} ${version.document} ${version.url}`).map(({ folded }) => folded));
  let named = 0;
  for (const word of title) if (said.has(word) && !EMPTY_WORDS.has(word)) named++;
  return named;
}

/** Kinds of texts as an article calls them, and as their titles and addresses show. */
const KINDS: readonly (readonly [said: RegExp, shown: RegExp])[] = [
  [/\bprivacy\b/i, /privacy/i],
  [/\bdata[- ]processing\b/i, /process/i],
  [/\bcookies?\b/i, /cookie|tracker/i],
  [/\b(?:brand|trademark)\b/i, /brand|trademark/i],
  [/\b(?:commercial|business|enterprise) (?:terms|agreement)/i, /commercial|business|enterprise|services?-agreement/i],
  [/\bservices? agreement\b/i, /services?[- ]agreement/i],
  [/\bcustomer agreement\b/i, /customer[- ]agreement/i],
  [/\b(?:usage|use) polic(?:y|ies)\b/i, /polic|aup/i],
  [/\bpress release\b/i, /press/i],
];

/** True where the citation names another kind of text than this one: words of a privacy policy are none of the terms. */
export function namesAnotherKind(citation: Citation, quote: string, version: TextVersion): boolean {
  const said = ownWords(citation, quote);
  const title = `${version.service} ${version.document} ${version.url}`;
  return KINDS.some(([kind, shown]) => kind.test(said) && !shown.test(title));
}

const REGION = /(?:^|[^\p{L}])(?:eu|eea|europe|uk|us|row)(?:$|[^\p{L}])/iu;
const SAYS_REGION = /\bEurop|\b(?:EU|EEA|UK|Brit|Switzerland|Swiss)|\bGerman|\bFrance|\bFrench|\bIrish|\bIreland/;

/** True for a text that is for one region only, where the citation names none: elsewhere other words may hold. */
export const isOfAnotherRegion = (citation: Citation, quote: string, { document, url }: TextVersion): boolean =>
  REGION.test(`${document} ${url.replace(/^https?:\/\/[^/]*/, '').replace(/\?.*$/, '')}`) &&
  !SAYS_REGION.test(ownWords(citation, quote)) &&
  !isLinked(citation, { url });
