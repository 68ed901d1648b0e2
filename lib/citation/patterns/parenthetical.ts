import { type Span, shift } from '../../shared/span';
import { isCitedUndated, standsWhere } from '../bare-bracket';
import { isAside, readLabel } from '../bracket-label';
import { looksLikeHost, looksLikeName } from '../looks-like-name';
import { type BracketPart, readBracket } from '../read-bracket';
import type { Find, PatternInput } from './pattern';

/** No bracket that cites is longer than this, in UTF-16 units; it also bounds the work on a hostile text. */
const LONGEST = 300;
/** A bracket may hold others without blanks, as numbers of laws do: "(AI Act, Article 53(1)(d), 13 June 2024)". */
const BRACKET = new RegExp(
  `\\(((?:[^()]|(?<=[\\p{L}\\p{N})])\\([^()\\s]{1,12}\\)){2,${LONGEST}})\\)|\\[([^[\\]()]{2,${LONGEST}})\\]`,
  'uy',
);

/**
 * Brackets that name the source of the words before them: "(FTC, 14 May 2026)", "(AWS, May 12, 2026)",
 * "(Bain & Company, May 2026; Gartner, 2025)", "(source: Reuters)", "[Reuters, 14 May 2026]".
 */
export function parenthetical(input: PatternInput): Find[] {
  const { text, links, names, context } = input;
  const found: Find[] = [];
  for (const opening of input.spots.brackets) {
    BRACKET.lastIndex = opening;
    const bracket = BRACKET.exec(text);
    if (bracket === null) continue;
    const start = bracket.index;
    const end = start + bracket[0].length;
    // The address of a link in Markdown: "[words](address)".
    if (text.charAt(start - 1) === ']') continue;
    const inner = text.slice(start + 1, end - 1);
    if (!mayCite(inner)) continue;
    const label = readLabel(inner);
    if (label === null && isAside(inner.trimStart())) continue;
    const parts = readBracket(inner, label?.length ?? 0, names, context);
    const cited = citedParts(input, inner, parts, { start, end }, label);
    if (cited.length === 0) continue;
    const link = links.find((one) => one.start < end && start < one.end)?.href ?? null;
    for (const part of cited) {
      const within = (span: Span): Span => shift(span, start + 1);
      const whole = within(part.whole);
      found.push({
        form: 'parenthetical',
        ...(parts.length === 1 ? { start, end } : whole),
        source: within(part.name),
        date: part.date === null ? null : { ...part.date, ...within(part.date) },
        link: links.find((one) => one.start < whole.end && whole.start < one.end)?.href ?? link,
        quote: quoteBefore(text, start),
        cue: null,
      });
    }
  }
  return found;
}

/** Furthest that a quotation before a bracket is followed back, in UTF-16 units. */
const LONGEST_QUOTE = 2_000;
const CLOSED_QUOTE = /(?:“((?:[^“”]|“[^“”]{0,200}”){12,})”|(?<![\p{L}\p{N}])"([^"]{12,})")[\s.,]{0,3}$/u;

/** The quotation that ends right before a bracket: "“…” (Acme, terms of use, 14 May 2026)". */
function quoteBefore(text: string, bracket: number): Span | null {
  const from = Math.max(0, bracket - LONGEST_QUOTE);
  const match = CLOSED_QUOTE.exec(text.slice(from, bracket));
  if (match === null) return null;
  const start = from + match.index + 1;
  return { start, end: start + (match[1] ?? match[2] ?? '').length };
}

/** Longest bracket that names something without a date or a semicolon, in UTF-16 units; what is longer is a sentence. */
const LONGEST_NAME = 110;
/** Nobody in particular, in small letters: "(industry sources)". */
const NOBODY =
  /\b(?:sources?|reports?|experts?|analysts?|insiders?|officials?|press|media|rumou?rs?|people|circles|via|per|from)\b/;

/** Passes over most brackets before anything is asked about them: a source has a capital, a dot or a word for nobody. */
const mayCite = (inner: string): boolean =>
  (/[\p{Lu}.]/u.test(inner) || NOBODY.test(inner)) &&
  (inner.length <= LONGEST_NAME || /\d|;/.test(inner) || /^[^,;:]{0,30}:/.test(inner));

/** "The Vision Machine, trans. Julie Rose (Indiana University Press, 1994)": who printed a book, not who says so. */
const PUBLISHER = /\b(?:Press|Verlag|Books|Publishing|Publishers|Éditions|Editions|Edizioni)$/;
const AUTHORS = /\bet al\.?$|\s(?:&|and)\s/;

/** A year beside a title is when the thing named came out: "Abstraction and Empathy (Ivan R. Dee, 1997)". */
const isPublished = (name: string, before: string, isKnown: boolean): boolean =>
  PUBLISHER.test(name) || (!isKnown && !AUTHORS.test(name) && /\p{Lu}[\p{Ll}'’-]+\s$/u.test(before));

type Label = ReturnType<typeof readLabel>;

function citedParts(
  input: PatternInput,
  inner: string,
  parts: readonly BracketPart[],
  bracket: Span,
  label: Label,
): readonly BracketPart[] {
  const { names, text } = input;
  const written = (part: BracketPart): string => inner.slice(part.name.start, part.name.end);
  if (label?.sure === true) return parts.filter((part) => isKnown(written(part)) || isNameLike(written(part)));
  const square = text.charAt(bracket.start) === '[';
  const dated = parts.filter((part) => (part.date !== null || part.accessed) && citesByDate(written(part), part));
  const undated = parts.filter((part) => part.date === null && !part.accessed);
  if (label !== null || square) return undated.length === 0 ? dated : [];
  if (dated.length > 0) {
    // Beside a citation with its date, a bare name is one too, and a name in small letters an author's or a site's.
    const beside = (name: string): boolean => isKnown(name) || isNameLike(name) || /^\p{Ll}[\p{L}\p{N}-]+$/u.test(name);
    return parts.filter((part) => dated.includes(part) || beside(written(part)));
  }
  if (parts.some((part) => part.date !== null)) return [];
  return isCitedUndated(
    parts.map((part) => written(part)),
    inner.includes(';'),
    standsWhere(text, bracket),
    names,
  )
    ? parts
    : [];

  function isKnown(name: string): boolean {
    const { kind } = names.resolve(name);
    return kind === 'known' || kind === 'vague';
  }

  function isNameLike(name: string): boolean {
    return looksLikeName(name) || looksLikeHost(name);
  }

  function citesByDate(name: string, { date }: BracketPart): boolean {
    const before = text.slice(Math.max(0, bracket.start - 40), bracket.start);
    if (date?.precision === 'year' && isPublished(name, before, isKnown(name))) return false;
    if (isKnown(name)) return true;
    return date?.precision !== 'quarter' && isNameLike(name);
  }
}
