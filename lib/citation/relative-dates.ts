import {
  addDays,
  type DayInterval,
  daysBetween,
  type IsoDay,
  MONTHS,
  monthInterval,
  WEEKDAYS,
  weekdayOf,
} from '../shared/calendar';
import type { CitedDate, DateContext } from './citation';

const DAYS = WEEKDAYS.join('|');
/** Words for numbers, by what they count. */
const COUNTS = ['an?', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const SPOKEN = new RegExp(
  `\\b(?:(?:on|last|this)\\s+(${DAYS})|(${DAYS})(?=\\s+(?:that|it|he|she|they|the|its|their|in|a|morning|afternoon|evening|night)\\b|\\s*[,.]|$)|in\\s+(${MONTHS.join('|')})(?![\\p{L}]|,?\\s+\\d)|(yesterday|today|(?:earlier|later)\\s+(?:today|this\\s+(?:week|month|year))|(?:last|this)\\s+(?:week|month|year))|(${COUNTS.join('|')}|\\d{1,2})\\s+(day|week|month)s?\\s+ago)\\b`,
  'giu',
);

/** Days in a unit, and how many days before and after are meant by it: "two weeks ago" is no day in particular. */
const AGO: Readonly<Record<string, readonly [days: number, slack: number]>> = {
  day: [1, 0],
  week: [7, 3],
  month: [30, 15],
};

/** "Two weeks ago", "a month ago". */
function ago(count: string, unit: string, published: IsoDay): DayInterval {
  const [days, slack] = AGO[unit] ?? [0, 0];
  const spelled = COUNTS.findIndex((one) => new RegExp(`^${one}$`, 'i').test(count)) + 1;
  const on = addDays(published, -days * (spelled || Number(count)));
  return { from: addDays(on, -slack), to: addDays(on, Math.min(slack, daysBetween(on, published))) };
}

/** The days from the one that begins the period to the article's own, or to the period's end where it is over. */
function period(words: string, published: IsoDay): DayInterval {
  const last = words.startsWith('last');
  if (words.endsWith('week')) {
    const monday = addDays(published, -((weekdayOf(published) + 6) % 7));
    return last ? { from: addDays(monday, -7), to: addDays(monday, -1) } : { from: monday, to: published };
  }
  const [year, month] = published.split('-').map(Number) as [number, number];
  if (words.endsWith('month')) {
    if (!last) return { from: monthInterval(year, month).from, to: published };
    return month === 1 ? monthInterval(year - 1, 12) : monthInterval(year, month - 1);
  }
  return last ? { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } : { from: `${year}-01-01`, to: published };
}

/**
 * Finds "on Thursday", "yesterday", "last week", "two weeks ago" and "earlier this month", read against the article's own
 * day: a weekday is the last one up to that day.
 */
export function findRelativeDates(text: string, { published }: DateContext): CitedDate[] {
  const found: CitedDate[] = [];
  for (const match of text.matchAll(SPOKEN)) {
    const weekday = (match[1] ?? match[2])?.toLowerCase();
    const month =
      match[3] === undefined ? -1 : MONTHS.findIndex((name) => name.toLowerCase() === match[3]?.toLowerCase());
    const words = (match[4] ?? '').toLowerCase().replace(/\s+/g, ' ');
    let interval: DayInterval | null = null;
    if (published !== null) {
      if (month >= 0) {
        // The last one up to the article's own.
        const [year, own] = published.split('-').map(Number) as [number, number];
        interval = monthInterval(month + 1 > own ? year - 1 : year, month + 1);
      } else if (weekday !== undefined) {
        const asked = WEEKDAYS.findIndex((name) => name.toLowerCase() === weekday);
        const on = addDays(published, -((weekdayOf(published) - asked + 7) % 7));
        interval = { from: on, to: on };
      } else if (/today|yesterday/.test(words)) {
        const on = addDays(published, words === 'yesterday' ? -1 : 0);
        interval = { from: on, to: on };
      } else if (match[5] !== undefined) {
        interval = ago(match[5], (match[6] ?? '').toLowerCase(), published);
      } else {
        const whole = period(words.replace(/^(?:earlier|later) /, ''), published);
        // "Earlier this week" is before today.
        const isBefore = words.startsWith('earlier') && whole.from < published;
        interval = isBefore ? { from: whole.from, to: addDays(published, -1) } : whole;
      }
    }
    found.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      iso:
        interval === null
          ? null
          : interval.from === interval.to
            ? interval.from
            : month >= 0
              ? interval.from.slice(0, 7)
              : null,
      precision: 'relative',
      interval,
      impossible: false,
    });
  }
  return found;
}
