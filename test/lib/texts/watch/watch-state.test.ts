import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginWatch, currentOf, RETURN_DAYS, STABLE_AFTER, watchStep } from '../../../../lib/texts/watch/watch-state';
import type { Observation, WatchEvent, WatchState } from '../../../../lib/texts/watch/watched-text';
import { lookAt, refusedAt, TERMS } from './pages';

const HOUR = 3_600_000;

/** The terms with another figure in them: the texts of two letters are two versions, `A` and `a` are one. */
const text = (name: string, note = ''): string =>
  `${TERMS.replace('thirty days', `${name.toUpperCase().charCodeAt(0) - 34} days`)}\n\nLast updated: ${name === name.toUpperCase() ? '1 May 2026' : 'June 2, 2026'}\n${note}`;

function watch(looks: readonly Observation[]): { state: WatchState; events: WatchEvent[] } {
  let state: WatchState | null = null;
  const events: WatchEvent[] = [];
  for (const seen of looks) {
    if (state === null) state = beginWatch(seen);
    else {
      const step = watchStep(state, seen);
      state = step.state;
      if (step.event !== null) events.push(step.event);
    }
  }
  if (state === null) throw new Error('nothing was watched');
  return { state, events };
}

/** Looks at a page that gives the texts one after another, twelve hours apart: `A` to `Z` as above, `!` no text, `.` nobody looks. */
const looks = (line: string, every = 12): Observation[] =>
  [...line].flatMap((name, i) =>
    name === '.' ? [] : [name === '!' ? refusedAt(i * every) : lookAt(text(name), i * every)],
  );

/** What is told, in a word each: `B@2026-01-02`. */
const told = (line: string, every = 12): string[] => {
  const names = new Map(
    [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((name) => [currentOf(watch([lookAt(text(name), 0)]).state).print, name]),
  );
  return watch(looks(line, every)).events.map(
    ({ kind, recorded, to }) =>
      `${kind === 'flapping' ? '~' : ''}${to === null ? '?' : names.get(to)}@${recorded.slice(5)}`,
  );
};

describe('a new text is told once it was given twice, as of its first day', () => {
  test.each<[why: string, line: string, told: string[]]>([
    ['the same', 'AAAAAA', []],
    ['one new text', 'AABB', ['B@01-02']],
    ['that stays', 'AABBBBBBBB', ['B@01-02']],
    ['seen once', 'AAB', []],
    ['and never again', 'AABAAAA', []],
    ['seen once, and then to stay', 'AABABB', ['B@01-02']],
    ['one after another', 'ABBCCDD', ['B@01-01', 'C@01-02', 'D@01-03']],
    ['one seen once before another', 'AABCC', ['C@01-02']],
    ['other dates and years only', 'AaAaaaA', []],
    ['a new text with other dates each time', 'AABbBb', ['B@01-02']],
    ['pages that are none', 'A!A!!A!', []],
    ['a new text between them', 'AA!B!!B!', ['B@01-02']],
    ['the same after a time without text', 'AA!!!!!!!!!!!!!!!!!!!!AA', []],
    ['the same after nobody looked', 'AA..........................AA', []],
    ['a new one, and then nobody looked', 'AAB....................B', ['B@01-02']],
    ['a new one after nobody looked', 'AA..........BB', ['B@01-07']],
  ])('%s', (_, line, events) => expect(told(line)).toEqual(events));

  test('not within an hour', () => {
    expect(told('AABB', 1)).toEqual([]);
    expect(told('AABBBBB', 1)).toEqual(['B@01-01']);
  });
  test('with its changes and the versions between which they lie', () => {
    const { state, events } = watch(looks('AABB'));
    expect(events).toEqual([
      {
        kind: 'changed',
        recorded: '2026-01-02',
        from: state.versions[0]?.print,
        to: state.current,
        changes: [expect.objectContaining({ kind: 'reworded', number: '1.3' })],
      },
    ]);
    expect(state.versions.map(({ seen }) => seen)).toEqual([
      [{ from: '2026-01-01', to: '2026-01-01' }],
      [{ from: '2026-01-02', to: '2026-01-02' }],
    ]);
  });
  test('a page that has lost most of its words must stay so for three days', () => {
    const short = lookAt('# Harbour\n\nWe are moving to another place. Terms will be here soon.', 0).read;
    const at = (hours: number): Observation => ({ ...lookAt('', hours), read: short });
    expect(watch([...looks('AA'), at(24), at(48), at(72)]).events).toEqual([]);
    expect(watch([...looks('AA'), at(24), at(48), at(72), lookAt(text('A'), 80)]).events).toEqual([]);
    expect(watch([...looks('AA'), at(24), at(48), at(97)]).events).toHaveLength(1);
  });
});

describe('a text that goes back and forth is told once', () => {
  test.each<[why: string, line: string, told: string[]]>([
    ['back to what it was', 'AABBAA', ['B@01-02', '~A@01-03']],
    ['over and over', 'AABBAABBAABBAABB', ['B@01-02', '~A@01-03']],
    ['and then to stay as was told', 'AABBAABBAAAAAAAAAAAAAAAAAAAA', ['B@01-02', '~A@01-03']],
    ['and then to stay as was not told', 'AABBAABBBBBBBBBBBBBBBBBBBBBB', ['B@01-02', '~A@01-03', 'B@01-04']],
    ['and then as something new', 'AABBAACCCCCCCCCCCCCCCCCCCCC', ['B@01-02', '~A@01-03', 'C@01-04']],
    ['new things are not told before it is stable', 'AABBAACCDDEE', ['B@01-02', '~A@01-03']],
    ['after that, changes are told at once', `AABB${'A'.repeat(18)}CC`, ['B@01-02', '~A@01-03', 'C@01-12']],
    ['back and forth again', `AABB${'A'.repeat(18)}BB`, ['B@01-02', '~A@01-03', '~B@01-12']],
    ['by turns at each look', 'ABABABABABABABABABABAB', ['~?@01-04']],
    ['another at each look', 'ABCDEFGHIJKLMNOPQRST', ['~?@01-04']],
    ['and then one that stays', `ABCDEFGHI${'Z'.repeat(18)}`, ['~?@01-04', 'Z@01-05']],
    ['and then the first again', `ABCDEFGHI${'A'.repeat(18)}`, ['~?@01-04']],
  ])('%s', (_, line, events) => expect(told(line)).toEqual(events));

  test('a version that comes back after more than a month is a change like others', () => {
    expect(told(`AA${'B'.repeat(2 * RETURN_DAYS + 4)}AA`)).toEqual(['B@01-02', 'A@02-03']);
  });
  test('and is not stored a second time', () => {
    const { state } = watch(looks('AABBaabb'));
    expect(state.versions).toHaveLength(2);
    expect(currentOf(state).seen).toEqual([
      { from: '2026-01-02', to: '2026-01-02' },
      { from: '2026-01-04', to: '2026-01-04' },
    ]);
  });
});

describe('another extractor', () => {
  const read = (name: string, hours: number, extractor: number): Observation =>
    lookAt(extractor === 1 ? text(name) : text(name).replace(/^- .*\n/gm, ''), hours, extractor);
  test('reads another text, which is no change', () => {
    const { state, events } = watch([
      read('A', 0, 1),
      read('A', 12, 1),
      read('A', 24, 2),
      read('A', 36, 2),
      read('A', 99, 2),
    ]);
    expect(events).toEqual([]);
    expect(state.versions).toHaveLength(1);
    expect(currentOf(state)).toMatchObject({ extractor: 2, seen: [{ from: '2026-01-01', to: '2026-01-05' }] });
  });
  test('that reads the same takes nothing away from a change', () => {
    const { state, events } = watch([
      lookAt(text('A'), 0),
      lookAt(text('A'), 12, 2),
      lookAt(text('B'), 24, 2),
      lookAt(text('B'), 36, 2),
    ]);
    expect(events).toHaveLength(1);
    expect(state.versions.map(({ extractor }) => extractor)).toEqual([2, 2]);
  });
  test('and is compared with itself from then on', () => {
    const { events } = watch([read('A', 0, 1), read('B', 12, 2), read('B', 24, 2), read('C', 36, 2), read('C', 48, 2)]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ kind: 'changed', changes: [{ kind: 'reworded', number: '1.3' }] });
  });
});

test('clauses that only move change no version', () => {
  const moved = text('A').replace(/(1\.2\. .*)\n\n(1\.3\. .*)/, '$2\n\n$1');
  expect(moved).not.toBe(text('A'));
  const { state, events } = watch([...looks('AA'), ...[24, 36, 48].map((hours) => lookAt(moved, hours))]);
  expect(events).toEqual([]);
  expect(state.versions.map(({ markdown, seen }) => [markdown, seen])).toEqual([
    [moved, [{ from: '2026-01-01', to: '2026-01-03' }]],
  ]);
});

test('no more versions are held than there is room for, but always the newest', { timeout: 60_000 }, () => {
  const large = (name: string): string => `${text(name)}\n\n${'float'.repeat(500_000)}`;
  const seen = [...'AABBCCDDEEFFGG'].map((name, i) => lookAt(large(name), i * 12));
  const { state, events } = watch(seen);
  expect(events).toHaveLength(6);
  expect(state.versions.length).toBeLessThan(7);
  expect(currentOf(state).markdown).toBe(large('G'));
});

test('pages without a text are counted, and forgotten with the next text', () => {
  expect(beginWatch(refusedAt(0))).toBeNull();
  const { state } = watch(looks('AA!!'));
  expect(state.unreadable).toMatchObject({ looks: 2, since: { day: '2026-01-02' }, reason: { kind: 'captcha' } });
  expect(watch(looks('AA!!A')).state.unreadable).toBeNull();
});

test('the state can be stored as it is', () => {
  const { state } = watch(looks('AABBAA!'));
  expect(structuredClone(state)).toEqual(state);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

/** A text that stays for some looks, with another seen once behind it, and pages that are no text. */
const stay = fc.record({
  looks: fc.integer({ min: 2, max: 5 }),
  gaps: fc.array(fc.integer({ min: 4, max: 400 }), { minLength: 12, maxLength: 12 }),
  refusals: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  isGlimpsed: fc.boolean(),
});

test('every text that stayed for two looks is told once, and nothing else', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(stay, { minLength: 1, maxLength: 9 }), (stays) => {
      let hours = 0;
      const seen: Observation[] = [];
      const expected: string[] = [];
      stays.forEach(({ looks: count, gaps, refusals, isGlimpsed }, i) => {
        const name = String.fromCharCode(65 + i);
        for (let j = 0; j < count; j++) {
          hours += gaps[2 * j] ?? 4;
          if (refusals[j]) seen.push(refusedAt(hours - 2));
          const at = lookAt(text(j % 2 === 0 ? name : name.toLowerCase()), hours);
          if (i > 0 && j === 0) expected.push(at.day);
          seen.push(at);
        }
        if (!isGlimpsed) return;
        hours += gaps[11] ?? 4;
        seen.push(lookAt(text(String.fromCharCode(75 + i)), hours));
      });
      const { state, events } = watch(seen);
      expect(events.map(({ kind, recorded }) => `${kind} ${recorded}`)).toEqual(
        expected.map((day) => `changed ${day}`),
      );
      expect(events.every(({ changes }) => changes.length === 1)).toBe(true);
      expect(state.versions.map(({ seen: days }) => days[0]?.from).slice(1)).toEqual(expected);
    }),
  );
});

test('whatever a page gives, what was told last is what it has said for a week', { timeout: 60_000 }, () => {
  const look = fc.tuple(fc.constantFrom(...'AAABBBCDa!'), fc.integer({ min: 1, max: 120 }));
  fc.assert(
    fc.property(fc.array(look, { minLength: 1, maxLength: 40 }), fc.constantFrom(...'ABE'), (line, last) => {
      let hours = 0;
      const seen = [
        lookAt(text('A'), 0),
        ...line.map(([name, gap]) => {
          hours += gap;
          return name === '!' ? refusedAt(hours) : lookAt(text(name), hours);
        }),
      ];
      for (const gap of [4, 4, STABLE_AFTER / HOUR]) {
        hours += gap;
        seen.push(lookAt(text(last), hours));
      }
      const { state, events } = watch(seen);
      expect(state.told).toBe(state.current);
      expect(currentOf(state).markdown).toContain(`for ${last.charCodeAt(0) - 34} days`);
      // Each event begins where the one before it ended, and no two flappings are told within a week.
      let known = state.versions.find(({ markdown }) => markdown === text('A'))?.print;
      let flapped = Number.NEGATIVE_INFINITY;
      for (const { kind, from, to, changes, recorded } of events) {
        expect(from).toBe(known);
        known = to ?? known;
        if (to !== null) expect(changes.length).toBe(1);
        const day = Date.parse(recorded);
        if (kind === 'flapping') {
          expect(day - flapped).toBeGreaterThanOrEqual(STABLE_AFTER - 48 * HOUR);
          flapped = day;
        }
      }
      expect(known).toBe(state.current);
    }),
  );
});
