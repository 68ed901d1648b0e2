import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { pointBack } from '../../../lib/story/point-back';
import { EXTRACTION } from '../../factories';

const resolved = (...paragraphs: (string | { heading: string })[]) => {
  const blocks = paragraphs.map((one) =>
    typeof one === 'string' ? { text: one, links: [] } : { text: one.heading, links: [], heading: true },
  );
  const citations = pointBack(blocks, findCitations(blocks, EXTRACTION), EXTRACTION.names);
  return citations.map((one) => [one.source?.text, one.source?.resolved]);
};

const last = (...paragraphs: Parameters<typeof resolved>) => resolved(...paragraphs).at(-1);

describe('later mentions', () => {
  test.each([
    [
      ['Acme director Ida Roe said prices rose.', 'Roe said it would last.'],
      ['Roe', 'Acme director Ida Roe'],
      'a surname stands for the person named before, with her body',
    ],
    [
      ['Ida Roe, a director at Acme, came.', 'Ms. Roe said it would last.'],
      ['Ms. Roe', 'Ida Roe, a director at Acme'],
      'named, but not cited before',
    ],
    [
      ['Ida Roe and Jon Fox came.', 'Roe and Fox both think that it will last.'],
      ['Roe and Fox', 'Ida Roe and Jon Fox'],
      'two surnames together, though one is an alias of an outlet',
    ],
    [
      ['Ida Roe and Jon Fox came.', 'Both Fox and Roe argued that it will last.'],
      ['Both Fox and Roe', 'Jon Fox and Ida Roe'],
      'both, in the order of the text',
    ],
    [
      ['Acme director Ida Roe said prices rose. She added that it would last.'],
      ['She', 'Acme director Ida Roe'],
      'a pronoun',
    ],
    [
      [
        'The Robotics Board of Trade met. The Robotics Board of Trade is old. RBT rules bind.',
        'The regulator said so.',
      ],
      ['The regulator', 'Robotics Board of Trade'],
      'a description of the right kind',
    ],
  ] as const)('%j → %j: %s', (paragraphs, expected, _because) => {
    expect(last(...paragraphs)).toEqual(expected);
  });

  test.each([
    [['Ida Roe met Paul Sand. He said prices rose.'], 'He', 'two can be meant'],
    [['Ida Roe came.', 'It rained.', 'It rained.', 'It rained.', 'She said prices rose.'], 'She', 'too far back'],
    [['Ida Roe came.', { heading: 'Prices' }, 'She said prices rose.'], 'She', 'another section'],
    [['Roe said prices rose.'], 'Roe', 'nobody of that name before'],
    [['Ida Roe and Paul Roe came.', 'Roe said prices rose.'], 'Roe', 'two of that name'],
    [['Acme rose. Acme fell. Acme rose.', 'The regulator said so.'], 'The regulator', 'no regulator in sight'],
    [['It runs on Acme.', 'The company said so.'], 'The company', 'a body named in passing'],
  ] as const)('%j: %s is left open: %s', (paragraphs, written, _because) => {
    expect(last(...paragraphs)).toEqual([written, null]);
  });

  test.each([
    [
      ['The Royal Bakers of Trent (RBT) met.', 'RBT said bread is dear.'],
      ['RBT', 'Royal Bakers of Trent'],
      'not the body that the registry knows by these letters',
    ],
    [['The Robotics Board of Trade (RBT) met.', 'RBT said so.'], ['RBT', null], 'the one that it knows'],
    [['The Robotics Board of Trade (ROBOT) met.', 'ROBOT said so.'], ['ROBOT', null], 'letters that do not spell it'],
    [
      ['The Robotics Board of Trade (“RBOT”) met.', 'RBOT said so.'],
      ['RBOT', 'Robotics Board of Trade'],
      'letters that only this text uses',
    ],
  ] as const)('%j: %j: %s', (paragraphs, expected, _because) => {
    expect(last(...paragraphs)).toEqual(expected);
  });

  test('any body of the bracket tells who the group is', () => {
    expect(resolved('Two agencies wrote about tides (The Pier Bureau, 3 May 2026; Acme, 4 May 2026).')[0]).toEqual([
      'Two agencies',
      'Acme',
    ]);
  });

  test('letters behind a name are no source that is named beside', () => {
    const text = 'In a statement reported by a famous newspaper, all rules of the Royal Bakers of Trent (RBT) stay.';
    expect(resolved(text)[0]).toEqual(['a famous newspaper', null]);
    expect(resolved(text.replace('(RBT)', '(Acme)'))[0]).toEqual(['a famous newspaper', 'Acme']);
  });

  test('what one mention stands for does not hang on another', () => {
    const before = [
      'Ida Roe and Paul Sand came. He said no.',
      'Acme director Jo Lind said yes.',
      'Lind said so twice.',
    ];
    expect(resolved(...before).at(-1)).toEqual(resolved(...before.slice(1)).at(-1));
  });
});
