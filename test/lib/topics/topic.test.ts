import { describe, expect, test } from 'vitest';
import { termsOf } from '../../../lib/topics/terms';
import { matchTopics } from '../../../lib/topics/topic';
import { PLAIN_TOPICS, type TopicModel } from '../../../lib/topics/topic-model';
import { document } from '../../factories';

const titled = (title: string) => document({ date: '2026-05-14', title });
const match = (claim: string, title: string, model: TopicModel = PLAIN_TOPICS, context = '') => {
  const [only] = matchTopics({ claim, context, ignored: new Set(['acm']) }, [titled(title)], model);
  if (only === undefined) throw new Error('a document was lost');
  return only;
};

const RELATED: TopicModel = {
  rarity: (term) => (term === 'model' ? 1 : 5),
  related: (term) =>
    new Map(term === 'decept' ? [['mislead', 0.9]] : term === 'model' ? [['gpx', 0.9]] : ([] as [string, number][])),
};

describe('terms', () => {
  test.each([
    ['£14 million', '£14m'],
    ['ten million dollars', '$10 million'],
    ['€1.7 billion', '1.7B€'],
    ['13 percent', '13%'],
    ['an organisation of colour', 'organization color'],
    ['artificial-intelligence', 'AI'],
    ['data centres', 'data center'],
    ['1,200 seats', '1200 seats'],
  ])('%s and %s are the same', (a, b) => {
    const shared = [...termsOf(a)].filter((term) => termsOf(b).has(term));
    expect(shared.length).toBeGreaterThan(0);
  });

  test('a sum in millions is not one in billions', () => {
    expect([...termsOf('$10 million')].filter((term) => termsOf('$10 billion').has(term))).toEqual([]);
  });
});

describe('fit', () => {
  test('one word of a long claim in a short title is no match', () => {
    expect(match('The lab opened a school for pilots of heavy cargo drones in Ghent', 'Pilots').fit).toBeLessThan(0.45);
    expect(match('Pilots', 'Pilots').fit).toBe(1);
  });

  test('a related word counts, and for less than the same', () => {
    const related = match('deceptive adverts', 'Misleading adverts', RELATED).fit;
    expect(related).toBeGreaterThan(match('deceptive adverts', 'Misleading adverts').fit);
    expect(related).toBeLessThan(match('misleading adverts', 'Misleading adverts', RELATED).fit);
  });

  test('a common word says little of a rare one', () => {
    expect(match('the model', 'GPX', RELATED).fit).toBeLessThan(match('deceptive', 'Misleading', RELATED).fit / 2);
  });

  test('the sentence before says what the claim is about', () => {
    const claim = 'The regulator asked for comments.';
    const title = 'Request for comments on drone noise';
    expect(match(claim, title, PLAIN_TOPICS, 'How loud may a drone be?').fit).toBeGreaterThan(match(claim, title).fit);
  });

  test('the names of the source say nothing', () => {
    expect(match('Acme rebuilt its turbine', 'Acme opens a school').fit).toBe(0);
  });

  test('names that the title has not are told', () => {
    expect(match('It sued Borealis over adverts', 'Acme sues over adverts').named).toBe(0);
    expect(match('It sued Borealis over adverts', 'Acme sues Borealis').named).toBe(1);
  });

  test('two sums that differ are told', () => {
    expect(match('A fine of $900 million', 'Fine of $200 million').otherAmount).toBe(true);
    expect(match('A fine of $200 million', 'Fine of $200m').otherAmount).toBe(false);
  });

  test('the best match comes first', () => {
    const titles = ['Turbines', 'School for drone pilots', 'Pilots'].map(titled);
    const [first] = matchTopics(
      { claim: 'A school for drone pilots', context: '', ignored: new Set() },
      titles,
      PLAIN_TOPICS,
    );
    expect(first?.document.title).toBe('School for drone pilots');
  });
});
