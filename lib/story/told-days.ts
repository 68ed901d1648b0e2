import type { Citation } from '../citation/citation';
import { findDates } from '../citation/dates';
import { findRelativeDates } from '../citation/relative-dates';
import { addDays, type DayInterval, daysBetween, type IsoDay } from '../shared/calendar';

/** A sentence that says when something happened. */
export interface ToldDays {
  readonly sentence: string;
  readonly interval: DayInterval;
}

/** What is read of an article for it. */
export interface DatedText {
  /** Its first paragraphs. */
  readonly lead: string;
  readonly published: IsoDay;
  readonly citations: readonly Citation[];
}

/** Over more days than a month, the time says nothing of which document is meant. */
const WIDEST = 31;
/** Most sentences that are looked at. */
const MOST_SENTENCES = 400;

/**
 * The days that an article tells of beside what it attributes, before those of its own news: "the order came two weeks
 * ago", "in June".
 * @param before days before the article's own from which on they are its news
 */
export function toldDays({ lead, citations, published }: DatedText, before: number): ToldDays[] {
  const sentences = new Set([
    ...lead.split(/(?<=[.!?]["”]?)\s+/),
    ...citations.flatMap(({ claim, context }) => [context, claim]),
  ]);
  const news = addDays(published, -before);
  return [...sentences].slice(0, MOST_SENTENCES).flatMap((sentence) => {
    const context = { published, site: null };
    const dates = [...findDates(sentence, context), ...findRelativeDates(sentence, context)];
    return dates.flatMap(({ interval }) =>
      interval !== null && interval.from < news && daysBetween(interval.from, interval.to) <= WIDEST
        ? [{ sentence, interval }]
        : [],
    );
  });
}
