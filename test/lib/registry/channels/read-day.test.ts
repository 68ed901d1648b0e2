import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../../../lib/registry/channels/read-day';
import { isIsoDay, isoDay } from '../../../../lib/shared/calendar';

describe('14 May 2026, as feeds write it', () => {
  const cases: readonly (readonly [text: string, because: string])[] = [
    ['Thu, 14 May 2026 23:30:00 -0500', 'RFC 822 with a zone in numbers: the day is that of the zone'],
    ['Thu, 14 May 2026 23:30:00 GMT', 'a zone by name'],
    ['Thu, 14 May 2026 23:30:00 EST', 'an obsolete zone'],
    ['14 May 26 23:30 Z', 'two digits for the year, no weekday, no seconds, a military zone'],
    ['Thu, 14 May 2026 23:30:00 CEST', 'a zone that RFC 822 does not know'],
    ['Thu, 14 May 2026 23:30:00 GMT+02:00', 'both'],
    ['Thu, 14 May 2026 23:30:00 -0500 (CDT)', 'a comment'],
    ['Thu, 14 May 2026', 'no time'],
    ['thu, 14 may 2026 23:30:00 gmt', 'small letters'],
    ['Thursday, 14 May 2026 23:30:00 GMT', 'the whole weekday'],
    ['Thu 14 May 2026 23:30:00 GMT', 'no comma'],
    ['Mon, 14 May 2026 23:30:00 GMT', 'a weekday from a template'],
    ['jeu., 14 May 2026 23:30:00 +0200', 'a weekday in another language'],
    ['  Thu,  14  May  2026\n23:30:00 +0000 ', 'white space'],
    ['14-May-2026', 'hyphens'],
    ['May 14, 2026', 'American'],
    ['May 14th, 2026 11:30 pm EDT', 'American with a time'],
    ['Thu May 14 2026 23:30:00 GMT-0500 (Central Daylight Time)', 'as JavaScript writes it'],
    ['2026-05-14', 'a day alone'],
    ['2026-05-14T23:30:00Z', 'RFC 3339'],
    ['2026-05-14T23:30:00-05:00', 'the day is that of the zone'],
    ['2026-05-14T00:30:00+09:00', 'in Greenwich it is still the day before'],
    ['2026-05-14t23:30:00.123456z', 'a fraction, small letters'],
    ['2026-05-14T23:30', 'no zone: as written'],
    ['2026-05-14 23:30:00', 'as databases write it'],
    ['2026-05-14 23:30:00 UTC', 'as Ruby writes it'],
    ['2026-5-14', 'single digits'],
    ['2026-05-14T23:30:00+0200', 'no colon in the zone'],
    ['2026-05-14T23:59:60Z', 'a leap second'],
    ['2026-05-14+02:00', 'a day of XML Schema, with a zone'],
  ];
  test.each(cases)('%s: %s', (text) => expect(readDay(text)).toBe('2026-05-14'));
});

describe('other days', () => {
  const cases: readonly (readonly [text: string, day: string | null, because: string])[] = [
    ['Fri, 4 Sept 2026 10:00:00 GMT', '2026-09-04', 'a single digit, four letters'],
    ['Fri, 04 September 2026 10:00:00 GMT', '2026-09-04', 'the whole month'],
    ['04 Sep. 2026', '2026-09-04', 'a full stop'],
    ['1 Mar 49', '2049-03-01', 'two digits below 50'],
    ['1 Mar 99', '1999-03-01', 'two digits above 49'],
    ['29 Feb 2024', '2024-02-29', 'a leap year'],
    ['29 Feb 2026', null, 'no leap year'],
    ['31 Jun 2026 10:00:00 GMT', null, 'June has thirty days'],
    ['2026-13-01', null, 'a thirteenth month'],
    ['2026-00-00T00:00:00', null, 'zeros'],
    ['0001-01-01T00:00:00', null, 'a field that was never filled'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null, 'a clock that was never set'],
    ['14 Ma 2026', null, 'March or May'],
    ['05/06/2026', null, 'May or June'],
    ['14 mai 2026', null, 'no English month'],
    ['2026-05-14T25:30:00Z', null, 'no such hour'],
    ['2026-05-14 or later', null, 'words'],
    ['2026-05', null, 'a month'],
    ['2026', null, 'a year'],
    ['1778801400', null, 'seconds'],
    ['yesterday', null, 'a word'],
    ['', null, 'nothing'],
    [`14 May 2026${' '.repeat(200)}`, null, 'too long for a date'],
  ];
  test.each(cases)('%s: %s', (text, day) => expect(readDay(text)).toBe(day));
});

test('every day is read back, however it is written', () => {
  const days = fc.date({ min: new Date('1972-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const expected = isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect([readDay(date.toISOString()), readDay(date.toUTCString())]).toEqual([expected, expected]);
    }),
  );
});

test('any text is a day of the calendar or none', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[A-Za-z]{0,4},? ?\d{0,2}[ -][A-Za-z]{0,9}[ -]\d{0,4}[ T:0-9+Z-]*$/),
  );
  fc.assert(
    fc.property(text, (one) => {
      const day = readDay(one);
      expect(day === null || isIsoDay(day)).toBe(true);
    }),
  );
});
