import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { CONTEXT, NAMES } from '../../factories';

const find = (text: string) => findCitations([{ text, links: [] }], NAMES, CONTEXT);

describe('attributions in prose', () => {
  test.each([
    ['Acme said it would open a school.', 'Acme', 'X said'],
    [
      'According to a study by researchers at Acme, prices rose.',
      'researchers at Acme',
      'a study leads to who made it',
    ],
    ['Acme has announced that it would open a school.', 'Acme', 'with an auxiliary'],
    ['“We will open a school,” said Acme.', 'Acme', 'inverted'],
    ['“We will open a school,” an Acme Cloud spokesperson said.', 'an Acme Cloud spokesperson', 'a spokesperson'],
    ['According to the Robotics Board of Trade, sales rose.', 'the Robotics Board of Trade', 'according to'],
    ['Sales rose, according to Cole & Company.', 'Cole & Company', 'according to, behind'],
    ['The price was confirmed in a blog post by Acme.', 'Acme', 'a blog post by'],
    ['In a statement reported by a famous publication, prices rose.', 'a famous publication', 'a vague outlet'],
    ['Industry sources said that prices rose.', 'Industry sources', 'a vague group'],
    ['An insider close to the talks said the price was open.', 'An insider close to the talks', 'inside access'],
    [
      'Kevin Sand, a product manager at Acme, said prices rose.',
      'Kevin Sand, a product manager at Acme',
      'an apposition',
    ],
  ])('%s → %s: %s', (text, expected) => {
    expect(find(text).map((one) => one.source?.text)).toEqual([expected]);
  });

  test.each([
    ['It is easier said than done.', 'an idiom'],
    ['She cannot say what it costs.', 'not said'],
    ['The chips were made by Acme in May.', 'made, not told'],
    ['It went according to plan.', 'in keeping with'],
    ['He said it would rain.', 'a pronoun is left to those who can resolve it'],
    ['The company said it would rain.', 'so is a short name'],
    ['Both giants recently confirmed that it works.', 'and a group named before'],
    ['Acme found a way to sell it.', 'found something, not that something is so'],
  ])('%s → nothing: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('the quotation belongs to its speaker', () => {
    const [one] = find('“We will open a school,” said Acme.');
    expect(one).toMatchObject({ form: 'quote', quote: 'We will open a school,' });
  });

  test('words inside a quotation are the speaker’s own', () => {
    expect(find('“Acme said it would come,” Cole said.').map((one) => one.source?.text)).toEqual(['Cole']);
  });

  test('a weekday beside the verb dates it, against the article’s day', () => {
    expect(find('Acme said on Tuesday that it would open a school.')[0]?.date).toMatchObject({
      iso: '2026-05-12',
      precision: 'relative',
    });
  });

  test('a bracket right behind an attribution is the same citation', () => {
    const found = find('The price was confirmed in a blog post by Acme (Acme, 12 May 2026).');
    expect(found.map((one) => one.form)).toEqual(['parenthetical']);
  });

  test('spans are the words they say', () => {
    const text = 'Sales rose, according to Cole & Company. “No,” said Acme.';
    for (const one of find(text)) {
      expect(text.slice(one.start, one.end)).toBe(one.text);
      expect(text.slice(one.source?.start, one.source?.end)).toBe(one.source?.text);
    }
  });
});
