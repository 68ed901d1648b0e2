import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Channel, ChannelItem, Listing } from '../../../../lib/registry/channels/channel';
import { type ChannelKnowledge, NOTHING_KNOWN } from '../../../../lib/registry/channels/knowledge';
import {
  coverageProven,
  LONGEST_LAG,
  proveByDays,
  proveByNewest,
  proveByNoChange,
  takeUp,
} from '../../../../lib/registry/channels/prove-coverage';
import { addDays, type IsoDay } from '../../../../lib/shared/calendar';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);

const CHANNEL: Channel = {
  sourceId: 'regulator',
  kind: 'feed',
  address: 'https://regulator.example/feed.xml',
  name: 'all releases',
  scope: 'whole',
  types: ['press-release'],
};

const dayOf = (at: number): IsoDay => new Date(at).toISOString().slice(0, 10);
const item = (n: number, date: IsoDay | null): ChannelItem => ({
  key: `k${n}`,
  title: `Release ${n}`,
  url: `https://regulator.example/releases/${n}`,
  date,
  dateBasis: date === null ? 'first-seen' : 'published',
  type: 'press-release',
});
const listing = (items: readonly ChannelItem[]): Listing => ({
  items,
  proves: 'newest',
  next: null,
  children: [],
  total: null,
  passedOver: 0,
});
const daysOf = (knowledge: ChannelKnowledge) => coverageProven(CHANNEL, knowledge).map(({ from, to }) => [from, to]);

describe('a listing of the newest', () => {
  const first = [item(3, '2026-01-05'), item(2, '2026-01-04'), item(1, '2026-01-03')];
  const at = Date.UTC(2026, 0, 5, 18);
  const one = proveByNewest(NOTHING_KNOWN, listing(first), at);

  test('proves nothing by itself, and its items are kept', () => {
    expect(daysOf(one.knowledge)).toEqual([]);
    expect(one.items).toHaveLength(3);
    expect(one.isGap).toBe(false);
  });

  test('proves the whole days between it and one that goes on', () => {
    const two = proveByNewest(one.knowledge, listing([item(4, '2026-01-08'), ...first]), Date.UTC(2026, 0, 10, 13));
    // On the evening of the 5th, the 6th has begun in the east; the 9th is over, and a day is left for what is dated back.
    expect(daysOf(two.knowledge)).toEqual([['2026-01-07', '2026-01-08']]);
  });

  test('leaves a gap where something it began with is gone', () => {
    const two = proveByNewest(
      one.knowledge,
      listing([6, 5, 4].map((n) => item(n, '2026-01-08'))),
      Date.UTC(2026, 0, 10, 13),
    );
    expect(two.isGap).toBe(true);
    expect(daysOf(two.knowledge)).toEqual([]);
    const three = proveByNewest(
      two.knowledge,
      listing([7, 6, 5, 4].map((n) => item(n, n === 7 ? '2026-01-14' : '2026-01-08'))),
      Date.UTC(2026, 0, 16, 13),
    );
    expect(daysOf(three.knowledge)).toEqual([['2026-01-12', '2026-01-14']]);
  });

  test('is not bridged by something that is pinned at the top', () => {
    const pinned = item(0, '2025-06-01');
    const a = proveByNewest(NOTHING_KNOWN, listing([pinned, ...first]), at);
    const b = proveByNewest(
      a.knowledge,
      listing([pinned, ...[9, 8, 7].map((n) => item(n, '2026-01-09'))]),
      at + 5 * DAY,
    );
    expect(b.isGap).toBe(true);
  });

  test('that an older cache hands out changes nothing', () => {
    const back = proveByNewest(one.knowledge, listing(first.slice(1)), at - DAY);
    expect(back.knowledge).toBe(one.knowledge);
  });

  test('an answer "not modified" carries on, however long the pause', () => {
    expect(daysOf(proveByNoChange(one.knowledge, Date.UTC(2026, 0, 20, 13)))).toEqual([['2026-01-07', '2026-01-18']]);
    expect(proveByNoChange(NOTHING_KNOWN, at)).toBe(NOTHING_KNOWN);
  });

  test('what is dated back keeps so many of the last days open', () => {
    const two = proveByNewest(one.knowledge, listing([item(4, '2026-01-09'), ...first]), Date.UTC(2026, 0, 10, 13));
    const late = [item(5, '2026-01-06'), item(4, '2026-01-09'), ...first];
    const three = proveByNewest(two.knowledge, listing(late), Date.UTC(2026, 0, 12, 13));
    expect(three.knowledge.lag).toBe(6);
    expect(daysOf(proveByNoChange(three.knowledge, Date.UTC(2026, 0, 20, 13)))).toEqual([['2026-01-07', '2026-01-13']]);
  });

  test('what comes back because something was taken away is not dated back', () => {
    const two = proveByNewest(one.knowledge, listing([...first, item(0, '2025-12-01')]), at + 3 * DAY);
    expect(two.knowledge.lag).toBe(0);
  });

  test('a source that dates back too far is never complete', () => {
    const proven = proveByNoChange(one.knowledge, at + 90 * DAY);
    expect(daysOf(proven)).toHaveLength(1);
    expect(daysOf({ ...proven, lag: LONGEST_LAG + 1 })).toEqual([]);
  });

  test('items without a day are of the day on which they were first seen, if one looked shortly before', () => {
    const undated = [item(9, null), ...first];
    expect(proveByNewest(NOTHING_KNOWN, listing(undated), at).items).toHaveLength(3);
    const soon = proveByNewest(one.knowledge, listing(undated), at + DAY);
    expect(soon.items[0]).toMatchObject({ date: '2026-01-06', dateBasis: 'first-seen' });
    const late = proveByNewest(one.knowledge, listing(undated), at + 9 * DAY);
    expect(late.isGap).toBe(true);
    expect(late.items).toHaveLength(3);
  });
});

describe('what somebody else has watched', () => {
  const newest = [3, 2, 1].map((n) => item(n, '2026-01-05').url);
  const taken = takeUp(NOTHING_KNOWN, { from: '2025-06-01', to: '2026-01-05' }, newest);

  test('is taken up where the channel still lists what was newest then', () => {
    const proof = proveByNewest(
      taken,
      listing([4, 3, 2, 1].map((n) => item(n, n === 4 ? '2026-01-20' : '2026-01-05'))),
      Date.UTC(2026, 1, 1, 13),
    );
    expect(daysOf(proof.knowledge)).toEqual([['2026-01-06', '2026-01-30']]);
  });

  test('is left apart where it does not', () => {
    const proof = proveByNewest(taken, listing([9, 8].map((n) => item(n, '2026-01-20'))), Date.UTC(2026, 1, 1, 13));
    expect(proof.isGap).toBe(true);
    expect(daysOf(proof.knowledge)).toEqual([]);
  });
});

test('days that an interface was asked for are proven as far as they were over', () => {
  const asked = proveByDays(NOTHING_KNOWN, { from: '2026-01-01', to: '2026-01-31' }, Date.UTC(2026, 0, 20, 13));
  expect(daysOf(asked)).toEqual([['2026-01-01', '2026-01-18']]);
  const more = proveByDays(asked, { from: '2026-01-15', to: '2026-02-10' }, Date.UTC(2026, 1, 20));
  expect(daysOf(more)).toEqual([['2026-01-01', '2026-02-10']]);
});

/** A source that publishes now and then, in its own time zone; a few things it dates back or pins. */
const histories = fc.record({
  published: fc.array(fc.record({ after: fc.integer({ min: 0, max: 60 }), lag: fc.constantFrom(0, 0, 0, 0, 1, 9) }), {
    minLength: 1,
    maxLength: 80,
  }),
  zone: fc.integer({ min: -12, max: 14 }),
  shows: fc.integer({ min: 1, max: 12 }),
  pinned: fc.integer({ min: 0, max: 2 }),
  order: fc.constantFrom('newest first', 'oldest first', 'by date'),
  undated: fc.boolean(),
  fetches: fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 200 }),
      answer: fc.constantFrom('listing', 'listing', 'listing', 'not modified', 'error', 'old cache'),
    }),
    { minLength: 1, maxLength: 40 },
  ),
});

test('no day is called complete of which something was missed, whatever was published and asked when', () => {
  let complete = 0;
  let gaps = 0;
  fc.assert(
    fc.property(histories, ({ published, zone, shows, pinned, order, undated, fetches }) => {
      let clock = START;
      const all = published.map(({ after, lag }, n) => {
        clock += after * HOUR;
        // What a channel by date hides behind newer things nobody can see: a source that does both is not watched so.
        const stated = dayOf(clock + zone * HOUR - (order === 'by date' || undated ? 0 : lag) * DAY);
        return { at: clock, lag, stated, item: item(n, undated ? null : stated) };
      });
      const shownAt = (at: number): ChannelItem[] => {
        const out = all.filter((one) => one.at <= at);
        const top = out.slice(0, pinned).map((one) => one.item);
        const rest = out.slice(pinned);
        if (order === 'by date')
          rest.sort((a, b) => (a.stated < b.stated ? -1 : a.stated > b.stated ? 1 : a.at - b.at));
        const newest = rest.slice(-shows).map((one) => one.item);
        return order === 'oldest first' ? [...top, ...newest] : [...top, ...newest.reverse()];
      };
      let knowledge = NOTHING_KNOWN;
      const held = new Set<string>();
      let now = START;
      let listed = -1;
      for (const { after, answer } of fetches) {
        const before = now;
        now += after * HOUR;
        if (answer === 'error') continue;
        if (answer === 'not modified') {
          // A server says so only where it is so.
          const same = listed >= 0 && JSON.stringify(shownAt(listed)) === JSON.stringify(shownAt(now));
          if (same) knowledge = proveByNoChange(knowledge, now);
          continue;
        }
        const at = answer === 'old cache' ? before - HOUR : now;
        const items = shownAt(at);
        if (items.length === 0) continue;
        const proof = proveByNewest(knowledge, listing(items), at);
        gaps += Number(proof.isGap);
        knowledge = proof.knowledge;
        if (knowledge.last?.at === at) listed = at;
        for (const { key } of proof.items) held.add(key);
      }
      for (const stretch of knowledge.watched) {
        for (const { from, to } of coverageProven(CHANNEL, { ...knowledge, watched: [stretch] })) {
          for (let day = from; day <= to; day = addDays(day, 1)) {
            complete++;
            const missed = all.filter(({ stated, at, lag, item: { key } }) => {
              // What is dated back by many days after the last look nobody can know of.
              const isKnowable = lag <= 1 ? at <= listed : at <= stretch.until;
              return stated === day && isKnowable && !held.has(key);
            });
            expect(missed, `${day} is called complete`).toEqual([]);
          }
        }
      }
    }),
    { numRuns: 3_000 },
  );
  // It would hold of a rule that never calls anything complete, too.
  expect(complete).toBeGreaterThan(10_000);
  expect(gaps).toBeGreaterThan(1_000);
});
