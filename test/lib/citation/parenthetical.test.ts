import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { CONTEXT, NAMES } from '../../factories';

const find = (text: string, links: { start: number; end: number; href: string }[] = []) =>
  findCitations([{ text, links }], NAMES, CONTEXT).filter((one) => one.form === 'parenthetical');

const brief = (text: string) => find(text).map(({ source, date }) => [source?.text, date?.iso ?? null]);

describe('brackets that cite', () => {
  test.each([
    ['It fined them (RBT, 14 May 2026).', [['RBT', '2026-05-14']], 'day first'],
    ['It fined them (RBT, May 12, 2026).', [['RBT', '2026-05-12']], 'month first, with the comma of the date'],
    ['Sales rose (Cole & Company, 14 May 2026).', [['Cole & Company', '2026-05-14']], 'an ampersand'],
    [
      'It pays (Legal & Privacy Analyst Jane Doe, 12 May 2026).',
      [['Legal & Privacy Analyst Jane Doe', '2026-05-12']],
      'role and person',
    ],
    [
      'It pays (Industry Watchdog Report, 10 May 2026).',
      [['Industry Watchdog Report', '2026-05-10']],
      'nobody in particular',
    ],
    ['Sales rose (Cole, May 2026).', [['Cole', '2026-05']], 'month and year'],
    ['Sales rose (Cole, 2025).', [['Cole', '2025']], 'year alone'],
    [
      'Sales rose (Cole, 2025; RBT, 3 May 2026).',
      [
        ['Cole', '2025'],
        ['RBT', '2026-05-03'],
      ],
      'two in one bracket',
    ],
    ['Sales rose (14 May 2026, RBT).', [['RBT', '2026-05-14']], 'date first'],
    ['Sales rose (source: Unheard Of Gazette).', [['Unheard Of Gazette', null]], 'a label names a source outright'],
    ['Sales rose (via Daily Circuit).', [['Daily Circuit', null]], 'via'],
    ['Robots learn. (The Daily Circuit $)', [['The Daily Circuit', null]], 'newsletter tag with a paywall sign'],
    ['The model is late (industry sources).', [['industry sources', null]], 'nobody in particular, and no date'],
    ['It closed (RBT, 31 June 2026).', [['RBT', null]], 'an impossible day is still cited'],
  ])('%s → %j: %s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test('several in one bracket have inner spans of their own', () => {
    const text = 'Sales rose (Cole, 2025; RBT, 3 May 2026).';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Cole, 2025', 'RBT, 3 May 2026']);
  });

  test('a single one has the brackets in its span, and its source a span of its own', () => {
    const text = 'It fined them (RBT, 14 May 2026).';
    const [one] = find(text);
    expect(one?.text).toBe('(RBT, 14 May 2026)');
    expect(text.slice(one?.source?.start, one?.source?.end)).toBe('RBT');
  });

  test('the claim is the sentence without the bracket', () => {
    expect(find('It rained. It fined them (RBT, 14 May 2026). It left.')[0]?.claim).toBe('It fined them.');
  });

  test('a link inside the bracket is the citation’s', () => {
    const text = 'It fined them (RBT, 14 May 2026).';
    expect(find(text, [{ start: 15, end: 18, href: 'https://rbt.example/x' }])[0]?.link).toBe('https://rbt.example/x');
  });
});

describe('brackets that do not', () => {
  test.each([
    ['large language models (LLMs) are', 'an abbreviation'],
    ['assessments (DPIAs) and', 'an abbreviation in the plural'],
    ['The Robotics Board of Trade (RBT) said', 'a known body’s own abbreviation'],
    ['its next model (Q3 2026) is', 'a quarter'],
    ['an investigation (by June 2026) could', 'a deadline'],
    ['a ruling (by November 2026) may', 'a deadline'],
    ['the year (as of 15 May 2026) was', 'a reference day'],
    ['the company (formerly Acme, until 2023) is', 'a former name'],
    ['on Friday (May 15th 2026), the', 'a date alone'],
    ['the plan (which Acme announced on 3 May 2026) fell', 'a clause'],
    ['sources (RBT, Cole, Daily Circuit, and more) with', 'a list of bodies'],
    ['the fair (Berlin, 14 May 2026) was', 'a place and a date'],
    ['the model (Turbo-5, May 2026) is', 'a model'],
    ['the study (p. 41-43).', 'a page'],
    ['it costs less (see Table 2).', 'a reference'],
    ['the photo (Credit: Daily Circuit) shows', 'a photo credit'],
    ['Users like it (though not all do).', 'an aside'],
    ['Ask those who know (experts).', 'a word of explanation'],
    ['It sold the phone (Acme, 2025 model).', 'a model year'],
  ])('%s: %s', (text) => {
    expect(brief(text)).toEqual([]);
  });
});

test('a bracket that never closes, and one that nests, cost nothing and cite nothing', () => {
  expect(brief(`${'('.repeat(5_000)}RBT, 14 May 2026`)).toEqual([]);
});
