import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

const dated = (text: string) => findCitations([{ text, links: [] }], EXTRACTION).map((one) => one.date?.iso ?? null);

describe('the day of a telling', () => {
  test.each([
    ['Acme said on Tuesday that it would open a school.', '2026-05-12', 'behind the verb'],
    ['Acme said Tuesday it would open a school.', '2026-05-12', 'without "on"'],
    ['Acme announced on 3 May 2026 that it would open a school.', '2026-05-03', 'a whole date'],
    ['Acme said in a statement on May 3, 2026 that prices rose.', '2026-05-03', 'behind where it was said'],
    ['Acme told the City Council on Tuesday that prices rose.', '2026-05-12', 'behind to whom it was said'],
    ['“No,” said Ida Roe, Acme’s policy chief, on Tuesday.', '2026-05-12', 'behind what the speaker is'],
    ['On Tuesday, Acme said that it would open a school.', '2026-05-12', 'before the clause'],
    [
      'In a letter dated May 3, 2026, Acme said that prices rose.',
      '2026-05-03',
      'before the clause, with where it was said',
    ],
    ['Acme warned in March 2026 that prices would rise.', '2026-03', 'a month'],
    ['Acme said in April that prices would rise.', '2026-04', 'a month without its year'],
    ['Acme said in June that prices would rise.', '2025-06', 'a month that this year has not had yet'],
    ['Acme announced the new ramp on Tuesday.', '2026-05-12', 'behind what was made known'],
    ['Acme disclosed the collision, its second, on May 3, 2026.', '2026-05-03', 'behind an aside on it'],
    ['Acme announced the new ramp Tuesday.', '2026-05-12', 'a weekday without its small word'],
    [
      'A post on the Acme Blog, also dated Tuesday, says that prices rose.',
      '2026-05-12',
      'inside the words for the source',
    ],
    ['Acme on Tuesday said that prices rose.', '2026-05-12', 'between the two'],
    [
      'According to Acme, which published the news on May 3, 2026, prices rose.',
      '2026-05-03',
      'in a clause on the telling',
    ],
  ])('%s is %s: %s', (text, iso) => {
    expect(dated(text)).toEqual([iso]);
  });

  test.each([
    ['Acme said in a filing that the books were deleted on January 3, 2026.', 'a day that is told of'],
    ['Acme said the contract, awarded on January 4, 2026, covers schools.', 'a day inside what is said'],
    ['Acme said the strike on Sunday would not matter.', 'the day of a strike'],
    ['Acme, which raised money on Sunday, said it would hire.', 'the day of something else about the source'],
    ['“On Saturday we will ship,” Acme said.', 'a day in somebody’s own words'],
    ['Acme said public comments are due on July 5, 2026.', 'a deadline'],
    ['Acme announced a vote on June 3, 2026.', 'a day to come'],
    ['Acme said it would retire the model on February 14, 2026.', 'what is to come'],
  ])('%s has none: %s', (text) => {
    expect(dated(text)).toEqual([null]);
  });

  test.each([
    ['Acme began trading on January 3, 2026.', 'a market'],
    ['A study of Acme on January 3, 2026 found bias.', 'somebody else’s study'],
    ['Acme put its founder on leave on May 9, 2026.', 'staff'],
  ])('%s is no act that is made known: %s', (text) => {
    expect(findCitations([{ text, links: [] }], EXTRACTION).filter((one) => one.source?.text === 'Acme')).toEqual([]);
  });
});

describe('the days of a telling', () => {
  test.each([
    ['Just last month, Acme disclosed that prices rose.', '2026-04-01', '2026-04-30'],
    ['Last week, after Acme announced the ramp, prices rose.', '2026-05-04', '2026-05-10'],
  ])('%s', (text, from, to) => {
    expect(findCitations([{ text, links: [] }], EXTRACTION)).toMatchObject([{ date: { interval: { from, to } } }]);
  });
});
