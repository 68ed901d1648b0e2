import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../lib/citation/citation';
import { type Evidence, searchWindow } from '../../../lib/verdict/evidence';
import { judge, judgeByStory } from '../../../lib/verdict/judge';
import { citation, coverage, day, document, evidence, SOURCES, storyOf } from '../../factories';

const AS_OF = '2026-07-02';
const verdictOn = (says: Partial<Citation>, holds: Partial<Evidence>) =>
  judge(citation({ form: 'prose', ...says }), evidence({ coverage: [coverage()], ...holds }), AS_OF);

describe('which of several documents is meant', () => {
  const school = document({ date: '2026-05-14', title: 'Robot pilots open school in Ghent' });
  const visit = document({ date: '2026-05-14', title: 'Robot pilots visit school in Ghent' });

  test('of two of a day, the one of which the article as a whole speaks', () => {
    const claim = 'Robot pilots have a school in Ghent.';
    const likeness = new Map([
      [school.id, 1.2],
      [visit.id, 4.1],
    ]);
    const documents = [school, visit];
    expect(verdictOn({ claim }, { documents })).toMatchObject({ kind: 'verified', document: { id: school.id } });
    expect(verdictOn({ claim }, { documents, story: storyOf({ likeness }) })).toMatchObject({
      kind: 'verified',
      document: { id: visit.id },
    });
  });

  test('not one that fits the telling much less, whatever the article speaks of', () => {
    const far = document({
      date: '2026-05-14',
      title: 'Ghent pilots, harbour cranes and forty other wonders of spring',
    });
    const story = storyOf({ likeness: new Map([[far.id, 5]]) });
    const claim = 'Robot pilots open a school in Ghent.';
    expect(verdictOn({ claim }, { documents: [school, far], story })).toMatchObject({ document: { id: school.id } });
  });

  test('over more than a week none of several that fit as well', () => {
    const later = document({ date: '2026-05-24', title: 'Robot pilots leave school in Ghent' });
    const claim = 'Robot pilots have a school in Ghent.';
    const month = { ...day('2026-05-14'), iso: '2026-05', interval: { from: '2026-05-01', to: '2026-05-31' } };
    expect(verdictOn({ claim, date: month }, { documents: [school] }).kind).toBe('verified');
    expect(verdictOn({ claim, date: month }, { documents: [school, later] }).kind).toBe('possible');
  });

  test('over more than a week nothing that the telling does not speak of', () => {
    const month = { ...day('2026-05-14'), iso: '2026-05', interval: { from: '2026-05-01', to: '2026-05-31' } };
    const says = { claim: 'Acme said in May that pilots are paid well.', date: month };
    const faint = document({
      date: '2026-05-14',
      title: 'Pilots, turbines and forty other wonders of spring in Ghent',
    });
    expect(verdictOn(says, { documents: [faint] })).toMatchObject({ kind: 'not-covered', why: 'vague-date' });
    expect(verdictOn({ ...says, date: day('2026-05-14') }, { documents: [faint] }).kind).toBe('possible');
  });
});

describe('a document of the day on the matter of another body’s', () => {
  const theirs = document({
    date: '2026-05-20',
    sourceId: 'rbt',
    title: 'Board of Trade inquiry into burning robot hangar',
  });
  const own = document({ date: '2026-05-14', title: 'Hangar inquiry disclosure, May 2026: burning robot' });
  const other = document({ date: '2026-05-14', title: 'Quarterly notes on turbine maintenance' });
  const story = storyOf({ anchors: [theirs], central: new Set([theirs.id]) });
  const says = {
    claim: 'Acme made the fire known on 14 May.',
    text: 'Acme made known',
    form: 'prose' as const,
    date: day('2026-05-14'),
  };
  const byStory = (over: Partial<Citation>, documents = [own], holds: Partial<Evidence> = {}) =>
    judgeByStory(citation({ ...says, ...over }), evidence({ documents, story, ...holds }), AS_OF);

  test('bears the telling out', () => {
    expect(byStory({})).toMatchObject({ kind: 'sourced', document: { id: own.id } });
  });

  test.each([
    ['of another matter', byStory({}, [other])],
    ['of another day', byStory({ date: day('2026-05-13') })],
    ['where the telling has no day', byStory({ date: null })],
    ['where the other document is only mentioned', byStory({}, [own], { story: storyOf({ anchors: [theirs] }) })],
    [
      'where a person speaks',
      byStory({}, [own], { name: { kind: 'known', sources: SOURCES.slice(0, 1), through: 'person' } }),
    ],
  ])('not %s', (_what, verdict) => {
    expect(verdict?.kind).not.toBe('sourced');
  });
});

describe('the days on which a document is looked for', () => {
  const [lab, , office] = SOURCES;
  const undated = citation({ date: null });

  test('of an undated telling: weeks, and of an office’s years', () => {
    expect(searchWindow(undated, '2026-05-15', lab === undefined ? [] : [lab])?.from).toBe('2026-04-24');
    expect(searchWindow(undated, '2026-05-15', office === undefined ? [] : [office])?.from).toBe('2016-05-17');
  });
});

describe('what an undated telling may mean', () => {
  const recent = document({ date: '2026-05-12', title: 'Robot pilots open school in Ghent' });
  const says = {
    text: 'Acme said',
    claim: 'Acme said that robot pilots have a school.',
    form: 'prose' as const,
    date: null,
  };
  const byStory = (over: Partial<Citation>, likeness: number, holds: Partial<Evidence> = {}) =>
    judgeByStory(
      citation({ ...says, ...over }),
      evidence({ documents: [recent], story: storyOf({ likeness: new Map([[recent.id, likeness]]) }), ...holds }),
      AS_OF,
    );
  const may = { kind: 'possible', why: 'no-date', documents: [recent] };

  test('a recent title of which the article speaks, and the telling a little', () => {
    expect(byStory({ claim: 'Acme said that its ramp and its hangar for pilots are wooden.' }, 3)).toMatchObject(may);
  });

  test('one of which the article speaks less, and the telling clearly', () => {
    expect(byStory({}, 2.2)).toMatchObject(may);
  });

  test('a document on which the article rests, whatever the telling speaks of', () => {
    const story = storyOf({ anchors: [recent], central: new Set([recent.id]) });
    expect(byStory({ claim: 'Acme said that the soup is hot.' }, 0, { story })).toMatchObject(may);
  });

  test.each([
    ['one of which the article does not speak', byStory({}, 1)],
    ['where nothing in the telling speaks of it', byStory({ claim: 'Acme said that the soup is hot.' }, 3)],
    ['what was said again and again', byStory({ text: 'Acme has repeatedly said' }, 3)],
    ['what is dated', byStory({ date: day('2026-05-01') }, 3)],
    ['what was told somebody', byStory({ occasion: 'spoken' }, 3)],
  ])('not: %s', (_what, verdict) => {
    expect(verdict).toBeNull();
  });
});
