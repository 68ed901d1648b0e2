import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../lib/citation/citation';
import type { HeldText } from '../../../lib/texts/version';
import { clausesFor } from '../../../lib/verdict/claimed-clause';
import { judge } from '../../../lib/verdict/judge';
import { checkQuote } from '../../../lib/verdict/quote';
import { citation, day, document, evidence, SOURCES } from '../../factories';
import { bare, held, JANUARY, MARCH } from '../texts/held';

const january = held(JANUARY);
const march = held(MARCH, { recorded: '2026-03-01' });
const TEXTS = [january, march].map(bare);
const NAME = evidence().name;

const AGE = 'You must be at least 14 years old to open a hangar account with Acme.';
const LOGS = 'We may pass flight logs, that do not contain Your Cargo, to the maker of a rented robot.';

const cited = (quote: string, on: string, over: Partial<Citation> = {}) =>
  citation({ claim: `“${quote}” say the terms of use.`, date: day(on), ...over });

const check = (
  one: Citation,
  own: readonly HeldText[] = TEXTS,
  recorded = [document({ date: '2026-01-01', title: 'x' })],
) => checkQuote(one, NAME, { own, related: [], recorded }, null);

const verdictOf = (one: Citation, own: readonly HeldText[] = TEXTS) =>
  judge(one, evidence({ quote: check(one, own) }), '2026-07-01');

describe('quoted words are looked up', () => {
  test('and stand in the version of the cited day', () => {
    expect(verdictOf(cited(LOGS, '2026-03-10'))).toMatchObject({
      kind: 'verified',
      by: 'quote',
      document: { date: '2026-03-01', url: 'https://acme.example/terms' },
    });
    expect(check(cited(LOGS, '2026-03-10'))).toMatchObject({
      outcome: 'stands',
      clause: '1.2',
      standsIn: ['2026-01-02', '2026-03-01'],
    });
  });

  test('and stood only in a version that had been replaced by then', () => {
    expect(verdictOf(cited(AGE, '2026-06-10'))).toMatchObject({
      kind: 'differs',
      what: 'version',
      document: { date: '2026-01-02' },
    });
    expect(check(cited(AGE, '2026-06-10'))).toMatchObject({ outcome: 'stood', standsIn: ['2026-01-02'] });
  });

  test('and a version counts for the days between two records, in which the text changed unseen', () => {
    const sixteen = AGE.replace('14', '16');
    expect(check(cited(sixteen, '2026-02-10'))).toMatchObject({ outcome: 'stands' });
    expect(check(cited(sixteen, '2025-02-10'))).toMatchObject({ outcome: 'stands' });
  });

  test('and stand there with other words', () => {
    const one = cited(LOGS.replace('may pass', 'will sell'), '2026-03-10');
    expect(verdictOf(one)).toMatchObject({ kind: 'differs', what: 'quote' });
    expect(check(one)).toMatchObject({ outcome: 'differs', changed: ['We will sell'], passage: null });
    expect(check(one, [january, march])).toMatchObject({ changed: ['will sell'] });
    expect(check(one, [january, march])?.passage?.compared).toContainEqual({ in: 'text', words: 'may pass' });
  });
});

describe('no red', () => {
  const changed = LOGS.replace('may pass', 'will sell');

  test.each<[string, Citation, readonly HeldText[]]>([
    ['for days before the first version', cited(changed, '2025-01-10'), TEXTS],
    [
      'for what a spokesman says',
      cited(changed, '2026-03-10', {
        source: { text: 'an Acme AI spokesperson', start: 0, end: 1, resolved: null, introduction: null },
      }),
      TEXTS,
    ],
    ['where nobody speaks of terms', cited(changed, '2026-03-10', { claim: `“${changed}” it says.` }), TEXTS],
    [
      'for words of another kind of text',
      cited(changed, '2026-03-10', { claim: `“${changed}” says its privacy policy.` }),
      TEXTS,
    ],
    [
      'for a text of one region',
      cited(changed, '2026-03-10'),
      [held(MARCH, { recorded: '2026-03-01', url: 'https://acme.example/eu-terms' })],
    ],
    [
      'for words that are nowhere',
      cited('The rotor must be polished by two monks every morning before sunrise.', '2026-03-10'),
      TEXTS,
    ],
  ])('%s', (_, one, own) => {
    expect(verdictOf(one, own).kind).toMatch(/^(?:not-covered|possible)$/);
  });

  test('where a later version was recorded whose words are not held', () => {
    const row = document({
      date: '2026-03-05',
      title: 'Terms of Use',
      url: 'https://acme.example/terms',
      type: 'terms-version',
    });
    expect(check(cited(changed, '2026-03-10'), TEXTS, [row])).toMatchObject({ outcome: 'nearly' });
    expect(check(cited(changed, '2026-03-04'), TEXTS, [row])).toMatchObject({ outcome: 'differs' });
  });

  test('but it is said what was looked up', () => {
    expect(check(cited('The rotor must be polished by two monks every morning.', '2026-03-10'))).toMatchObject({
      outcome: 'absent',
      lookedUp: 2,
    });
  });
});

test('a long quote proves itself where nobody speaks of terms, a short one does not', () => {
  const claim = (quote: string) => cited(quote, '2026-03-10', { claim: `“${quote}” it says.` });
  expect(verdictOf(claim(LOGS))).toMatchObject({ kind: 'verified', by: 'quote' });
  expect(check(claim('We may pass flight logs'))).toBeNull();
});

describe('clauses that speak to a claim', () => {
  const claim = 'Acme forwards every log file of Pilot flights to the vendor Rotorworks.';

  test('are those of the version of the day, with number and headings', () => {
    expect(
      clausesFor(citation({ claim, date: day('2026-03-10') }), SOURCES.slice(0, 1), [january, march], null, ''),
    ).toMatchObject([
      { number: '1.2', path: ['Acme Terms of Use', '1. Who may use Pilot'], version: { recorded: '2026-03-01' } },
    ]);
  });

  test('are none without a text, and none for a claim on something else', () => {
    const sources = SOURCES.slice(0, 1);
    expect(clausesFor(citation({ claim }), sources, TEXTS, null, '')).toEqual([]);
    expect(clausesFor(citation({ claim: 'Shares rose nine percent in Ghent.' }), sources, [january], null, '')).toEqual(
      [],
    );
  });
});
