import type { KnownNames } from '../names/known-names';
import { overlaps, type Span } from '../shared/span';
import type { Block } from './block';
import type { ArticleContext, Citation, Occasion } from './citation';
import { continuedQuotation } from './continued-quotation';
import { cutBlock, moveCitation } from './cut-block';
import { documentTypeIn, occasionOf } from './occasion';
import { datedAct } from './patterns/dated-act';
import { legalInstrument } from './patterns/legal-instrument';
import { link } from './patterns/link';
import { MAKES_KNOWN, madeKnown } from './patterns/made-known';
import { NAMES_CHANNEL, namedChannel } from './patterns/named-channel';
import { OWNS_DOCUMENT, ownedDocument } from './patterns/owned-document';
import { parenthetical } from './patterns/parenthetical';
import type { Find, Pattern, PatternInput } from './patterns/pattern';
import { MAY_PRESCRIBE, prescription } from './patterns/prescription';
import { prose, sentencesWithCue } from './patterns/prose';
import { QUOTES_ATTRIBUTION, quotedAttribution } from './patterns/quoted-attribution';
import { signedQuotation } from './patterns/signed-quotation';
import { sourceLine } from './patterns/source-line';
import { sentenceIndexAt, splitSentences } from './sentences';
import { type Spots, spot } from './spot';
import { statedWeekday } from './stated-weekday';
import { wordsToTag } from './tag-sentence';
import type { Tagger } from './tagger';

/** In order of precedence: a later pattern does not take words that an earlier one has. */
const PATTERNS: readonly Pattern[] = [
  parenthetical,
  sourceLine,
  signedQuotation,
  prose,
  quotedAttribution,
  namedChannel,
  legalInstrument,
  prescription,
  datedAct,
  ownedDocument,
  madeKnown,
  link,
];

/** Blocks beyond this many UTF-16 units in all are left unread, so that a hostile page cannot hold the browser up. */
export const MOST_TEXT = 2_000_000;

/** No article cites more often; what is beyond is left alone and said to be. */
export const MOST_CITATIONS = 1_000;

/** How far a claim reaches to either side of its citation where a sentence does not end, in UTF-16 units. */
const LONGEST_CLAIM = 1_000;
const LONGEST_CONTEXT = 400;

/** What extraction needs besides the text. */
export interface Extraction {
  readonly names: KnownNames;
  readonly context: ArticleContext;
  readonly tag: Tagger;
}

/** Finds the citations of an article, in order of the text. Whom words that point back stand for, `lib/story` says. */
export function findCitations(blocks: readonly Block[], extraction: Extraction): Citation[] {
  const citations: Citation[] = [];
  let read = 0;
  for (const [index, block] of blocks.entries()) {
    read += block.text.length;
    if (read > MOST_TEXT || citations.length >= MOST_CITATIONS) break;
    for (const citation of findInBlock(block, index, extraction)) citations.push(citation);
  }
  return citations.slice(0, MOST_CITATIONS);
}

/** Finds the citations of one block, so that a reader can scan again only what has changed. */
export function findInBlock(block: Block, index: number, extraction: Extraction): Citation[] {
  const citations: Citation[] = [];
  for (const { piece, offset } of cutBlock(block)) {
    for (const citation of findInPiece(piece, index, extraction)) citations.push(moveCitation(citation, offset));
    if (citations.length >= MOST_CITATIONS) break;
  }
  return citations;
}

/** The sentences of a block that a tagger will be asked about, as it will be given them. */
export function wordsToTagOf(block: Block): string[] {
  if (block.heading === true) return [];
  return cutBlock(block).flatMap(({ piece: { text } }) => {
    const spots = spot(text);
    if (spots.cues.length === 0) return [];
    return sentencesWithCue({ spots, sentences: splitSentences(text, spots.stops) }).map((one) =>
      wordsToTag(text, one),
    );
  });
}

/** True where nothing in a text can be a citation: most blocks of a page. */
const isPlain = ({ cues, brackets, hasDay, hasInstrument }: Spots, { text, links }: Block): boolean =>
  cues.length === 0 &&
  brackets.length === 0 &&
  !hasDay &&
  !hasInstrument &&
  links.length === 0 &&
  !NAMES_CHANNEL.test(text) &&
  !OWNS_DOCUMENT.test(text) &&
  !MAKES_KNOWN.test(text) &&
  !MAY_PRESCRIBE.test(text) &&
  !QUOTES_ATTRIBUTION.test(text) &&
  !/^[\d*†‡^]|:/.test(text) &&
  !/[”"]\s*[—–-]/.test(text);

function findInPiece(piece: Block, index: number, { names, context, tag }: Extraction): Citation[] {
  const { text, links } = piece;
  const spots = spot(text);
  if (isPlain(spots, piece)) return [];
  let split: readonly Span[] | null = null;
  const input: PatternInput = {
    text,
    links,
    heading: piece.heading === true,
    spots,
    names,
    context,
    tag,
    get sentences() {
      split ??= splitSentences(text, spots.stops);
      return split;
    },
  };
  const finds: Find[] = [];
  for (const pattern of PATTERNS) {
    for (const find of pattern(input)) {
      if (!finds.some((other) => overlaps(other, find))) finds.push(find);
    }
  }
  return finds
    .filter((find) => find.form === 'parenthetical' || !isRepeated(text, find, finds, names))
    .sort((a, b) => a.start - b.start)
    .map((find) => toCitation(text, index, input.sentences, find, finds));
}

/** "…, said AWS (AWS, 12 May 2026)": the bracket right behind an attribution dates it; the two are one citation. */
function isRepeated(text: string, find: Find, finds: readonly Find[], names: KnownNames): boolean {
  const bracket = finds.find(
    (other) => other.form === 'parenthetical' && other.start >= find.end && other.start - find.end <= 2,
  );
  if (bracket === undefined) return false;
  const who = (span: Span | null) => (span === null ? null : names.resolve(text.slice(span.start, span.end)));
  const [a, b] = [who(find.source), who(bracket.source)];
  return a?.kind === 'known' && b?.kind === 'known' && a.sources.some((source) => b.sources.includes(source));
}

function toCitation(
  text: string,
  block: number,
  sentences: readonly Span[],
  find: Find,
  finds: readonly Find[],
): Citation {
  const at = sentenceIndexAt(sentences, find.start);
  const sentence = sentences[at] ?? { start: 0, end: 0 };
  const named = find.source;
  const source =
    named === null
      ? null
      : {
          start: named.start,
          end: named.end,
          text: text.slice(named.start, named.end),
          resolved: find.resolved ?? null,
          introduction: null,
        };
  const around = text.slice(
    Math.max(sentence.start, find.start - LONGEST_CLAIM),
    Math.min(sentence.end, find.end + LONGEST_CLAIM),
  );
  const bracketed = find.form === 'parenthetical';
  const claim = bracketed ? withoutBrackets(around, text.slice(find.start, find.end)) : around.trim();
  // A bracket's own words decide first; prose is judged by the whole sentence, but for what it quotes.
  const telling = around.replace(QUOTATION, ' ');
  const words = bracketed ? `${source?.text ?? ''} ${telling}` : telling;
  return {
    block,
    start: find.start,
    end: find.end,
    text: text.slice(find.start, find.end),
    form: find.form,
    source,
    date: find.date,
    quote: find.quote === null ? null : quotedWords(text, find.quote, find),
    link: find.link,
    claim,
    context: contextOf(text, sentences[at - 1], finds),
    documentType: documentTypeIn(words),
    occasion: find.resolved != null ? 'published' : occasionOfFind(bracketed, source?.text ?? '', claim, telling),
    statedWeekday:
      find.date?.precision === 'day' ? statedWeekday(text, sentences, find.start, source?.text ?? '') : null,
  };
}

/** What somebody else was told stands in it as well. */
const QUOTATION = /“[^“”]*(?:”|$)|"[^"]*"/g;

/** Both halves of a quotation that its attribution stands in; what is between them is left out as writers do it. */
function quotedWords(text: string, quote: Span, { start, end }: Span): string {
  const words = text.slice(quote.start, quote.end);
  const rest = quote.end <= start ? continuedQuotation(text, end) : null;
  return rest === null ? words : `${words} … ${text.slice(rest.start, rest.end)}`;
}

/** A bracket's own words say where it was put, unless the claim says that it was spoken. */
const occasionOfFind = (bracketed: boolean, name: string, claim: string, around: string): Occasion =>
  bracketed && occasionOf(claim) === 'spoken' ? 'spoken' : occasionOf(bracketed ? name : around);

/** The sentence before a claim tells what it is about, unless it has a citation of its own. */
function contextOf(text: string, before: Span | undefined, finds: readonly Find[]): string {
  if (before === undefined || finds.some((find) => overlaps(find, before))) return '';
  return text.slice(Math.max(before.start, before.end - LONGEST_CONTEXT), before.end).trim();
}

/** "(FedRAMP)" and "(API)" are words of the claim; the citation itself, an aside and another citation are not. */
const withoutBrackets = (words: string, citation: string): string =>
  words
    .replace(/\s*\(([^()]{2,300})\)/g, (bracket: string, inner: string) =>
      ONE_WORD.test(inner) && !citation.includes(inner) ? bracket : '',
    )
    .replace(/\s+/g, ' ')
    .trim();

const ONE_WORD = /^\p{L}[\p{L}\p{N}.&/-]{1,20}$/u;
