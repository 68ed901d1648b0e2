import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partition } from '../../../../lib/registry/snapshot/partition';
import { isIsoDay } from '../../../../lib/shared/calendar';

const dates = (count: number, step: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i * step)).toISOString().slice(0, 10));
const parts = (rows: string[]) => partition(rows, (date) => date);

describe('partition', () => {
  test('a small source is one file, a large one is cut by the calendar', () => {
    expect(parts(dates(600, 1))).toHaveLength(1);
    expect(parts(dates(601, 1)).map(({ from, to }) => [from, to])).toEqual([
      ['2020-01-01', '2020-12-31'],
      ['2021-01-01', '2021-12-31'],
    ]);
    // Twice a day: three quarters fit into one file.
    expect(parts(dates(366, 1).flatMap((one) => [one, one])).map(({ from, to }) => [from, to])).toEqual([
      ['2020-01-01', '2020-09-30'],
      ['2020-10-01', '2020-12-31'],
    ]);
    expect(parts(dates(3_000, 1)).map(({ rows }) => rows.length)).toEqual([366, 365, 365, 365, 366, 365, 365, 443]);
  });

  test('every row is in one part, whose days hold it, and parts do not meet', () => {
    const someDate = fc.date({ min: new Date('2004-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(someDate, { maxLength: 1_200 }), (days) => {
        const rows = days.map((one) => one.toISOString().slice(0, 10)).sort();
        const all = parts(rows);
        expect(all.flatMap((part) => part.rows)).toEqual(rows);
        for (const [i, { from, to, rows: inside }] of all.entries()) {
          expect(isIsoDay(from) && isIsoDay(to)).toBe(true);
          expect(inside.every((date) => from <= date && date <= to)).toBe(true);
          if (i > 0) expect((all[i - 1] as { to: string }).to < from).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
