import { addDays, type DayInterval, daysBetween, type IsoDay } from '../../shared/calendar';
import { dayNumber } from '../../shared/day-number';
import type { Coverage } from '../coverage';
import type { Channel, ChannelItem, Listing } from './channel';
import type { ChannelKnowledge, LastListing, Watched } from './knowledge';
import { addressKey } from './listed-address';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day begins first at UTC+14 and ends last at UTC-12: what a source calls a day lies between. */
const EARLIEST_DAY = 14 * HOUR;
const LATEST_DAY = 12 * HOUR;

/** Items at the newest end of a listing that must all be in the next: two of them may be pinned there. */
const ANCHORS = 3;

/** Without a day of its own an item is of the day on which it was first seen, which must be near its own. */
const LONGEST_UNDATED = 2 * DAY;

/** What appears after midnight is dated the day before often enough that a day is left open for it. */
const SHORTEST_LAG = 1;

/** A source that dates things further back than this, in days, is never complete. */
export const LONGEST_LAG = 30;

/** An item with the day that it counts as published on. */
export interface DatedItem extends ChannelItem {
  readonly date: IsoDay;
}

/** What a listing adds to what was known. */
export interface Proof {
  readonly knowledge: ChannelKnowledge;
  /** Items that can be kept as documents: those with a day. */
  readonly items: readonly DatedItem[];
  /** True where the listing does not go on where the last one ended: between them something may be missing. */
  readonly isGap: boolean;
}

/**
 * What a listing of the newest items shows. It shows nothing by itself: a list of the newest twenty says nothing of the
 * twenty-first. But where it still has what the last one began with, all that came between is in it too, so that the
 * time between both is without a gap.
 * @param at when the listing was true at the earliest, in milliseconds since 1970
 * @param seen when it was true at the latest
 */
export function proveByNewest(
  before: ChannelKnowledge,
  { items, passedOver }: Listing,
  at: number,
  seen: number = at,
): Proof {
  const { last } = before;
  const addresses = new Set(items.map(addressOf));
  // A cache that hands out an older listing than the last shows nothing new.
  if (last !== null && at < last.at) return { knowledge: before, items: items.filter(isDated), isGap: false };
  // What could not be read is missing too.
  const arrived = last === null ? null : arrivedUndated(last, items);
  const isGap = last !== null && (passedOver > 0 || arrived === null || !goesOn(last, items, addresses, seen));
  return {
    knowledge: {
      watched: last === null || isGap ? begunAnew(before, seen) : extended(before.watched, at),
      asked: before.asked,
      last: { at, anchors: anchorsOf(items), listed: [...addresses], oldest: oldestOf(items) },
      lag: isGap ? before.lag : Math.max(before.lag, lagOf(before, items, at)),
    },
    items: items.flatMap((item) => {
      if (isDated(item)) return [item];
      // Without a listing shortly before, nobody knows of what day it is.
      if (isGap || arrived?.has(item) !== true) return [];
      return [{ ...item, date: dayAt(seen), dateBasis: 'first-seen' as const }];
    }),
    isGap,
  };
}

/**
 * Items without a day that have come since the last listing: those that stand above something that was there. What
 * stands below has come back, or is all new below what is pinned, or the list goes the other way: null, for nobody can
 * tell which.
 */
function arrivedUndated(
  { anchors, listed }: LastListing,
  items: readonly ChannelItem[],
): ReadonlySet<ChannelItem> | null {
  const known = new Set([...anchors, ...listed]);
  const ordered = newestFirst(items);
  const end = ordered.findLastIndex((item) => known.has(addressOf(item)));
  if (ordered.slice(end + 1).some((item) => !isDated(item))) return null;
  return new Set(ordered.filter((item) => !isDated(item) && !known.has(addressOf(item))));
}

/** True where a listing has all that the last one began with, so that nothing can have come and gone between them. */
function goesOn(
  { anchors, listed, at: before }: LastListing,
  items: readonly ChannelItem[],
  addresses: ReadonlySet<string>,
  at: number,
): boolean {
  // Of fewer, all may be pinned.
  if (anchors.length < ANCHORS || !anchors.every((anchor) => addresses.has(anchor))) return false;
  if (at - before <= LONGEST_UNDATED) return true;
  // What has no day and came in a long pause may be of any day of it.
  const known = new Set(listed);
  return items.every((item) => item.date !== null || known.has(addressOf(item)));
}

/** What an answer "not modified" shows: all that was there is there, and nothing else. */
export function proveByNoChange(before: ChannelKnowledge, at: number): ChannelKnowledge {
  if (before.last === null || at < before.last.at) return before;
  return { ...before, watched: extended(before.watched, at), last: { ...before.last, at } };
}

/** What all pages of an interface show that was asked for some days. */
export const proveByDays = (before: ChannelKnowledge, days: DayInterval, at: number): ChannelKnowledge => ({
  ...before,
  asked: [...before.asked.filter((one) => one.from < days.from || one.to > days.to), { ...days, at }],
});

/**
 * Takes up what somebody else has watched: the days that a registry holds completely, as long as the channel still
 * lists what was newest then.
 * @param newest addresses of the newest documents held of those days, the newest first
 */
export const takeUp = (before: ChannelKnowledge, days: DayInterval, newest: readonly string[]): ChannelKnowledge => ({
  ...before,
  // The days themselves are the registry's to vouch for: what is added begins on the day after them.
  watched: [{ since: (dayNumber(days.to) + 1) * DAY - EARLIEST_DAY, until: endOf(days.to) }],
  last: { at: endOf(days.to), anchors: newest.slice(0, ANCHORS).map(addressKey), listed: [], oldest: null },
});

/** The coverage that is proven, as the registry has it; none for days that are not over everywhere. */
export function coverageProven(channel: Channel, { watched, asked, lag }: ChannelKnowledge): Coverage[] {
  if (lag > LONGEST_LAG) return [];
  const days = [
    ...watched.map((one) => daysOf(one, lag)),
    ...asked.map(({ from, to, at }) => inOrder({ from, to: earlier(to, lastDay(at, lag)) })),
  ].filter((one) => one !== null);
  return joined(days).map(({ from, to }) => ({
    sourceId: channel.sourceId,
    channel: channel.name,
    from,
    to,
    status: 'complete',
    scope: channel.scope,
    types: channel.types,
  }));
}

/** The last day that is over everywhere, with as many left open as the source may date back. */
const lastDay = (at: number, lag: number): IsoDay => addDays(dayAt(at - LATEST_DAY), -1 - Math.max(lag, SHORTEST_LAG));
const inOrder = (days: DayInterval): DayInterval | null => (days.from <= days.to ? days : null);
const daysOf = ({ since, until }: Watched, lag: number): DayInterval | null =>
  inOrder({ from: firstDayFrom(since), to: lastDay(until, lag) });

const addressOf = ({ url }: ChannelItem): string => addressKey(url);
/** True for an item with a day of its own. */
export const isDated = (item: ChannelItem): item is DatedItem => item.date !== null;
const earlier = (a: IsoDay, b: IsoDay): IsoDay => (a < b ? a : b);
/** The day at UTC. */
const dayAt = (at: number): IsoDay => addDays('1970-01-01', Math.floor(at / DAY));
/** The moment at which a day is over everywhere. */
const endOf = (day: IsoDay): number => (dayNumber(day) + 1) * DAY + LATEST_DAY;
/** The first day that has begun nowhere yet. */
const firstDayFrom = (at: number): IsoDay => addDays('1970-01-01', Math.ceil((at + EARLIEST_DAY) / DAY));

/** Stretches that are kept: years of a source that publishes faster than it is asked. */
const MOST_STRETCHES = 200;

/** A new stretch after a gap; one before it that proves no whole day is let go. */
function begunAnew({ watched, lag }: ChannelKnowledge, at: number): readonly Watched[] {
  const proving = watched.filter((one) => daysOf(one, lag) !== null);
  return [...proving.slice(1 - MOST_STRETCHES), { since: at, until: at }];
}

function extended(watched: readonly Watched[], at: number): readonly Watched[] {
  const open = watched.at(-1);
  return open === undefined ? [{ since: at, until: at }] : [...watched.slice(0, -1), { since: open.since, until: at }];
}

function oldestOf(items: readonly ChannelItem[]): IsoDay | null {
  const days = items.flatMap(({ date }) => (date === null ? [] : [date]));
  return days.length === 0 ? null : days.reduce(earlier);
}

/**
 * What the next listing must still have: what stands at the newest end, and what has the latest days. Both, because
 * something may be pinned at the top, or be announced for a day to come.
 */
function anchorsOf(items: readonly ChannelItem[]): string[] {
  const latest = items.filter(isDated).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return [...new Set([...newestFirst(items).slice(0, ANCHORS), ...latest.slice(0, ANCHORS)].map(addressOf))];
}

function newestFirst(items: readonly ChannelItem[]): readonly ChannelItem[] {
  const dated = items.filter(isDated);
  const isAscending = (dated[0]?.date ?? '') < (dated.at(-1)?.date ?? '') && !isDescending(dated);
  return isAscending ? [...items].reverse() : items;
}

/** True where more items are older than the one before them than are younger: one may be pinned. */
const isDescending = (items: readonly DatedItem[]): boolean =>
  items.reduce((sum, { date }, i) => {
    const previous = items[i - 1]?.date ?? date;
    return sum + Number(date < previous) - Number(date > previous);
  }, 0) > 0;

/** How many days before its appearance something new is dated, beyond what time zones explain. */
function lagOf({ last, lag }: ChannelKnowledge, items: readonly ChannelItem[], at: number): number {
  if (last === null) return lag;
  const before = addDays(dayAt(last.at - LATEST_DAY), -1 - SHORTEST_LAG);
  const known = new Set(last.listed);
  return items.reduce((most, item) => {
    // Older than all that was listed before: it has come back because something else was taken away.
    const isBackDated = item.date !== null && item.date < before && last.oldest !== null && item.date >= last.oldest;
    return isBackDated && !known.has(addressOf(item)) ? Math.max(most, daysBetween(item.date, dayAt(at))) : most;
  }, lag);
}

/** Intervals of days put together where they meet or follow each other. */
function joined(days: readonly DayInterval[]): DayInterval[] {
  const done: DayInterval[] = [];
  for (const one of [...days].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const open = done.at(-1);
    if (open === undefined || one.from > addDays(open.to, 1)) done.push(one);
    else done[done.length - 1] = { from: open.from, to: open.to > one.to ? open.to : one.to };
  }
  return done;
}
