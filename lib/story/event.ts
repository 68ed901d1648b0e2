import type { Citation } from '../citation/citation';
import { publicationInterval, type SourceDocument } from '../registry/document';
import { daysBetween, type IsoDay, intervalsMeet, MONTHS } from '../shared/calendar';

/** A conference or launch event of a body, as the titles of what it publishes there name it. */
export interface StoryEvent {
  /** As the titles write it, without the year: "I/O", "re:Invent", "Galaxy Unpacked". */
  readonly name: string;
  readonly year: string;
  /** The most general of the overviews that the body published of it. */
  readonly document: SourceDocument;
}

/** "At I/O", "at re:Invent this year": an event without a date is one of the last months, in days. */
const SPOKEN_OF_WITHIN = 100;

/** A name that no ordinary word is: "I/O", "re:Invent", "WWDC", "DevDay". */
const DISTINCT = String.raw`(?:\p{L}{1,4}[/:]\p{L}+|\p{Lu}{3,}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)`;
/** One or two words with capitals: "Build", "Galaxy Unpacked", "Cloud Next". */
const CAPITALISED = String.raw`(?:\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)`;
const EVENT_OF_YEAR = new RegExp(
  String.raw`(${DISTINCT}|${CAPITALISED})[\s’']{0,2}(20\d\d|(?<=\p{Lu}{3})2\d)(?!\d)`,
  'u',
);
const IS_DISTINCT = new RegExp(`^${DISTINCT}$`, 'u');
/** "May 2026", "Spring 2026", "Fiscal 2026" are no events. */
const IS_TIME = new RegExp(
  String.raw`\b(?:${MONTHS.join('|')}|Spring|Summer|Autumn|Fall|Winter|Quarter|Fiscal|Year|In|Since|By|Act|Report|Update)$`,
  'i',
);

/** Behind the event's name at the head of a title: nothing, or what stands behind a colon. */
const NOTHING_MORE = /^[\s)]*(?:[:–—|\]]|$)/;
/** How a title says that it sums up all that was announced. */
const SUMS_UP =
  /\b(?:all|everything|every|\d+|top|biggest|major)\b.{0,30}\b(?:announce\w*|news|things|moments|highlights|updates|launches)\b|\b(?:recap|round-?up|highlights|keynote)\b/i;

/**
 * The events that titles of a body name, with the overview of each. Told by the titles alone, so that whatever a body
 * calls its events is found: a name with the year of its own document ("I/O 2026"), at the head of a title or in one
 * that sums up what was announced.
 * @param documents of one body
 * @param ownNames what the body is called, which may stand before the event's name
 * @param published the article's day
 */
export function eventsIn(
  documents: readonly SourceDocument[],
  ownNames: readonly string[],
  published: IsoDay,
): StoryEvent[] {
  const found = new Map<string, { readonly event: StoryEvent; readonly rank: number }>();
  for (const document of documents) {
    const days = daysBetween(document.date, published);
    if (days < 0 || days > SPOKEN_OF_WITHIN) continue;
    const named = eventOf(document.title, ownNames);
    if (named === null || named.year !== document.date.slice(0, 4)) continue;
    const { name, year, rank } = named;
    const before = found.get(`${name} ${year}`);
    if (before === undefined || rank < before.rank)
      found.set(`${name} ${year}`, { event: { name, year, document }, rank });
  }
  return [...found.values()].map(({ event }) => event);
}

/** Ranks of generality: the bare name, the name with a heading behind it, and what sums up. */
function eventOf(title: string, ownNames: readonly string[]): { name: string; year: string; rank: number } | null {
  const words = withoutOwn(title, ownNames);
  const match = EVENT_OF_YEAR.exec(words);
  if (match === null) return null;
  const [whole, named = '', stated = ''] = match;
  const name = withoutOwn(named, ownNames);
  if (name === '' || ownNames.includes(name) || IS_TIME.test(name)) return null;
  const isHead = match.index === 0;
  const behind = words.slice(whole.length);
  const rank =
    isHead && behind.trim() === '' ? 0 : isHead && NOTHING_MORE.test(behind) ? 1 : SUMS_UP.test(title) ? 2 : 3;
  return rank === 3 ? null : { name, year: stated.length === 2 ? `20${stated}` : stated, rank };
}

/** "Microsoft Build" is the event "Build" of Microsoft; marks before a name belong to nothing. */
function withoutOwn(words: string, ownNames: readonly string[]): string {
  const plain = words.replace(/^[^\p{L}\p{N}]+/u, '');
  const own = ownNames.filter((name) => plain.startsWith(`${name} `)).sort((a, b) => b.length - a.length)[0];
  return own === undefined ? plain : plain.slice(own.length + 1);
}

/** Days before and after an overview on which the rest of an event's announcements is published. */
const DAYS_BEFORE = 4;
const DAYS_AFTER = 2;

/** True for a document that was published while the event was on, or shortly before it. */
export function isOnDaysOf({ document: { date } }: StoryEvent, other: SourceDocument): boolean {
  const days = daysBetween(date, other.date);
  return -DAYS_BEFORE <= days && days <= DAYS_AFTER;
}

/** Characters before and behind a telling in which its occasion is named: "At I/O, Google said", "announced at I/O". */
const BEFORE = 80;
const BEHIND = 60;

/** True where a telling is of the event: it is named beside the telling, which gives no other day. */
export function isToldOf(
  { claim, text, date }: Pick<Citation, 'claim' | 'text' | 'date'>,
  event: StoryEvent,
  ownNames: readonly string[],
): boolean {
  if (date?.impossible === true) return false;
  if (date?.interval != null && !intervalsMeet(date.interval, publicationInterval(event.document))) return false;
  const at = claim.indexOf(text);
  if (at < 0) return false;
  return namesEvent(claim.slice(Math.max(0, at - BEFORE), at + text.length + BEHIND), event, ownNames);
}

/**
 * True where words name the event: by a name that is no ordinary word, or by any together with the year or the body's
 * own name. "I/O 2025" is not that of 2026.
 */
export function namesEvent(words: string, { name, year }: StoryEvent, ownNames: readonly string[]): boolean {
  if (!words.includes(name)) return false;
  const spelled = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const before = IS_DISTINCT.test(name) ? '' : `(?:${ownNames.map(spelled).join('|')})\\s`;
  const plain = `${before}${spelled(name)}(?![\\p{L}\\d])(?!\\s?[’']?(?:20)?\\d\\d)`;
  const dated = `${spelled(name)}\\s?[’']?(?:${year}|${year.slice(2)})(?!\\d)`;
  return new RegExp(`(?<![\\p{L}\\d])(?:${plain}|${dated})`, 'u').test(words);
}
