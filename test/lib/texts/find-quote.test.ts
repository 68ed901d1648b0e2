import { describe, expect, test } from 'vitest';
import { splitClauses } from '../../../lib/texts/clauses';
import { clauseAt, comparePassage } from '../../../lib/texts/compare-words';
import { findExact, findNear, readyQuote } from '../../../lib/texts/find-quote';
import { plainText } from '../../../lib/texts/markdown';
import { held, JANUARY, MARCH } from './held';

const january = held(JANUARY);
const exact = (quote: string) => findExact(readyQuote(quote), january.fingerprint);
const near = (quote: string) => findNear(readyQuote(quote), january.fingerprint);

describe('clauses', () => {
  const clauses = splitClauses(MARCH);
  const numbered = (number: string) => clauses.find((clause) => clause.number === number);

  test('have number, headings and words without Markdown', () => {
    expect(numbered('1.1')).toMatchObject({
      path: ['Acme Terms of Use', '1. Who may use Pilot'],
      text: 'Minimum age. You must be at least 16 years old to open a hangar account with Acme.',
    });
    expect(numbered('a')).toMatchObject({ path: ['Acme Terms of Use', '2. Money'], isHeading: false });
    expect(numbered('2')).toMatchObject({ isHeading: true, text: 'Money' });
  });

  test('have the place in the text at which they stand', () => {
    const clause = numbered('1.2');
    expect(MARCH.slice(clause?.start, clause?.end)).toMatch(/^\*\*1\.2\.\*\* We may pass .* rented robot\.$/);
  });

  test('a sum at the beginning is no number', () => {
    expect(splitClauses('1.5 million robots\n\n30 days later')).toMatchObject([{ number: '1.5' }, { number: null }]);
    expect(readyQuote('1.5 million robots flew').runs[0]?.words).toContain('1.5');
  });

  test.each([
    ['[a link](https://x.example/a_(b)) and *more*', 'a link and more'],
    ['snake_case stays, _this_ does not', 'snake_case stays, this does not'],
    ['zero\u200Bwidth\u2060 goes', 'zerowidth goes'],
  ])('%s reads %s', (markdown, plain) => expect(plainText(markdown)).toBe(plain));

  test('a hostile text takes no long time', () => {
    const begun = performance.now();
    for (const text of ['['.repeat(50_000), '[a]('.repeat(20_000), '_ '.repeat(50_000), '1.'.repeat(50_000)])
      splitClauses(text);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe('a quote stands word for word', () => {
  test.each([
    ['we may pass flight logs, that do not contain Your Cargo, to the maker', 'small letter first'],
    ['[W]e may pass flight logs, that do not contain Your Cargo', 'letter in brackets'],
    ['1.2. We may pass flight logs, that do not contain Your Cargo', 'with its number'],
    ["We don't claim your blueprints – you keep them", 'other quotes and dashes'],
    ['We may pass flight logs … to the maker of a rented robot', 'omission'],
    ['We may pass flight logs [...] Fees for tower time are never paid back', 'omission over clauses'],
    ['[Acme] may pass flight logs, that do not contain Your Cargo', 'name put in'],
    ['with Acme. We may pass flight logs', 'over the end of a clause'],
  ])('%s (%s)', (quote) => expect(exact(quote)).toMatchObject({ kind: 'exact' }));

  test.each([
    ['to the maker of a rented robot … We may pass flight logs', 'other order'],
    ['We may pass flight logs, that do contain Your Cargo', 'word left out'],
    ['We may pass flight logs, that do not contain Your Freight', 'last word changed'],
    ['They may pass flight logs, that do not contain Your Cargo', 'first word changed'],
    ['You must be at least 16 years old to open a hangar account', 'of another version'],
  ])('but not: %s (%s)', (quote) => expect(exact(quote)).toBeNull());

  test('words too short to be looked up are counted', () => {
    expect(exact('robot … We may pass flight logs')).toMatchObject({ unread: 1 });
  });
});

describe('a quote stands with other words', () => {
  test.each([
    ['Fees for tower time are sometimes paid back once the rotor has turned.', ['sometimes']],
    ['We may pass all flight logs, that do contain Your Cargo, to the maker of a rented robot', ['all', '']],
    ['You must be at least 16 years old to open a hangar account with Acme', ['16']],
  ])('%s: %j', (quote, changed) => expect(near(quote)).toMatchObject({ kind: 'near', changed }));

  test.each([
    'The committee heard that two bridges over the river had been closed since spring.',
    'You may not use the robots, and we may not either.',
    'a a a a a a a a a a a a a a a a a a a a',
  ])('but not: %s', (quote) => expect(near(quote)).toBeNull());

  test('both texts are set side by side', () => {
    const quote = 'We must pass flight logs, that do not contain Your Cargo, to the builder of a rented robot';
    const match = near(quote);
    const passage = match === null ? null : comparePassage(quote, january, match.at);
    expect(passage).toMatchObject({ number: '1.2', before: '', after: '.' });
    expect(passage?.compared.filter((run) => run.in === 'quote').map((run) => run.words)).toEqual(['must', 'builder']);
    expect(passage?.compared.filter((run) => run.in === 'text').map((run) => run.words)).toEqual(['may', 'maker']);
  });

  test('words of a passage are found in their clause', () => {
    const at = exact('Fees for tower time are never paid back')?.at.start ?? -1;
    expect(january.fingerprint.clauses[clauseAt(january, at)]?.number).toBe('a');
  });

  test('a long quote of one word costs no more than another', () => {
    const text = held('tower '.repeat(100_000));
    const begun = performance.now();
    findNear(readyQuote(`${'tower '.repeat(390)} rotor`), text.fingerprint);
    findExact(readyQuote('tower … '.repeat(300)), text.fingerprint);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
