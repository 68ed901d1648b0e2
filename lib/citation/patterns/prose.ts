import { PLACE_NAMES } from '../../names/place-names';
import { isNoSpeaker } from '../../names/speaker-words';
import { isWithin, siteOf } from '../../shared/address';
import { overlaps, type Span } from '../../shared/span';
import type { CitedDate } from '../citation';
import { dateOfTelling, datesIn } from '../date-of-telling';
import { lastTwo, listedSpeakers } from '../listed-speakers';
import { sentenceIndexAt } from '../sentences';
import { LONGEST_SENTENCE, type Token, tagSentence } from '../tag-sentence';
import { accordingTo } from './according-to';
import { documentBy } from './document-by';
import { hearsay } from './hearsay';
import { inverted } from './inverted';
import { participle } from './participle';
import type { Find, PatternInput } from './pattern';
import { predicate } from './predicate';
import { relativeClause } from './relative-clause';
import { type Spoken, said } from './said';

/** Attributions in running prose. Only sentences with a cue are handed to the tagger. */
export function prose(input: PatternInput): Find[] {
  const { text, names, tag } = input;
  if (input.heading) return [];
  return sentencesWithCue(input).flatMap((sentence) =>
    inSentence(input, sentence, tagSentence(text, sentence, names, tag)),
  );
}

/** The sentences that a tagger is asked about. */
export function sentencesWithCue({ spots, sentences }: Pick<PatternInput, 'spots' | 'sentences'>): Span[] {
  const found: Span[] = [];
  let last = -1;
  for (const cue of spots.cues) {
    const at = sentenceIndexAt(sentences, cue);
    const sentence = sentences[at];
    if (at === last || sentence === undefined) continue;
    last = at;
    if (sentence.end - sentence.start <= LONGEST_SENTENCE) found.push(sentence);
  }
  return found;
}

function inSentence(input: PatternInput, sentence: Span, tokens: readonly Token[]): Find[] {
  const { text, links } = input;
  const spotted = [
    ...accordingTo(tokens),
    ...documentBy(tokens),
    ...said(text, tokens),
    ...inverted(text, tokens),
    ...predicate(text, tokens),
    ...participle(text, tokens),
    ...relativeClause(text, tokens),
  ];
  const dates = spotted.length === 0 ? [] : datesIn(text, sentence, input.context);
  const named = spotted
    .map((one) => withAnonymity(text, withPast(text, behindDate(input, sentence, one, dates))))
    .filter((one) => isSpeaker(input, one.source));
  // Several patterns may find one telling: the first that does has it.
  const all = named
    .filter((one) => !isOpening(one, named))
    .filter((one, i, kept) => !kept.slice(0, i).some((other) => isSameSpeaker(other, one)));
  // Where somebody is named for the sentence, "reportedly" adds nobody.
  const spoken: readonly Dated[] = all.length > 0 ? all : hearsay(tokens);
  if (spoken.length === 0) return [];
  const quotes = quotations(text, sentence);
  const found: Find[] = [];
  for (const { source, cue, day = null } of spoken) {
    if (source !== null && found.some((other) => other.source !== null && overlaps(other.source, source))) continue;
    // Words inside somebody's quotation are that person's, not the article's.
    if (quotes.some((quote) => overlaps(quote, cue) || (source !== null && overlaps(quote, source)))) continue;
    const whole =
      source === null ? cue : { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
    const date = dateOfTelling(text, sentence, dates, source, whole, input.context) ?? day;
    const quote = spoken.length === 1 ? (quotes.find((one) => one.end - one.start >= SHORTEST_QUOTE) ?? null) : null;
    const end = date !== null && date.start >= whole.end && date.start - whole.end <= 1 ? date.end : whole.end;
    found.push({
      form: quote === null ? 'prose' : 'quote',
      start: whole.start,
      end,
      source,
      cue,
      date,
      quote,
      link:
        links.find((link) => overlaps(link, whole))?.href ??
        (source === null ? null : linkBeside(input, sentence, source)),
    });
  }
  return found.flatMap((find) => withListed(input, find));
}

/** "OpenAI, Anthropic and Mistral said": one find for each of three or more speakers. */
function withListed({ text, names }: PatternInput, find: Find): Find[] {
  const { source, cue } = find;
  if (source === null || cue === null) return [find];
  const direction = cue.end <= source.start ? 'behind' : 'before';
  const others = listedSpeakers(text, source, direction, names);
  if (others.length === 0) return [find];
  const [own, second] = direction === 'before' ? lastTwo(text, source, names).slice().reverse() : [source];
  const rest = [...others, ...(second === undefined ? [] : [second])];
  return [
    ...rest.map((one) => ({
      ...find,
      form: 'prose' as const,
      start: one.start,
      end: one.end,
      source: one,
      quote: null,
    })),
    { ...find, source: own ?? source, start: direction === 'before' ? (own ?? source).start : find.start },
  ].sort((a, b) => a.start - b.start);
}

/** A speaker with the day that stood among the words for it. */
interface Dated extends Spoken {
  readonly day?: CitedDate | undefined;
}

/** Words that put a date before a name without being of it: "in early May", "on the morning of 14 May". */
const BEFORE_DATE =
  /(?:^|[\s(“"])(?:on|in|by|since|until|from|at|of|during|for|as of|before|after|around)\s(?:(?:the|early|mid|late|this|last)[\s-])*$/i;
/** What a date leaves at the beginning of the words for a source. */
const DATE_WORDS =
  /^(?:(?:on|in|the|early|mid|late|this|last|next|earlier|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?[\s-]|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s|(?:week|month|year|spring|summer|autumn|fall|winter)\s)+(?=\p{Lu}|(?:the|its|an?)\s)/iu;

/**
 * "On May 14 OpenAI announced": without a comma, the day stands before the name as if it were part of it. It is taken
 * off where it stands behind a preposition, or where nobody goes by the whole and somebody by the rest.
 */
function behindDate({ text, names }: PatternInput, sentence: Span, one: Spoken, dates: readonly CitedDate[]): Dated {
  const { source } = one;
  if (source === null || names.resolve(text.slice(source.start, source.end)).kind === 'known') return one;
  const date = dates.find(
    ({ start, end }) =>
      end > source.start &&
      end < source.end &&
      /^(?:\W*|(?:an?|the|early|mid|late)[\s-])*$/i.test(text.slice(source.start, start)),
  );
  let start = date === undefined ? source.start : date.end;
  start += /^[\s,]*/.exec(text.slice(start, source.end))?.[0].length ?? 0;
  start += DATE_WORDS.exec(text.slice(start, source.end))?.[0].length ?? 0;
  const rest = text.slice(start, source.end);
  if (start === source.start || !/^(?:the\s|an?\s)?\p{Lu}/iu.test(rest)) return one;
  const isPut =
    /^(?:on|in|by|since|until|from|at|during)\s/i.test(date?.text ?? '') ||
    BEFORE_DATE.test(
      text.slice(sentence.start, date === undefined ? source.start : Math.min(date.start, source.start)),
    );
  // "Since 14 May" begins what is said, and dates no telling.
  const isSince = /\b(?:since|until|by|before|after)\s\S*\s*$/i.test(text.slice(sentence.start, date?.start));
  const isKnown = names.resolve(rest).kind === 'known';
  if (!isKnown && !(isPut && /^\p{Lu}/u.test(rest))) return one;
  return { ...one, source: { start, end: source.end }, day: isSince ? undefined : date };
}

/** "ex-OpenAI researcher", "former Meta engineer": the word before the name takes the name back. */
function withPast<T extends Spoken>(text: string, one: T): T {
  if (one.source === null) return one;
  const past = /\b(?:ex|former)[-\s]$/i.exec(text.slice(Math.max(0, one.source.start - 8), one.source.start))?.[0];
  return past === undefined ? one : { ...one, source: { ...one.source, start: one.source.start - past.length } };
}

/** "A researcher at Acme who requested anonymity": that nobody is named belongs to the words for who speaks. */
function withAnonymity<T extends Spoken>(text: string, one: T): T {
  if (one.source === null) return one;
  const asked = ANONYMITY.exec(text.slice(one.source.end, one.source.end + 90))?.[0];
  return asked === undefined ? one : { ...one, source: { ...one.source, end: one.source.end + asked.length } };
}

const ANONYMITY =
  /^,?\s(?:who|and)\s(?:was\s|were\s|has\s|had\s|also\s)?(?:(?:request|ask|wish|want|prefer|declin)\p{L}*|granted|given)\s(?:[\p{L}]+\s){0,5}(?:anonymity|anonymous|(?:named|identified|quoted by name))/u;

/** "According to a study by researchers at MIT": the study only leads to who made it, and that is found too. */
const isOpening = ({ source }: Spoken, all: readonly Spoken[]): boolean =>
  source !== null &&
  all.some(
    (other) =>
      other.source !== null &&
      other.source.start > source.end &&
      other.cue.start >= source.start &&
      other.cue.start <= source.end,
  );

const isSameSpeaker = (a: Spoken, b: Spoken): boolean =>
  a.source !== null && b.source !== null && overlaps(a.source, b.source);

/** Quotations shorter than this are single words set apart, in UTF-16 units. */
const SHORTEST_QUOTE = 12;

/** Somebody is named, a group is that could be anybody, or one named before; a common noun ("the decision") says nothing. */
function isSpeaker({ text, names }: PatternInput, source: Span | null): boolean {
  if (source === null) return true;
  const name = text.slice(source.start, source.end);
  // "The alleged source", "The tell": what was taken for a verb is a word of the noun phrase.
  // "What critics claim": a question or a free relative, and nobody's word.
  if (isNoSpeaker(name) || /^(?:(?:the|an?)$|(?:what|which|how|why|when|where|whatever)\s)/i.test(name)) return false;
  if (names.resolve(name).kind !== 'unknown') return true;
  if (PLACE_NAMES.has(name.toLowerCase())) return false;
  return /(?:^|\s)\d*\p{Lu}[\p{L}\p{N}'’.-]+/u.test(name.replace(OPENING_CAPITAL, ''));
}

/** Words that begin a sentence with a capital and name nobody. */
const OPENING_CAPITAL =
  /^(?:The|A|An|Both|Each|All|Such|Two|Three|Some|Many|Most|In|On|But|And|This|That|These|Those|Its|His|Her|Their|One|Other|Another|Several|AI|US|UK|EU|Early|New|Recent|For|With|At|By|As|So|If|When|While|After|Before|No|Not|More|Just|Even)\s+/;

function quotations(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end);
  // A quotation may hold another in marks of the same kind: “… (“Customer”) …”.
  const marks = /(“)((?:[^“”]|“[^“”]{0,200}”){1,1200}?)”|([“"]|'')([^”"]{1,1200}?)(?:[”"]|'')/g;
  return [...words.matchAll(marks)].map(({ index, 1: outer = '', 2: whole, 3: mark = '', 4: plain = '' }) => {
    const opening = outer || mark;
    const inner = whole ?? plain;
    const start = sentence.start + index + opening.length;
    return { start, end: start + inner.length };
  });
}

/** A link of the sentence that leads to the named source's own domain. */
function linkBeside({ text, links, names }: PatternInput, sentence: Span, source: Span): string | null {
  const resolved = names.resolve(text.slice(source.start, source.end));
  if (resolved.kind !== 'known') return null;
  const domains = resolved.sources.flatMap((one) => one.domains);
  const isOwn = (href: string): boolean => {
    const host = siteOf(href);
    return host !== null && domains.some((domain) => isWithin(host, domain));
  };
  return links.find((link) => overlaps(link, sentence) && isOwn(link.href))?.href ?? null;
}
