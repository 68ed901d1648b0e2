import type { KnownNames } from '../names/known-names';
import { type Span, shift, trimSpan } from '../shared/span';
import type { ArticleContext, CitedDate } from './citation';
import { findDates } from './dates';
import { looksLikeName } from './looks-like-name';

/** One source in a bracket, with the date that is its own. Spans count inside the bracket. */
export interface BracketPart {
  readonly name: Span;
  readonly date: CitedDate | null;
  /** True where the date says when somebody looked at the source: it cites, and dates nothing. */
  readonly accessed: boolean;
  /** Name and date together. */
  readonly whole: Span;
}

/** Newsletters mark a source behind a paywall with a dollar sign: "(NYT $)". */
const PAYWALL = /\s+\$+$/;
/** What follows a name and belongs to the place in the document: "FCC 24-104 ¶50", "HN 336 pts". */
const LOCATOR = /\s*(?:¶|§|\bpp?\.|\bparas?\.?\s|\bat\s+\d|,?\s*\b\d+\s*(?:pts|points|comments|upvotes)\b).*$/u;
const TITLE = /[\s,:–—-]*["“][^"”]{3,200}["”]?\s*$/u;
const THROUGH = /\s*(?:,\s*)?\b(?:via|vía|through)\s+/iu;
const PUBLICATION_OF_HOST = /^(\S+\.\S+)\s+(?:article|story|post|blog|page|report|docs|site)$/i;

/**
 * Reads what a bracket names: "Reuters, CNBC, 8–10 Sep 2026; FTC press release, Jan 2018, via excerpt".
 * Semicolons part citations; a date belongs to the names before it, or to the ones behind it where it
 * comes first.
 * @param from offset in `inner` behind a label
 */
export function readBracket(inner: string, from: number, names: KnownNames, context: ArticleContext): BracketPart[] {
  return splitAt(inner, { start: from, end: inner.length }, /;/g).flatMap((piece) =>
    readPiece(inner, piece, names, context),
  );
}

function readPiece(inner: string, piece: Span, names: KnownNames, context: ArticleContext): BracketPart[] {
  const words = inner.slice(piece.start, piece.end);
  const dates = findDates(words, context).map((date) => ({ ...date, ...shift(date, piece.start) }));
  const parts: BracketPart[] = [];
  let at = piece.start;
  dates.forEach((date, i) => {
    const before = inner.slice(at, date.start);
    const until = dates[i + 1]?.start ?? piece.end;
    const after = inner.slice(date.end, until);
    const trimmed = before.replace(/(?:\s|[,:–—-]|\b(?:on|in|of|dated)\b)+$/u, '');
    const qualified = QUALIFIED.exec(trimmed)?.[0];
    if (qualified !== undefined && !ACCESSED.test(qualified)) {
      at = date.end;
      return;
    }
    if (trimmed.trim() === '') {
      // Date first: "14 May 2026, RBT".
      const gap = /^\s*[,:–—-]\s*/.exec(after)?.[0];
      if (gap === undefined || date.precision === 'year' || i > 0) return;
      for (const name of splitNames(inner, { start: date.end + gap.length, end: until }, names))
        parts.push({ name, date, accessed: false, whole: { start: date.start, end: name.end } });
      at = until;
      return;
    }
    // A year that goes on as a phrase is no date of a citation: "(Apple, 2025 model)".
    if (!/^\s*(?:$|[,:–—-]|\$|UTC|p\.|pp\.|¶|")/.test(after)) return;
    // Without a comma, a year belongs to the name before it ("Hot Chips 2025"), but for authors ("Lee et al. 2025").
    if (date.precision === 'year' && !/[,:–—-]\s*$/.test(before) && !AUTHORS.test(trimmed)) return;
    const read = qualified === undefined ? trimmed : trimmed.slice(0, -qualified.length);
    const own = splitNames(inner, trimSpan(inner, { start: skipSeparators(inner, at), end: at + read.length }), names);
    const last = own.length - 1;
    for (const [k, name] of own.entries())
      parts.push({
        name,
        date: qualified === undefined ? date : null,
        accessed: qualified !== undefined,
        whole: { start: name.start, end: k === last ? date.end : name.end },
      });
    at = date.end;
  });
  if (dates.length > 0) return parts;
  return splitNames(inner, piece, names).map((name) => ({ name, date: null, accessed: false, whole: name }));
}

/** "Acme, retired January 3, 2026", "Nvidia, down 3% on 3 May": what is dated is not the document. */
const QUALIFIED =
  /,\s(?:accessed|retrieved|viewed|archived|retired|effective|born|founded|established|launched|released|down|up|since|until|starting|beginning|from|died|joined|left|ended|due|expected)(?![\p{L}])[^,]*$/u;
/** When somebody looked at it says nothing of when it came out. */
const ACCESSED = /^,\s(?:accessed|retrieved|viewed|archived)/;

/** Names of authors as bibliographies give them, without a comma before the year. */
const AUTHORS = /(?:\bet al\.?|^\s*\p{Lu}[\p{Ll}-]+(?:\s*(?:&|and)\s*\p{Lu}[\p{Ll}-]+))$/u;

const skipSeparators = (inner: string, at: number): number =>
  at + (/^[\s,:–—-]+/.exec(inner.slice(at))?.[0].length ?? 0);

/** "TechCrunch/SEC", "WLWT, WSYX, Cybernews", "Washington Times and California Globe": each name by itself. */
function splitNames(inner: string, span: Span, names: KnownNames): Span[] {
  const written = (one: Span): string => inner.slice(one.start, one.end);
  const isKnown = (one: Span): boolean => names.resolve(written(one)).kind === 'known';
  const isBody = (one: Span): boolean => {
    const resolved = names.resolve(written(one));
    return resolved.kind === 'known' && resolved.through === 'name';
  };
  const whole = tidy(inner, span, names);
  if (whole.end <= whole.start) return [];
  const resolved = names.resolve(written(whole));

  const byComma = splitAt(inner, whole, /,\s+(?:and\s+)?/g).map((one) => tidy(inner, one, names));
  const nameLike = byComma.every((one) => isKnown(one) || looksLikeName(written(one)));
  const isOne = resolved.kind === 'known' && resolved.through !== 'joint' && byComma.length < 3;
  if (isOne) return [whole];
  // "Jane Doe, Acme" is one person; a list begins with a body or has three names.
  if (
    byComma.length > 1 &&
    nameLike &&
    (byComma.length > 2 || byComma.every(isBody) || isOutlet(names, written(byComma[0] as Span)))
  )
    return byComma.flatMap((one) => splitNames(inner, one, names));
  // "Acme, consumer terms": the body, and which of its documents.
  const [body] = byComma;
  if (byComma.length === 2 && body !== undefined && isBody(body) && DOCUMENT.test(written(byComma[1] as Span)))
    return [body];
  if (byComma.length > 1) return [whole];

  const bySlash = splitAt(inner, whole, /\s*\/\s*/g);
  if (bySlash.length > 1 && !written(whole).includes('.') && bySlash.some(isBody)) return bySlash;
  const byAnd = splitAt(inner, whole, /\s+(?:and|&)\s+/g);
  if (byAnd.length === 2 && (byAnd.every(isBody) || byAnd.some((one) => isOutlet(names, written(one))))) return byAnd;
  return [whole];
}

/** What a bracket calls a body's document by. */
const DOCUMENT =
  /\b(?:terms|polic(?:y|ies)|agreement|conditions|report|release|notice|blog|post|statement|card|paper|guidelines?|guidance|addendum|order|complaint|filing|letter|memo|documentation|docs|study|survey|10-[KQ]|8-K|S-1|website|page|newsroom|faq|testimony|transcript|decision|opinion|ruling)\b/i;

function isOutlet(names: KnownNames, name: string): boolean {
  const resolved = names.resolve(name);
  return resolved.kind === 'known' && resolved.sources.some(({ kind }) => kind === 'outlet' || kind === 'wire');
}

/** A name without the title, the locator and the go-between that stand behind it. */
function tidy(inner: string, span: Span, names: KnownNames): Span {
  let { start, end } = trimSpan(inner, span);
  const cut = (pattern: RegExp): void => {
    const words = inner.slice(start, end);
    const rest = words.replace(pattern, '');
    if (rest.trim() !== '') end = start + rest.trimEnd().length;
  };
  cut(TITLE);
  cut(PAYWALL);
  cut(LOCATOR);
  const words = inner.slice(start, end);
  const through = THROUGH.exec(words);
  if (through !== null) {
    // "Altman via TechCrunch" is to be found at TechCrunch; "via search snippet" names nobody.
    const name = words.slice(through.index + through[0].length);
    const resolved = names.resolve(name);
    if (resolved.kind === 'known' || (resolved.kind === 'unknown' && looksLikeName(name)))
      start += through.index + through[0].length;
    else if (through.index > 0) end = start + through.index;
  }
  cut(/-(?:sourced|reported)$/);
  const host = PUBLICATION_OF_HOST.exec(inner.slice(start, end))?.[1];
  if (host !== undefined) end = start + host.length;
  cut(/[\s,:–—-]+$/u);
  return trimSpan(inner, { start, end });
}

function splitAt(inner: string, span: Span, separator: RegExp): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const match of inner.slice(span.start, span.end).matchAll(separator)) {
    parts.push(trimSpan(inner, { start, end: span.start + match.index }));
    start = span.start + match.index + match[0].length;
  }
  parts.push(trimSpan(inner, { start, end: span.end }));
  return parts.filter((part) => part.end > part.start);
}
