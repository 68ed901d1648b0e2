import { describe, expect, test } from 'vitest';
import { completeOver, coversNamed, ofNamedChannel } from '../../../lib/registry/coverage';
import { coverage } from '../../factories';

const days = { from: '2026-05-13', to: '2026-05-15' };

describe('completeOver', () => {
  test.each([
    [[coverage()], null, true, 'the whole channel, all days'],
    [[coverage({ to: '2026-05-14' })], null, false, 'a day is missing at the end'],
    [[coverage({ from: '2026-05-14' })], null, false, 'a day is missing at the beginning'],
    [[coverage({ to: '2026-05-14' }), coverage({ from: '2026-05-15' })], null, true, 'two intervals that touch'],
    [[coverage({ to: '2026-05-13' }), coverage({ from: '2026-05-15' })], null, false, 'a gap of a day'],
    [[coverage({ status: 'likely' })], null, false, 'likely is not complete'],
    [[coverage({ status: 'partial' })], null, false, 'partial is not complete'],
    [[coverage({ scope: 'part' })], null, false, 'one blog of several'],
    [[coverage({ scope: 'part' })], 'blog' as const, false, 'one blog of several does not speak for blogs'],
    [[coverage({ scope: 'kind', types: ['blog'] })], 'blog' as const, true, 'all blogs'],
    [[coverage({ scope: 'kind', types: ['blog'] })], null, false, 'all blogs do not speak for everything'],
    [[coverage()], 'filing' as const, false, 'a newsroom carries no filings'],
    [[], null, false, 'nothing'],
  ])('%j for %s is %s: %s', (coverages, type, expected, _because) => {
    expect(completeOver(coverages, days, type) !== null).toBe(expected);
  });
});

describe('a channel that is named', () => {
  const channel = coverage({ channel: 'Acme Kites Blog, Acme Ropes Blog' });

  test.each([
    ['the Acme Kites Blog', true],
    ['A companion post on the Acme Kites Blog, also dated Tuesday', true],
    ['its ropes blog', true],
    ['A companion post on the Acme Soup Blog', false],
    ['Acme', false],
  ])('%s: %s', (words, expected) => {
    expect(coversNamed(channel, words, ['Acme'])).toBe(expected);
  });

  test('has the documents below its address', () => {
    const kites = { url: 'https://acme.example/blogs/kites/one' };
    const soup = { url: 'https://acme.example/blogs/soup/two' };
    expect(ofNamedChannel([kites, soup], 'A post on the Acme Kites Blog', ['Acme'])).toEqual([kites]);
    expect(ofNamedChannel([kites, soup], 'Acme', ['Acme'])).toEqual([kites, soup]);
  });
});
