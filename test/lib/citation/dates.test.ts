import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../../lib/citation/dates';
import { findRelativeDates } from '../../../lib/citation/relative-dates';

const UNDATED = { published: null };

describe('findDates', () => {
  test.each([
    ['14 May 2026', '2026-05-14', 'day', 'day first'],
    ['May 12, 2026', '2026-05-12', 'day', 'month first'],
    ['May 12 2026', '2026-05-12', 'day', 'without the comma'],
    ['the 3rd of March 2026', '2026-03-03', 'day', 'ordinal with "of"'],
    ['Thursday, 14 May 2026', '2026-05-14', 'day', 'with its weekday'],
    ['Sept. 4, 2025', '2025-09-04', 'day', 'abbreviated'],
    ['2026-05-14', '2026-05-14', 'day', 'ISO'],
    ['14.05.2026', '2026-05-14', 'day', 'dots are day first'],
    ['5/18/2026', '2026-05-18', 'day', 'only one order is possible'],
    ['3/4/2026', null, 'day', 'both orders are possible'],
    ['May 2026', '2026-05', 'month', 'month and year'],
    ['2026-05', '2026-05', 'month', 'ISO month'],
    ['Q3 2026', '2026', 'quarter', 'a quarter is as precise as its year'],
    ['2025b', '2025', 'year', 'the letter of a bibliography'],
    ['early May 2026', '2026-05', 'month', 'a part of a month'],
    ['mid-2025', '2025', 'year', 'a part of a year'],
    ['the third quarter of 2025', '2025', 'quarter', 'a quarter in words'],
    ['2026 Q1', '2026', 'quarter', 'the year before its quarter'],
    ['H1 2026', '2026', 'quarter', 'half a year'],
    ['FY2025', '2025', 'year', 'a fiscal year'],
    ['8–10 September 2026', '2026-09', 'month', 'a range within a month'],
    ['Sept. 8-10, 2026', '2026-09', 'month', 'the same, month first'],
    ['30 Aug–2 Sep 2025', '2025', 'year', 'a range over two months'],
    ['March–April 2025', '2025', 'year', 'a range of months'],
    ['2024–25', null, 'year', 'a range of years has no year in common'],
    ['2026 May 14', '2026-05-14', 'day', 'year first'],
    ['2026, May 14', '2026-05-14', 'day', 'year first, with a comma'],
    ['2026-May-14', '2026-05-14', 'day', 'year first, with dashes'],
    ['14-May-2026', '2026-05-14', 'day', 'day first, with dashes'],
    ['2026 Sept. 4', '2026-09-04', 'day', 'year first, abbreviated'],
    ['2026 October', '2026-10', 'month', 'year and month'],
    ['31 June 2026', null, 'day', 'no such day'],
    ['October 9', null, 'day', 'no year that the article gives'],
  ])('%s is %s (%s): %s', (text, iso, precision, _because) => {
    expect(findDates(text, UNDATED)).toMatchObject([{ iso, precision }]);
  });

  test.each([
    ['26 July – 22 August', '2026-07-26', '2026-08-22', 'over two months'],
    ['July 26 to August 22', '2026-07-26', '2026-08-22', 'month first, in words'],
    ['May 3–5', '2026-05-03', '2026-05-05', 'within a month'],
    ['3–5 May', '2026-05-03', '2026-05-05', 'the same, day first'],
    ['June 9 through June 11', '2026-06-09', '2026-06-11', 'through'],
    ['28 December – 3 January', '2025-12-28', '2026-01-03', 'over the end of a year'],
  ])('%s, in an article of September 2026, is from %s to %s: %s', (text, from, to, _because) => {
    expect(findDates(text, { published: '2026-09-10' })).toMatchObject([{ interval: { from, to } }]);
  });

  test.each([
    ['in 2026 may be', 'a verb behind a year'],
    ['scores of 3-5 maybe', 'a word that begins like a month'],
    ['from 3 to 5 percent', 'a measure'],
  ])('%s holds no day: %s', (text, _because) => {
    expect(findDates(text, { published: '2026-09-10' }).filter((one) => one.precision !== 'year')).toEqual([]);
  });

  test.each([
    ['it may 5 percent more', 'a verb and a number'],
    ['May 5 percent', 'a share'],
    ['version 2026.1', 'a version'],
    ['model-2025-large', 'part of a name'],
    ['$2,026', 'a price'],
    ['room 12026', 'more digits than a year'],
    ['Marching on 5', 'no month'],
    ['at 10.30', 'a time'],
    ['grew 3-5 percent', 'a range of shares'],
    ['1984-2026 units', 'a range too wide for a citation'],
  ])('%s holds no date: %s', (text) => {
    expect(findDates(text, UNDATED)).toEqual([]);
  });

  test('31 June is told from an unknown date', () => {
    expect(findDates('31 June 2026', UNDATED)[0]?.impossible).toBe(true);
    expect(findDates('October 9', UNDATED)[0]?.impossible).toBe(false);
  });

  test.each([
    ['2026-01-03', 'December 18', '2025-12-18', 'before the turn of the year'],
    ['2026-05-15', 'May 12', '2026-05-12', 'days ago'],
    ['2026-05-15', 'June 1', '2026-06-01', 'shortly ahead'],
  ])('in an article of %s, %s is %s: %s', (published, text, iso) => {
    expect(findDates(text, { published })[0]?.iso).toBe(iso);
  });

  test('spans lie in the text and are the words, for any text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(' 14 May 2026', 'May 12, 2026 ', '2026-05', ' 31 June 2026 ', '(', ';'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const date of findDates(text, UNDATED)) expect(text.slice(date.start, date.end)).toBe(date.text);
      }),
    );
  });
});

describe('findRelativeDates', () => {
  test.each([
    ['on Thursday', '2026-05-14', 'the last Thursday up to a Friday'],
    ['on Friday', '2026-05-15', 'the day itself'],
    ['yesterday', '2026-05-14', 'the day before'],
    ['last week', null, 'a week is no day'],
  ])('%s in an article of 15 May 2026 is %s: %s', (text, iso, _because) => {
    expect(findRelativeDates(text, { published: '2026-05-15' })).toMatchObject([{ iso, precision: 'relative' }]);
  });

  test.each([
    ['last week', '2026-05-04', '2026-05-10', 'from Monday to Sunday'],
    ['three days ago', '2026-05-12', '2026-05-12', 'a day'],
    ['two weeks ago', '2026-04-28', '2026-05-04', 'no day in particular'],
    ['a month ago', '2026-03-31', '2026-04-30', 'about a month'],
    ['earlier this week', '2026-05-11', '2026-05-14', 'up to the day of the article'],
    ['earlier this month', '2026-05-01', '2026-05-14', 'up to the day of the article'],
    ['last month', '2026-04-01', '2026-04-30', 'the whole month before'],
    ['last year', '2025-01-01', '2025-12-31', 'the whole year before'],
  ])('%s is from %s to %s: %s', (text, from, to) => {
    expect(findRelativeDates(text, { published: '2026-05-15' })).toMatchObject([{ interval: { from, to } }]);
  });

  test('a weekday that is part of a name is none', () => {
    expect(findRelativeDates('the Thursday club', { published: '2026-05-15' })).toEqual([]);
  });
});
