import { describe, expect, test } from 'vitest';
import { articleFindings, findingsOf } from '../../../lib/verdict/findings';
import { citation, day } from '../../factories';

const PUBLISHED = '2026-05-15';
const AS_OF = '2026-11-22';

describe('findingsOf', () => {
  test.each([
    [citation(), [], 'nothing to see'],
    [
      citation({ date: day('2026-06-31', { iso: null, interval: null, impossible: true }) }),
      ['impossible-date'],
      '31 June',
    ],
    [citation({ date: day('2026-05-17') }), ['future-date'], 'two days after the article'],
    [citation({ date: day('2026-05-16') }), [], 'it may be tomorrow already where the source is'],
    [
      citation({ date: day('2027-01', { precision: 'month', interval: { from: '2027-01-01', to: '2027-01-31' } }) }),
      ['future-date'],
      'a month to come',
    ],
    [
      citation({ date: day('2026-05', { precision: 'month', interval: { from: '2026-05-01', to: '2026-05-31' } }) }),
      [],
      'the running month',
    ],
    [citation({ date: day('2026-05-12'), statedWeekday: 4 }), ['weekday-clash'], 'a Tuesday called Thursday'],
    [citation({ date: day('2026-05-12'), statedWeekday: 2 }), [], 'a Tuesday called Tuesday'],
    [
      citation({ source: { text: 'Privacy Analyst Jane Doe', start: 0, end: 24, resolved: null, introduction: null } }),
      ['placeholder-name'],
      'a stand-in name',
    ],
    [
      citation({ source: { text: 'Jane Doerr', start: 0, end: 10, resolved: null, introduction: null } }),
      [],
      'a name that only begins like one',
    ],
  ])('%#: %j: %s', (one, expected) => {
    expect(findingsOf(one, PUBLISHED, AS_OF)).toEqual(expected);
  });

  test('without an article’s date, today counts', () => {
    expect(findingsOf(citation({ date: day('2026-11-20') }), null, AS_OF)).toEqual([]);
    expect(findingsOf(citation({ date: day('2026-11-30') }), null, AS_OF)).toEqual(['future-date']);
  });
});

describe('articleFindings', () => {
  const three = [citation(), citation(), citation()];
  test.each([
    [three, 0, ['no-link-anywhere'], 'three citations, no link'],
    [three, 1, [], 'a link'],
    [three, null, [], 'a text that came without markup'],
    [three.slice(1), 0, [], 'too few citations to tell'],
  ])('%#: links %s → %j: %s', (citations, links, expected, _because) => {
    expect(articleFindings(citations, links)).toEqual(expected);
  });
});
