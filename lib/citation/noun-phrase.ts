import { ROLE_WORDS } from '../names/name-words';
import { isTextNoun } from '../names/speaker-nouns';
import type { Span } from '../shared/span';
import { ABBREVIATED } from './clause';
import type { Token } from './tag-sentence';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Small words that hold a noun phrase together: "head of policy at Anthropic", "people familiar with the matter". */
const JOINERS = words('of at for from with and & in on to');
/** To the right, "in" and "on" start something new too often: "said Smith in Paris". */
const JOINERS_TO_THE_RIGHT = words('of at for from with and & to');
/** What "to" belongs to inside a name for somebody: "sources close to the board". */
const BEFORE_TO = words('close adviser advisor assistant aide');
/** Words that no noun phrase contains, whatever the tagger made of them. */
const NEVER = words(
  'that which who whom but while when as if because so then also than or what how why where there however',
);

const isDeterminer = (token: Token): boolean => token.tags.has('Determiner') && !NEVER.has(token.lower);

/** A capital inside a sentence makes a name of whatever the tagger took a word for: "404Media", "Best". */
const isCapital = (token: Token): boolean => /\p{Lu}/u.test(token.text) && !token.first && token.lower !== 'i';

const isNoun = (token: Token): boolean =>
  token.known ||
  ((token.tags.has('Noun') || token.tags.has('ProperNoun') || isCapital(token)) && !token.tags.has('Pronoun'));

const isContent = (token: Token): boolean =>
  isNoun(token)
    ? token.known || !NEVER.has(token.lower)
    : !NEVER.has(token.lower) &&
      ['Adjective', 'Possessive', 'Value', 'Gerund'].some((tag) => token.tags.has(tag)) &&
      !token.tags.has('Pronoun');

/** True where the full stop after a token belongs to an initial or an abbreviation ("Kevin S."). */
const isInitial = (token: Token): boolean =>
  token.end - token.start <= 3 || token.tags.has('Honorific') || ABBREVIATED.test(token.text);

/** True where a noun phrase cannot go on past the punctuation between a token and the next. */
function isBoundary(token: Token, next: Token | undefined): boolean {
  if (token.known && next?.known === true && !/[,;:]/.test(token.post)) return false;
  if (/^\./.test(token.post)) return !isInitial(token) || next === undefined;
  return /[,;:!?()[\]“”"—–]|\s-\s/.test(token.post);
}

/** "The think-tank Acme": the tagger cuts at hyphens, and takes the first half for a verb. */
const isHyphenated = (token: Token): boolean => token.post === '-';

/** "Judge Ida Roe" at the beginning of a sentence: the tagger takes the title for an order. */
const isOpeningTitle = (token: Token, next: Token | undefined): boolean =>
  token.first && ROLE_WORDS.has(token.lower) && /^\p{Lu}/u.test(next?.text ?? '');

/** The noun phrase that ends with token `last`: "an Amazon Web Services spokesperson". Null when it is none. */
export function nounPhraseBefore(tokens: readonly Token[], last: number): (Span & { readonly first: number }) | null {
  const head = tokens[last];
  if (head === undefined) return null;
  if (head.tags.has('Pronoun') && !head.known) return { start: head.start, end: head.end, first: last };
  if (!isNoun(head)) return null;
  let first = last;
  for (let i = last - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (isBoundary(token, tokens[i + 1])) break;
    if (isContent(token) || isHyphenated(token) || isOpeningTitle(token, tokens[i + 1])) first = i;
    else if (isDeterminer(token)) {
      first = i;
      if (before === undefined || !JOINERS.has(before.lower)) break;
    } else if (before === undefined || !JOINERS.has(token.lower) || !joins(before, token)) break;
  }
  while (first < last && (JOINERS.has(tokens[first]?.lower ?? '') || tokens[first]?.tags.has('Preposition'))) first++;
  return { start: tokens[first]?.start ?? head.start, end: head.end, first };
}

/** "In Paris Smith said": a joiner holds the phrase together only behind a noun of its own. */
const joins = (before: Token, joiner: Token): boolean =>
  joiner.lower === 'to' ? BEFORE_TO.has(before.lower) : isNoun(before) || before.lower === 'familiar';

/** "Acme's prohibited use policy": what looks like a verb belongs to the text behind it that is Acme's. */
function describesText(tokens: readonly Token[], first: number, at: number): boolean {
  if (!/['’]s?$/.test(tokens[first]?.text ?? '')) return false;
  for (let i = at; i <= at + 2 && i < tokens.length; i++) {
    if (i > at && isTextNoun((tokens[i] as Token).lower)) return true;
    if (isBoundary(tokens[i] as Token, tokens[i + 1])) return false;
  }
  return false;
}

/** Bodies that are named by what they sit on. */
const SITS_ON =
  /^(?:panel|commission|committee|subcommittee|council|conference|convention|forum|caucus|center|centre|institute|program|programme|group|observatory|coalition|board|bureau|office|summit)$/;

/** The "on" of "Intergovernmental Panel on Climate Change", and not that of "the Committee on Tuesday". */
function isSubjectMatter(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    token?.lower === 'on' &&
    before !== undefined &&
    /^\p{Lu}/u.test(before.text) &&
    SITS_ON.test(before.lower) &&
    /^\p{Lu}/u.test(next?.text ?? '') &&
    next?.tags.has('Date') === false
  );
}

/** The noun phrase that begins with token `at`: "people familiar with the matter". Null when it is none. */
export function nounPhraseAfter(tokens: readonly Token[], at: number): (Span & { readonly last: number }) | null {
  let last = -1;
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    const opens = i === at || JOINERS_TO_THE_RIGHT.has(before?.lower ?? '') || isSubjectMatter(tokens, i - 1);
    if (i > at && isSubjectMatter(tokens, i)) continue;
    const isVerb = token.tags.has('Verb') && !token.known && !token.tags.has('Gerund') && !isCapital(token);
    if (i > at && isVerb && describesText(tokens, at, i)) continue;
    if (!isVerb && (isContent(token) || (opens && isDeterminer(token)))) {
      if (isNoun(token)) last = i;
    } else if (i === at || before === undefined || !JOINERS_TO_THE_RIGHT.has(token.lower) || !joins(before, token))
      break;
    if (isBoundary(token, tokens[i + 1])) break;
  }
  const head = tokens[last];
  const start = tokens[at];
  return head === undefined || start === undefined ? null : { start: start.start, end: head.end, last };
}
