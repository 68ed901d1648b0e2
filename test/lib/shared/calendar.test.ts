import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOfTimestamp,
  daysBetween,
  isCalendarDay,
  isIsoDay,
  spellDay,
  weekdayOf,
} from '../../../lib/shared/calendar';

describe('isCalendarDay', () => {
  test.each([
    [2026, 6, 31, false, 'June has 30 days'],
    [2026, 2, 29, false, '2026 is no leap year'],
    [2028, 2, 29, true, '2028 is one'],
    [1900, 2, 29, false, 'a century is none'],
    [2026, 13, 1, false, 'there are 12 months'],
    [2026, 12, 31, true, 'the last day'],
  ])('%i-%i-%i is %s: %s', (year, month, date, expected) => {
    expect(isCalendarDay(year, month, date)).toBe(expected);
  });
});

test('days are counted over month, leap day and year', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2025-12-31', '2026-03-01')).toBe(60);
});

test('weekdays are those of the calendar, whatever the time zone of the machine', () => {
  expect(weekdayOf('2026-05-12')).toBe(2);
  expect(weekdayOf('2026-05-14')).toBe(4);
});

test.each([
  ['2026-05-14', '2026-05-14'],
  ['2026-05-14T23:30:00+02:00', '2026-05-14'],
  ['2026-06-31', null],
  ['14 May 2026', null],
  ['', null],
  [undefined, null],
])('dayOfTimestamp(%s) is %s', (text, expected) => {
  expect(dayOfTimestamp(text)).toBe(expected);
});

test('isIsoDay refuses what only looks like a day', () => {
  expect(isIsoDay('2026-02-30')).toBe(false);
  expect(isIsoDay('2026-2-3')).toBe(false);
});

test('spellDay writes days as people do', () => expect(spellDay('2026-05-04')).toBe('4 May 2026'));
