import type { KnownNames } from '../names/known-names';
import type { Span } from '../shared/span';

const WORD = "(?:\\p{Lu}|\\d+\\p{Lu}|\\p{Ll}{1,2}\\p{Lu})[\\p{L}\\p{N}.&’'-]*";
const NAME = `(?:the\\s)?${WORD}(?:\\s(?:(?:of|for|&)\\s)?${WORD}){0,5}`;
/** "OpenAI, Anthropic, " before the words that the verb has for its subject. */
const BEFORE = new RegExp(`((?:${NAME},\\s){1,8})(?:and\\s)?$`, 'u');
/** ", Anthropic and Mistral AI" behind "according to OpenAI". */
const BEHIND = new RegExp(`^((?:,\\s${NAME}){0,8},?\\sand\\s${NAME})(?=[\\s,.;:)]|$)`, 'u');

/** What may stand before a list that is a subject. */
const OPENS = /(?:^|[.!?,;:—–“"”(]\s?|\b(?:and|but|that|while|when|both|today)\s)$/;

/**
 * The other speakers of a list, where three or more speak: "OpenAI, Anthropic and Mistral said". Each is one that can be
 * looked up by itself; a list of which the registry knows nobody is left as it is.
 * @param source the words that were found, the last of the list or (behind a preposition) its first
 * @param direction where the rest of the list stands
 */
export function listedSpeakers(
  text: string,
  source: Span,
  direction: 'before' | 'behind',
  names: KnownNames,
): readonly Span[] {
  const list =
    direction === 'before'
      ? BEFORE.exec(text.slice(Math.max(0, source.start - 200), source.start))
      : BEHIND.exec(text.slice(source.end, source.end + 200));
  if (list === null) return [];
  const from = direction === 'before' ? source.start - (list[0]?.length ?? 0) : source.end;
  // "A venture between OpenAI, SoftBank and Oracle said": a list inside other words is no subject.
  if (direction === 'before' && !OPENS.test(text.slice(Math.max(0, from - 12), from))) return [];
  const found: Span[] = [];
  for (const one of (list[1] ?? '').matchAll(new RegExp(`${NAME}(?=,|$|\\sand\\s)`, 'gu'))) {
    const words = one[0].replace(/^and\s/, '');
    const start = from + one.index + one[0].length - words.length;
    found.push({ start, end: start + words.length });
  }
  // "On Monday, Paris, Acme said": names of nobody make no list of speakers.
  const known = found.filter((span) => names.resolve(text.slice(span.start, span.end)).kind === 'known');
  return known.length > 0 && known.length === found.length ? found : [];
}

/** "Google DeepMind and Mistral AI" at the end of a list: both by themselves. */
export function lastTwo(text: string, source: Span, names: KnownNames): readonly Span[] {
  const words = text.slice(source.start, source.end);
  const parts = /^(.{2,60}?)\sand\s(?:the\s)?(.{2,60})$/su.exec(words);
  if (parts === null) return [source];
  const [, first = '', second = ''] = parts;
  if ([first, second].some((name) => names.resolve(name).kind !== 'known')) return [source];
  return [
    { start: source.start, end: source.start + first.length },
    { start: source.end - second.length, end: source.end },
  ];
}
