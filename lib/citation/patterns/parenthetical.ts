import { type Span, shift, trimSpan } from '../../shared/span';
import type { CitedDate } from '../citation';
import { findDates } from '../dates';
import { EVENT_NAMES, PLACE_NAMES } from '../not-sources';
import type { Find, PatternInput } from './pattern';

/** No bracket that cites is longer than this, in UTF-16 units; it also bounds the work on a hostile text. */
const LONGEST = 300;
const BRACKET = new RegExp(`\\(([^()]{2,${LONGEST}})\\)`, 'g');

/** Labels that say outright that a source follows. */
const LABEL =
  /^(?:sources?:|sources?\s(?=[A-Z])|via|per|from|according to|(?:as )?(?:first )?reported by|h\/t|hat tip:?)\s*/i;
/** First words of brackets that say something else. */
const ASIDE =
  /^(?:as of|as in|by|born|formerly|previously|now|then|since|until|till|from|through|before|after|around|about|approx|circa|c\.|est|due|expected|effective|starting|updated|published|released|last|next|late|early|mid|on|at|in|between|see|fig|figure|table|chapter|section|page|pp?\.|photo|image|picture|illustration|credit|video|also|aka|a\.k\.a\.|and|or|but|including|e\.g\.|i\.e\.|version|v\d|disclosure|note|editor|listen|watch|read|correction|clarification|update)\b/i;
/** Newsletters mark a source behind a paywall with a dollar sign: "(NYT $)". */
const PAYWALL = /\s+\$+$/;
const CONNECTORS = new Set([
  'of',
  'the',
  'and',
  '&',
  'for',
  'on',
  'in',
  'de',
  'la',
  'du',
  'et',
  'al.',
  'al',
  'at',
  'to',
  'von',
  'van',
  'y',
  'und',
  'des',
  'für',
  'del',
  'di',
  'via',
  'blog',
  'report',
  'press',
  'release',
]);
const MOST_WORDS = 9;

interface Part {
  readonly name: Span;
  readonly date: CitedDate | null;
  readonly whole: Span;
}

/**
 * Brackets that name the source of the words before them: "(FTC, 14 May 2026)", "(AWS, May 12, 2026)",
 * "(Bain & Company, May 2026; Gartner, 2025)", "(source: Reuters)".
 */
export function parenthetical({ text, links, names, context }: PatternInput): Find[] {
  const found: Find[] = [];
  for (const bracket of text.matchAll(BRACKET)) {
    const start = bracket.index;
    const end = start + bracket[0].length;
    const inner = text.slice(start + 1, end - 1);
    const label = LABEL.exec(inner)?.[0] ?? '';
    if (label === '' && ASIDE.test(inner.trimStart())) continue;
    const parts = splitParts(inner, label.length)
      .flatMap((part) => readPart(inner, part, context))
      .map((part) => ({ ...part, name: trimSpan(inner, part.name) }));
    const cited = parts.filter((part) =>
      isCited(inner.slice(part.name.start, part.name.end), part.date, label !== '', parts.length),
    );
    if (
      cited.length === 0 ||
      (label === '' && cited.length < parts.length && cited.every((part) => part.date === null))
    )
      continue;
    if (cited.every((part) => part.date === null) && label === '' && !standsAlone(text, { start, end })) continue;
    const link = links.find((one) => one.start < end && start < one.end)?.href ?? null;
    for (const part of cited) {
      const within = (span: Span): Span => shift(span, start + 1);
      const own = links.find((one) => one.start < within(part.whole).end && within(part.whole).start < one.end)?.href;
      found.push({
        form: 'parenthetical',
        ...(parts.length === 1 ? { start, end } : within(part.whole)),
        source: within(part.name),
        date: part.date === null ? null : { ...part.date, ...within(part.date) },
        link: own ?? link,
        quote: null,
        cue: null,
      });
    }
  }
  return found;

  function isCited(name: string, date: CitedDate | null, labelled: boolean, count: number): boolean {
    const resolved = names.resolve(name);
    if (labelled) return resolved.kind !== 'unknown' || looksLikeName(name);
    if (date === null) {
      if (resolved.kind === 'vague') return /\s/.test(name);
      if (resolved.kind !== 'known') return count > 1 && looksLikeName(name);
      // "(WSJ, FT, Reuters)" is a list more often than a citation.
      return (
        resolved.through !== 'joint' &&
        resolved.sources.some((source) => source.kind === 'outlet' || source.kind === 'wire')
      );
    }
    if (resolved.kind !== 'unknown') return true;
    if (date.precision === 'quarter') return false;
    return looksLikeName(name);
  }
}

/** Only a bracket at the end of a sentence cites by a bare name: "… again (Reuters)." or "… again. (Reuters)". */
const standsAlone = (text: string, { start, end }: Span): boolean =>
  /^\s*(?:[.!?"”]|$)/.test(text.slice(end, end + 4)) ||
  /[.!?]["”]?\s*$/.test(text.slice(Math.max(0, start - 4), start));

function splitParts(inner: string, from: number): Span[] {
  const separator = inner.includes(';') ? ';' : null;
  const parts: Span[] = [];
  let start = from;
  if (separator !== null) {
    for (let at = inner.indexOf(separator, from); at >= 0; at = inner.indexOf(separator, start)) {
      parts.push(trimSpan(inner, { start, end: at }));
      start = at + 1;
    }
  }
  parts.push(trimSpan(inner, { start, end: inner.length }));
  return parts.filter((part) => part.end > part.start);
}

/** Reads one part of a bracket: a name and a date in either order, or a bare name. */
function readPart(inner: string, whole: Span, context: PatternInput['context']): Part[] {
  const words = inner.slice(whole.start, whole.end);
  const dates = findDates(words, context).map((date) => ({ ...date, ...shift(date, whole.start) }));
  const date = dates[0];
  if (date === undefined)
    return [{ name: { start: whole.start, end: whole.start + words.replace(PAYWALL, '').length }, date: null, whole }];
  const before = inner.slice(whole.start, date.start).replace(/(?:\s|[,:–—-]|\b(?:on|in|of|dated)\b)+$/u, '');
  const after = inner.slice(date.end, whole.end);
  if (before !== '') {
    // A year that goes on as a phrase is no date of a citation: "(Apple, 2025 model)".
    if (!/^\s*(?:$|[,:–—-]|\$|UTC|p\.|pp\.|¶)/.test(after)) return [];
    // Without a comma, a year belongs to the name before it: "(Hot Chips 2025)".
    if (
      date.precision === 'year' &&
      !/[,:–—-]\s*$/.test(inner.slice(whole.start, date.start)) &&
      !/et al\.?\s*$/.test(before)
    )
      return [];
    return [{ name: { start: whole.start, end: whole.start + before.length }, date, whole }];
  }
  const gap = /^\s*[,:–—-]\s*/.exec(after)?.[0];
  if (gap === undefined || date.precision === 'year') return [];
  return [{ name: { start: date.end + gap.length, end: whole.end }, date, whole }];
}

/** True when the words could be a name: capitals, a few small connectors, no verbs, no measures. */
function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS || ASIDE.test(name)) return false;
  if (
    !/^(?:\p{Lu}|\p{N}+\s\p{Lu}|[a-z]+\p{Lu})/u.test(name) ||
    /[=<>%$€£?!:]|\bphotos?\b|\d{3,}[a-z]|^\p{Lu}?\d/u.test(name)
  )
    return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(name);
  if (
    PLACE_NAMES.has(name.toLowerCase()) ||
    words.some((word) => EVENT_NAMES.has(word.replace(/['’\d]+$/, '').toLowerCase()))
  )
    return false;
  // A digit in an unknown name is a model or a version: "GPT-5", "v2.1".
  if (words.some((word) => /\d/.test(word))) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}&(]/u.test(word) || CONNECTORS.has(word.toLowerCase().replace(/,$/, '')) || /^[a-z]+\p{Lu}/u.test(word),
  );
}
