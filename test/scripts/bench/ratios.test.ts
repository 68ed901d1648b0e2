import { describe, expect, test, vi } from 'vitest';
import { printFigure } from '../../../scripts/bench/print';
import { median, timeInTurn } from '../../../scripts/bench/ratios';

test.each([
  [[3, 1, 2], 2, 'odd count'],
  [[4, 1, 3, 2], 2.5, 'even count: the mean of the two in the middle'],
  [[100, 1, 1], 1, 'one hiccup of the machine moves nothing'],
  [[], Number.NaN, 'nothing was measured'],
])('the median of %j is %d: %s', (numbers, expected, _because) => {
  expect(median(numbers)).toBe(expected);
});

test('contenders run in turn, and each begins a round as often as the others', () => {
  const order: string[] = [];
  timeInTurn({ a: () => order.push('a'), b: () => order.push('b') }, 2);
  expect(order.join('')).toBe('abba');
});

test('each contender has its own median', () => {
  const durations = { quick: [1, 9, 2], slow: [20, 30, 40] };
  const clock = (work: () => unknown) => work() as number;
  const times = timeInTurn({ quick: () => durations.quick.shift(), slow: () => durations.slow.shift() }, 3, clock);
  expect(times).toEqual({ quick: 2, slow: 30 });
});

describe('a figure is printed with its target', () => {
  test.each([
    [{ value: 0.2, atMost: 0.25 }, / ok \(at most x 0\.250\)$/],
    [{ value: 0.3, atMost: 0.25 }, / MISSED \(at most/],
    [{ value: 4, atLeast: 5 }, / MISSED \(at least/],
    [{ value: Number.NaN, atMost: 5 }, / MISSED/],
    [{ value: 4 }, /x 4\.00$/],
  ])('%j', (figure, expected) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    printFigure({ what: 'this to that', unit: 'x', ...figure });
    expect(log.mock.lastCall?.[0]).toMatch(expected);
    log.mockRestore();
  });
});
