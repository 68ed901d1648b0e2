import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { castOf } from '../../../lib/story/cast';
import { pointBack } from '../../../lib/story/point-back';
import { EXTRACTION, NAMES } from '../../factories';

const blocksOf = (paragraphs: readonly string[]) => paragraphs.map((text) => ({ text, links: [] }));

const cast = (...paragraphs: string[]) => castOf(blocksOf(paragraphs), NAMES);

const cited = (...paragraphs: string[]) => {
  const blocks = blocksOf(paragraphs);
  return pointBack(blocks, findCitations(blocks, EXTRACTION), NAMES).map(({ source }) => source);
};

const lastOf = (...paragraphs: string[]) => cited(...paragraphs).at(-1);

describe('people, and how the article introduces them', () => {
  test.each([
    ['Ann Lind, founder of a harbour school, came.', 'Ann Lind', 'founder of a harbour school'],
    ['The ferry captain Ann Lind came.', 'Ann Lind', 'The ferry captain'],
    ['Historian and co-host of the show, Ann Lind, came.', 'Ann Lind', 'Historian and co-host of the show'],
    ['Ann Lind, who teaches at a harbour school, came.', 'Ann Lind', 'who teaches at a harbour school'],
    ['Ann Lind of Blue Reed came.', 'Ann Lind', 'Blue Reed'],
    ['Judge Ann Lind came.', 'Ann Lind', 'Judge'],
    ['Ann Lind, a YouTuber, came.', 'Ann Lind', 'a YouTuber'],
  ])('%s', (text, name, introduction) => {
    expect(cast(text).personCalled(name)?.introduction).toBe(introduction);
  });

  test.each([
    ['Secretary of War Ann Lind came.', 'Lind', 'Ann Lind'],
    ['Charlie Harding, a singer, came.', 'Harding', 'Charlie Harding'],
    ['Sailor Ann Lind came. Ann Lind left.', 'Ann', 'Ann Lind'],
    ['The captain, Job van der Meer, came.', 'Meer', 'Job van der Meer'],
  ])('%s %s is %s', (text, written, name) => {
    expect(cast(text).personCalled(written)?.name).toBe(name);
  });

  test('a heading in capitals names nobody', () => {
    const blocks = [
      { text: 'Acme Repaints Harbour Cranes Before Winter', links: [], heading: true },
      { text: 'Ann Lind came.', links: [] },
    ];
    expect(castOf(blocks, NAMES).mentions.filter(({ member }) => member.kind === 'person')).toHaveLength(1);
  });

  test('a heading that is a sentence names people as the text does', () => {
    const blocks = [{ text: 'Why the ferry captain Ann Lind went back to school', links: [], heading: true }];
    expect(castOf(blocks, NAMES).personCalled('Ann Lind')).not.toBeNull();
  });

  test('the sentence before is no part of what somebody is', () => {
    expect(lastOf('It is a rule about Acme technologies. Secretary of War Ann Lind said that it binds.')).toMatchObject(
      {
        introduction: 'Secretary of War',
        resolved: 'Ann Lind',
      },
    );
  });

  test('two people of one surname are nobody in particular', () => {
    expect(cast('Ann Lind and Paul Lind came.').personCalled('Lind')).toBeNull();
  });
});

describe('bodies that only the article knows', () => {
  test.each([
    ['The carbon removal coalition Blue Reed met.', 'Blue Reed', 'carbon removal coalition'],
    ['Blue Reed, a payroll start-up, met.', 'Blue Reed', 'a payroll start-up'],
    ['Ghent-based Reedmark met.', 'Reedmark', 'Ghent-based company'],
    ['Blue Reed, which builds ramps, met.', 'Blue Reed', 'which builds ramps'],
  ])('%s', (text, name, introduction) => {
    expect(cast(text).bodyCalled(name)?.introduction).toContain(introduction);
  });

  test.each([['On Tuesday, the company met.', 'On Tuesday']])('%s: %s is no body', (text, name) => {
    expect(cast(text).bodyCalled(name)).toBeNull();
  });
});

describe('who is meant', () => {
  test.each([
    [
      ['Captain Ann Lind came.', 'Lind said no.'],
      'Ann Lind',
      'Captain',
      'a mention carries the introduction of the first',
    ],
    [
      ['James Cole of Blue Reed came.', 'Cole said no.'],
      'James Cole',
      'Blue Reed',
      'a surname before a name of the registry',
    ],
    [['The start-up Blue Reed met.', 'Blue Reed said no.'], undefined, 'The start-up', 'a body'],
    [
      ['Paul Sand, Acme’s lawyer, spoke.', 'In his letter Sand said no.'],
      'Paul Sand, Acme’s lawyer',
      'Acme’s lawyer',
      'whose letter it is',
    ],
  ] as const)('%j: %s, %s: %s', (paragraphs, resolved, introduction, _because) => {
    const source = lastOf(...paragraphs);
    if (resolved !== undefined) expect(source?.resolved).toBe(resolved);
    expect(source?.introduction).toBe(introduction);
  });

  test.each([
    [['Acme filed a lawsuit against the harbour on Monday.', 'The lawsuit says that the ramp was stolen.'], 'Acme AI'],
    [['Acme filed a lawsuit against the harbour on Monday.', 'The ramp was allegedly stolen.'], 'Acme AI'],
    [['Judge Ann Lind heard the case.', 'The ruling says that the ramp was stolen.'], 'Ann Lind'],
    [['Cole published a study of ramps.', 'The study found that most are wooden.'], 'Cole & Company'],
    [['Experts warn of wooden ramps (Daily Circuit).'], 'Daily Circuit'],
    [['A new study suggests that ramps rot. The study, by researchers at Acme, covers ten docks.'], 'Acme AI'],
    [['A physicist proposes that tides repeat.', 'The same boats could come again. (Daily Circuit)'], 'Daily Circuit'],
  ])('%j: %s', (paragraphs, resolved) => {
    expect(cited(...paragraphs).some((source) => source?.resolved === resolved)).toBe(true);
  });

  test('without a lawsuit, “allegedly” is nobody’s', () => {
    expect(cited('The ramp was allegedly stolen.')).toEqual([]);
  });

  test('a nameless person stays nameless', () => {
    const [first, second] = cited('A person close to the board said no. He said that it was late.');
    expect([first?.resolved, second?.resolved]).toEqual([null, 'A person close to the board']);
  });
});
