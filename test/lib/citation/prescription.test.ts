import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

const find = (text: string) =>
  findCitations([{ text, links: [] }], EXTRACTION).map(({ text: found, source }) => [found, source?.resolved ?? null]);

describe('what a text says is to be done', () => {
  test.each([
    ['The executive order requires dairies to count their cows.', [['The executive order requires', null]]],
    ['The new harbour law also bans kites.', [['The new harbour law also bans', null]]],
    ['Acme’s travel policy prohibits naps.', [['Acme’s travel policy prohibits', null]]],
    [
      'The long-awaited order aims at fewer cows. It asks farmers to count them.',
      [['It asks', 'The long-awaited order']],
    ],
  ])('%s', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  test.each([
    'The rule of law requires patience.',
    'A law requires patience.',
    'In order bans are rare.',
    'Farmers speak of the law bans came from.',
    'The cow is brown. It requires hay.',
    'The order of the day is soup.',
  ])('not: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('what is handed over and is said', () => {
  test.each([
    ['Acme gives a number of examples of what broke.', 'Acme gives'],
    ['Acme has shared new details about the crane.', 'Acme has shared'],
    ['Acme dropped a report on cranes.', 'Acme dropped'],
    ['Acme hopes to mend the crane by May.', 'Acme hopes'],
    ['Acme discovered this week that the crane is bent.', 'Acme discovered this week'],
    ['Skippers who steer the older ferries expect a long winter.', 'Skippers who steer the older ferries expect'],
  ])('%s', (text, found) => {
    expect(find(text).map(([one]) => one)).toEqual([found]);
  });

  test.each([
    'Acme gives children soup.',
    'Acme offers no explanation.',
    'Acme dropped a crane on the quay.',
    'Acme discovered a bent crane.',
    'Sailors hope to sleep.',
  ])('not: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('a post on a blog that is only pointed back to', () => {
  test('is found with its day', () => {
    const text =
      'Acme moved the crane. The new place appeared on Wednesday in a short post in the cranes section of its harbour blog.';
    expect(findCitations([{ text, links: [] }], EXTRACTION)).toMatchObject([
      {
        text: 'appeared on Wednesday in a short post in the cranes section of its harbour blog',
        source: { text: 'its harbour blog' },
        date: { iso: '2026-05-13' },
      },
    ]);
  });
});
