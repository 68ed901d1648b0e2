import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

const find = (text: string, links: { start: number; end: number; href: string }[] = []) =>
  findCitations([{ text, links }], EXTRACTION).filter((one) => one.form === 'parenthetical');

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
    [
      'Sales rose (Daily Circuit/Cole, 2025).',
      [
        ['Daily Circuit', '2025'],
        ['Cole', '2025'],
      ],
      'two names with a slash share the date',
    ],
    [
      'He was fined (WQRS, WTUV, Hill Gazette, 8–10 Sep 2025).',
      [
        ['WQRS', '2025-09'],
        ['WTUV', '2025-09'],
        ['Hill Gazette', '2025-09'],
      ],
      'three names share a range of days, as precise as what its ends have in common',
    ],
    [
      'The rule fell (Daily Circuit and Hill Gazette, 30 Aug–2 Sep 2025).',
      [
        ['Daily Circuit', '2025'],
        ['Hill Gazette', '2025'],
      ],
      'two names joined by "and", a range over two months',
    ],
    ['Sales rose (Cole, 2024–25).', [['Cole', null]], 'a range of years has no year in common'],
    ['Sales rose (Jane Roe, Acme, 14 May 2026).', [['Jane Roe, Acme', '2026-05-14']], 'a person and her body are one'],
    [
      'Sales rose (source: Daily Circuit, Hill Gazette).',
      [
        ['Daily Circuit', null],
        ['Hill Gazette', null],
      ],
      'a label before a list',
    ],
    ['Sales rose (Roe via Daily Circuit, 2025).', [['Daily Circuit', '2025']], 'where it is to be found'],
    ['Sales rose (Cole report via search snippet, 2025).', [['Cole report', '2025']], 'a go-between that is nobody'],
    ['It fined them (RBT, “New rules for robots,” May 2026).', [['RBT', '2026-05']], 'a title between name and date'],
    ['It fined them (see RBT, 14 May 2026).', [['RBT', '2026-05-14']], 'a pointer with a date'],
    ['It fined them [RBT, 14 May 2026].', [['RBT', '2026-05-14']], 'square brackets'],
    ['It must pay by Friday (RBT 24-104 ¶50).', [['RBT 24-104', null]], 'a document by its number'],
    ['The base model was trained on tapes (lilt.example.org).', [['lilt.example.org', null]], 'a host'],
    ['Many of these scams start in social media (RBT).', [['RBT', null]], 'a body alone at the end of a claim'],
    ['Sales grew from $1M to $3M in 15 months (Cole), which is fast.', [['Cole', null]], 'at the end of a clause'],
    [
      'He was fined 14 times in all (RBT; Daily Circuit, Hill Gazette).',
      [
        ['RBT', null],
        ['Daily Circuit', null],
        ['Hill Gazette', null],
      ],
      'names parted by semicolons',
    ],
    ['It scored 80% (Acme, accessed January 3, 2026).', [['Acme', null]], 'when it was looked at'],
    ['It may not (Acme, consumer terms, 14 May 2026).', [['Acme', '2026-05-14']], 'a body and which of its documents'],
    ['It is closer to synthetic life. (Fathom)', [['Fathom', null]], 'the tag of a newsletter’s item'],
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

  test('a word in brackets stays in the claim, an aside does not', () => {
    const said = 'It audited its cloud (FedRAMP) and fined them (in May, as planned) again (RBT, 14 May 2026).';
    expect(find(said)[0]?.claim).toBe('It audited its cloud (FedRAMP) and fined them again.');
  });

  test('the sentence before is the context, unless it has a citation of its own', () => {
    expect(find('How loud may a drone be? It asked for comments (RBT, 14 May 2026).')[0]?.context).toBe(
      'How loud may a drone be?',
    );
    expect(find('It sued one (RBT, 12 May 2026). It fined them (RBT, 14 May 2026).')[1]?.context).toBe('');
  });

  test('the claim is the sentence without the bracket', () => {
    expect(find('It rained. It fined them (RBT, 14 May 2026). It left.')[0]?.claim).toBe('It fined them.');
  });

  test('a link inside the bracket is the citation’s', () => {
    const text = 'It fined them (RBT, 14 May 2026).';
    expect(find(text, [{ start: 15, end: 18, href: 'https://rbt.example/x' }])[0]?.link).toBe('https://rbt.example/x');
  });
});

describe('the quotation before a bracket', () => {
  test.each([
    ['It is small print: “We may (or may not) fly” (Acme, terms of use, 14 May 2026).', 'We may (or may not) fly'],
    ['“Each (a “Pilot”) flies alone” (Acme, terms of use, 14 May 2026).', 'Each (a “Pilot”) flies alone'],
    ['"We fly where it suits us," (Acme, 14 May 2026)', 'We fly where it suits us,'],
    ['“We fly where it suits us,” it says, and adds a list (Acme, 14 May 2026).', null],
    ['It fined them (Acme, 14 May 2026).', null],
  ])('%s: %s', (text, quote) => expect(find(text)[0]?.quote).toBe(quote));
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
    ['the site (Abilene, Texas, 2025) is', 'a town and its state'],
    ['the money (Series F, September 2025) is', 'a round of money'],
    ['the rule (Robot Safety Act, June 30, 2026) is', 'a law'],
    ['the study (p. 41-43).', 'a page'],
    ['it costs less (see Table 2).', 'a reference'],
    ['the photo (Credit: Daily Circuit) shows', 'a photo credit'],
    ['Users like it (though not all do).', 'an aside'],
    ['Ask those who know (experts).', 'a word of explanation'],
    ['It sold the phone (Acme, 2025 model).', 'a model year'],
    ['Read the press (Daily Circuit, Cole).', 'examples of what was named'],
    ['She left the Robotics Board of Trade (RBT).', 'a known body’s abbreviation at the end of a sentence'],
    ['The words are those of Jane Roe (RBT).', 'where somebody works'],
    ['I liked the older one far better. (Laughs)', 'a remark'],
    ['Ask the company, Lilt (lilt.org).', 'the address of what was named'],
    ['It is in his Abstraction and Empathy (Dee, 1997).', 'the printer of a book'],
    ['as I wrote [here](https://example.org/x).', 'an address in Markdown'],
    ['They met in the park (Hill Park, 1 May 2026).', 'a venue'],
    ['It is too fast. (Acme reports that its own robots are slower than that.)', 'a sentence in brackets'],
    ['see below [3]', 'the number of a note'],
    ['The model is gone (Acme, retired January 3, 2026).', 'the day of something else'],
    ['The stock fell (Acme, down 3% on January 3, 2026).', 'the day of a price'],
  ])('%s: %s', (text) => {
    expect(brief(text)).toEqual([]);
  });
});

test('a bracket that never closes, and one that nests, cost nothing and cite nothing', () => {
  expect(brief(`${'('.repeat(5_000)}RBT, 14 May 2026`)).toEqual([]);
});
