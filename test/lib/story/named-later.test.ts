import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { introducedBodies } from '../../../lib/story/introduced-bodies';
import { pointBack } from '../../../lib/story/point-back';
import { EXTRACTION } from '../../factories';

const resolved = (...paragraphs: string[]) => {
  const blocks = paragraphs.map((text) => ({ text, links: [] }));
  return pointBack(blocks, findCitations(blocks, EXTRACTION), EXTRACTION.names).map(
    ({ source }) => source?.resolved ?? source?.text,
  );
};
const last = (...paragraphs: string[]) => resolved(...paragraphs).at(-1);

describe('a body that is called by a part of its name', () => {
  test.each([
    [
      ['The Robotics Board of Trade met. Rain fell on all.', 'Now the robotics board says that kites are toys.'],
      'Robotics Board of Trade',
    ],
    [
      ['Acme and the Robotics Board of Trade met.', 'The trade board says that kites are toys.'],
      'Robotics Board of Trade',
    ],
    [['Acme met the Robotics Board of Trade.', 'The ferry board says that kites are toys.'], 'The ferry board'],
  ])('%j: %s', (paragraphs, expected) => {
    expect(last(...paragraphs)).toBe(expected);
  });

  test('is meant by "the agency" of the sentence behind', () => {
    const text =
      'Currently, the robotics board seems tired. Under the new mayor, the agency published guidance on kites.';
    expect(last('The Robotics Board of Trade met.', text)).toBe('Robotics Board of Trade');
  });
});

test('an adverb before a description is no name', () => {
  expect(introducedBodies('Currently, the harbour office is closed.')).toEqual([]);
  expect(introducedBodies('Heavenly, a payroll company, is closed.')).toMatchObject([{ name: 'Heavenly' }]);
});

describe('who belongs to a body, and where it is', () => {
  test.each([
    [['Acme says that in a week of trials, its testers found no leak.'], 'Acme AI'],
    [['Acme built a kite. Its owners admit that it leaks.'], 'Its owners'],
    [['Acme built kites for years. The London lab said that they leak.'], 'Acme AI'],
  ])('%j: %s', (paragraphs, expected) => {
    expect(last(...paragraphs)).toBe(expected);
  });
});

describe('the sentence behind goes on with the same telling', () => {
  test.each([
    [
      'A new report suggests that kites will be dear. The Daily Circuit reports that cloth is rare.',
      ['The Daily Circuit', 'The Daily Circuit'],
      'an outlet that reports',
    ],
    [
      'Regulators today ordered Acme to land its kites. The Robotics Board of Trade (RBT) also said that ropes are short.',
      ['Robotics Board of Trade', 'The Robotics Board of Trade'],
      'an office that also says',
    ],
    [
      'A new report suggests that kites will be dear. Acme reports that cloth is rare.',
      ['A new report', 'Acme'],
      'not whom it is about',
    ],
  ])('%s', (text, expected, _because) => {
    expect(resolved(text)).toEqual(expected);
  });
});

describe('the post', () => {
  test('is by whoever has the channel where one of that kind stood', () => {
    expect(
      last(
        'A companion post on the Acme Kites Blog says that ropes are short.',
        'The Robotics Board of Trade wrote that it is true.',
        'Ropes can be mended, the kites post adds.',
      ),
    ).toBe('Acme AI');
  });
});
