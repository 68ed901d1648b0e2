import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type HostTurns, hostTurns, MOST_AT_ONCE } from '../../../../lib/platform/channels/host-turns';

const DISTANCE = 2_000;

let turns: HostTurns;
let start: number;
/** What happened, and how many milliseconds after the start. */
let log: string[];

beforeEach(() => {
  vi.useFakeTimers();
  start = Date.now();
  log = [];
  turns = hostTurns(DISTANCE);
});
afterEach(() => vi.useRealTimers());

const note = (what: string): void => void log.push(`${Date.now() - start} ${what}`);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Work that takes some time and is noted. */
const job = (host: string, name: string, milliseconds: number): Promise<void> =>
  turns.take(host, async () => {
    note(`${name} begins`);
    await pause(milliseconds);
    note(`${name} ends`);
  });

describe('one host', () => {
  test('is asked in the order of the asking, one at a time, each the distance after the end of the last', async () => {
    const all = Promise.all([job('a', 'one', 500), job('a', 'two', 100), job('a', 'three', 100)]);
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    expect(log).toEqual([
      '0 one begins',
      '500 one ends',
      '2500 two begins',
      '2600 two ends',
      '4600 three begins',
      '4700 three ends',
    ]);
  });

  test('is asked again after the distance within one turn', async () => {
    const asked = turns.take('a', async (nextTurn) => {
      note('page 1');
      await pause(300);
      await nextTurn();
      note('page 2');
      await nextTurn();
      note('page 3');
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await asked;
    expect(log).toEqual(['0 page 1', '2000 page 2', '4000 page 3']);
  });

  test('is asked after the distance by whoever comes later, and at once after a long time', async () => {
    await Promise.all([job('a', 'one', 100), vi.advanceTimersByTimeAsync(1_100)]);
    await Promise.all([job('a', 'two', 0), vi.advanceTimersByTimeAsync(10_000)]);
    await Promise.all([job('a', 'three', 0), vi.advanceTimersByTimeAsync(1)]);
    expect(log.filter((one) => one.endsWith('begins'))).toEqual([
      '0 one begins',
      '2100 two begins',
      '11100 three begins',
    ]);
  });

  test('is asked again though the clock has been set back', async () => {
    await Promise.all([job('a', 'one', 0), vi.advanceTimersByTimeAsync(1)]);
    vi.setSystemTime(start - 3_600_000);
    const again = job('a', 'two', 0);
    await vi.advanceTimersByTimeAsync(DISTANCE + 10);
    await again;
    expect(log).toHaveLength(4);
  });

  test('goes on after a failure, which is told to who asked', async () => {
    const failing = turns.take('a', async () => {
      throw new Error('broken');
    });
    const told = expect(failing).rejects.toThrow('broken');
    const next = job('a', 'two', 0);
    await vi.advanceTimersByTimeAsync(DISTANCE + 10);
    await Promise.all([told, next]);
    expect(log[0]).toBe('2000 two begins');
  });
});

describe('many hosts', () => {
  test('are asked at once, but for more than six', async () => {
    const all = Promise.all(Array.from({ length: 8 }, (_, i) => job(`host-${i}`, `${i}`, 100 * (i + 1))));
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    const begun = log.filter((one) => one.endsWith('begins'));
    expect(MOST_AT_ONCE).toBe(6);
    expect(begun).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((i) => `0 ${i} begins`),
      // The places of the first two that ended.
      '100 6 begins',
      '200 7 begins',
    ]);
  });

  test('a failure frees its place', async () => {
    const failing = Array.from({ length: 20 }, (_, i) =>
      turns.take(`bad-${i}`, async () => {
        throw new Error('broken');
      }),
    );
    expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true);
    const all = Promise.all(Array.from({ length: 6 }, (_, i) => job(`host-${i}`, `${i}`, 100)));
    await vi.advanceTimersByTimeAsync(100);
    await all;
    expect(log.filter((one) => one.endsWith('begins'))).toEqual([0, 1, 2, 3, 4, 5].map((i) => `0 ${i} begins`));
  });

  test('who waits for the distance to one host takes no place from the others', async () => {
    const all = Promise.all([
      ...Array.from({ length: 10 }, (_, i) => job('slow', `slow ${i}`, 0)),
      ...Array.from({ length: 6 }, (_, i) => job(`host-${i}`, `${i}`, 100)),
    ]);
    await vi.advanceTimersByTimeAsync(60_000);
    await all;
    expect(log.filter((one) => /^\d+ \d begins/.test(one))).toEqual([0, 1, 2, 3, 4, 5].map((i) => `0 ${i} begins`));
  });

  test('who waited long for a place keeps the distance from the first page on', async () => {
    const busy = Array.from({ length: 6 }, (_, i) => job(`host-${i}`, `${i}`, 10_000));
    const late = turns.take('late', async (nextTurn) => {
      note('page 1');
      await nextTurn();
      note('page 2');
    });
    await vi.advanceTimersByTimeAsync(60_000);
    await Promise.all([...busy, late]);
    expect(log.filter((one) => one.includes('page'))).toEqual(['10000 page 1', '12000 page 2']);
  });
});
