import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

const find = (text: string) => findCitations([{ text, links: [] }], EXTRACTION);

describe('a publication named by its owner and what it is about', () => {
  test.each([
    ['I thought of kites when I read Acme’s blog post about the fire.', 'Acme’s blog post'],
    ['Reading Acme’s account last week of how the hangar burnt, I laughed.', 'Acme’s account'],
    ['Acme’s announcement of the new ramp was framed as a gift.', 'Acme’s announcement'],
    ['It stands in Acme AI’s long statement: “The ramp is wooden.”', 'Acme AI’s long statement'],
  ])('%s', (text, found) => {
    expect(find(text).map((one) => [one.text, one.source?.text])).toEqual([[found, found.split('’')[0]]]);
  });

  test.each([
    'Acme’s blog post came late.',
    'Acme’s report on Monday was long.',
    'Nobody’s blog post about the fire was read.',
    'The Daily Circuit’s report about the fire was long.',
    'Acme’s account manager of old was there.',
  ])('not: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('what a body made known', () => {
  test.each([
    ['Teachers are to help, under a plan Acme set out this week.', 'Acme set out this week'],
    ['Among the new safeguards Acme announced is a wooden ramp.', 'Acme announced'],
    ['The tool Acme unveiled on Tuesday is small.', 'Acme unveiled on Tuesday'],
    ['It is covered by the rules that the Robotics Board of Trade proposed.', 'Robotics Board of Trade proposed'],
  ])('%s', (text, found) => {
    expect(find(text).map((one) => one.text)).toEqual([found]);
  });

  test.each([
    'The chips Acme sold last year are old.',
    'The ramp is a gift of Acme promised long ago.',
    'The story The Daily Circuit published on Tuesday was long.',
  ])('not: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('an act with its day', () => {
  test('is found with its weekday', () => {
    expect(find('Acme introduced Claw 4.6 in a post on Tuesday, 12 May. It is small.')).toMatchObject([
      { source: { text: 'Acme' }, date: { iso: '2026-05-12' } },
    ]);
  });

  test('is found where its text is named by its title', () => {
    expect(find('Kites at night by Acme on 3 May 2026 describes how they fly.')).toMatchObject([
      { source: { text: 'Acme' }, date: { iso: '2026-05-03' } },
    ]);
    expect(find('The hangar was closed by Acme on 3 May 2026 at noon.')).toEqual([]);
  });

  test('of two together is both’s', () => {
    expect(find('Acme and Acme Cloud unveiled a ramp in a post on 12 May.')).toMatchObject([
      { source: { text: 'Acme and Acme Cloud' }, date: { iso: '2026-05-12' } },
    ]);
  });
});

describe('the occasion', () => {
  test('is that of the telling, and not of what is quoted', () => {
    expect(find('Acme said Beta “in fact told us that it is fine.”')).toMatchObject([{ occasion: 'unstated' }]);
    expect(find('Acme told us that “it is fine.”')).toMatchObject([{ occasion: 'spoken' }]);
  });
});
