import { daysBetween } from '../shared/calendar';
import { type Span, shift } from '../shared/span';
import type { CitedDate, DateContext } from './citation';
import { findDates } from './dates';
import { findRelativeDates } from './relative-dates';

/** What may stand between a verb of speech and its day: "said [in a statement on] 8 April". */
const BEHIND =
  /^,?(?:\s(?:in|at|to|during|via|through|from|before|after)\s[^,;:“”"()]{1,60}?)?\s(?:(?:late|early|earlier|back)\s)?(?:(?:on|in|dated|of)\s)?$/;
/** "Told [the Security Council on] Thursday". */
const TOLD = /\b(?:told|tells|informed)$/;
const SOMEBODY =
  /^\s(?:the\s)?(?:\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,4}|reporters|investors|employees|lawmakers|staff|journalists|analysts)\s(?:on\s)?$/u;
/** A clause has begun: what is dated behind it is part of what was said. */
const CLAUSE =
  /\b(?:that|which|who|it|he|she|they|was|were|is|are|be|will|would|had|has|have|could|should|may|might|of its|if|because|when|while)\b/;
/** A clause that tells of the telling itself: "according to Acme, which published the news on 3 May". */
const PUBLISHED =
  /^,\s(?:which|who)\s(?:first\s)?(?:published|announced|posted|released|disclosed|reported|issued|shared|unveiled|revealed)\b[^,;:“”"()]{0,60}?\s(?:on|in)\s$/;
/** "Concludes in a study that it published on Tuesday". */
const IN_WHAT_IT_PUBLISHED =
  /^\sin an?\s[^,;:“”"()]{3,50}?\s(?:that|which)\s(?:it|they)\s(?:published|released|posted|issued)\s(?:on\s)?$/;
/** "Announced the feature, called Quiet Hours, on Wednesday": what was made known stands between the verb and its day. */
const MAKES_KNOWN =
  /\b(?:announce[sd]?|introduce[sd]?|unveil(?:s|ed)|publishe[sd]|release[sd]|disclose[sd]|posted|issued|revealed)$/;
const WHAT = /^\s(?!that\b)[^.;:“”"()]{2,90}?,?\s$/;

/** What may stand before a day at the beginning of a clause: "[In a statement on] Tuesday, X said". */
const OPENING =
  /(?:^|[,;—–]\s|\b(?:and|but)\s)(?:(?:late|early|earlier|just|only|back)\s)?(?:(?:in|during|at)\s[^,;:“”"()]{1,60}?\s)?(?:(?:on|in|dated|of|as of)\s)?$/i;

/** "Last week, after Acme announced": in that week, though perhaps not on the day of what else is told. */
const AS_IT_WAS_TOLD = /^,\s(?:when|as|after|once)\s(?:the\s)?$/;
const A_FEW_DAYS = 4;
const isWide = ({ interval }: CitedDate): boolean =>
  interval !== null && daysBetween(interval.from, interval.to) >= A_FEW_DAYS;

/** All dates of a sentence, with or without a calendar, placed in the text. */
export const datesIn = (text: string, sentence: Span, context: DateContext): CitedDate[] => {
  const words = text.slice(sentence.start, sentence.end);
  return [...findDates(words, context), ...findRelativeDates(words, context)].map((date) => ({
    ...date,
    ...shift(date, sentence.start),
  }));
};

/**
 * When a source spoke, and not a date of what it said: "Acme said on Tuesday that the books were deleted on 3
 * January" dates the telling by Tuesday. Null where no date stands at the verb, before the clause, or in the
 * words for the source.
 * @param dates those of the sentence, from {@link datesIn}
 * @param source null where nobody is named
 * @param whole source and verb together
 * @param context the article's own day, after which nothing was told yet
 */
export function dateOfTelling(
  text: string,
  sentence: Span,
  dates: readonly CitedDate[],
  source: Span | null,
  whole: Span,
  context: DateContext,
): CitedDate | null {
  const behind = dates.find((date) => {
    const gap = text.slice(whole.end, date.start);
    if (date.start < whole.end || !isExact(date)) return false;
    if (PUBLISHED.test(gap) || IN_WHAT_IT_PUBLISHED.test(gap)) return true;
    if (
      MAKES_KNOWN.test(text.slice(whole.start, whole.end)) &&
      WHAT.test(withoutOn(gap, date)) &&
      endsClause(text, date, context)
    )
      return true;
    if (CLAUSE.test(gap)) return false;
    return BEHIND.test(gap) || (TOLD.test(text.slice(whole.start, whole.end)) && SOMEBODY.test(gap));
  });
  if (behind !== undefined) return behind;
  const before = dates.find(
    (date) =>
      date.end <= whole.start &&
      isExact(date) &&
      (/^,?\s$/.test(text.slice(date.end, whole.start)) ||
        (isWide(date) && AS_IT_WAS_TOLD.test(text.slice(date.end, whole.start)))) &&
      OPENING.test(text.slice(sentence.start, date.start)),
  );
  if (before !== undefined) return before;
  return (
    dates.find(
      (date) => source !== null && date.start >= source.start && date.end <= whole.end && standsIn(text, date, source),
    ) ?? null
  );
}

/** "… on" before a day of the calendar; "on Wednesday" and "Wednesday" are one date. Other gaps lead to no day. */
const withoutOn = (gap: string, { text }: CitedDate): string =>
  /^on\s|^\p{Lu}\p{Ll}+day$/iu.test(text) ? gap : /\son\s$/.test(gap) ? gap.replace(/on\s$/, '') : '';

/** The day closes the clause and is no day to come: "announced a vote on 3 June" tells of the vote's. */
function endsClause(text: string, date: CitedDate, { published }: DateContext): boolean {
  const isPast = date.interval !== null && (published === null || date.interval.from <= published);
  return isPast && date.precision !== 'month' && /^\s*(?:[.,;—–)]|$)/.test(text.slice(date.end, date.end + 3));
}

/** A year beside a verb is a year that is spoken of. */
const isExact = ({ precision }: CitedDate): boolean => precision !== 'year';

/** "A 2025 survey by Cole", "a report released on 3 May", "Acme on Tuesday said": not a date inside a clause about the source. */
const standsIn = (text: string, date: CitedDate, source: Span): boolean => {
  const before = text.slice(source.start, date.start);
  return PUT_BETWEEN.test(before) || !/,|\b(?:who|which|that|whose)\b/.test(before);
};

/** "A post on the Acme Blog, also dated Tuesday, says". */
const PUT_BETWEEN = /^[^,]+,\s(?:also\s)?(?:dated|published|posted|released|issued)\s(?:on\s)?$/;
