import { describe, expect, test } from 'vitest';
import type { LinkedDocument } from '../../../lib/story/story';
import { NO_STORY } from '../../../lib/verdict/evidence';
import { judgeStory } from '../../../lib/verdict/judge-story';
import type { Judged } from '../../../lib/verdict/same-document';
import { citation, coverage, day, document, storyOf } from '../../factories';

const PUBLISHED = '2026-05-15';
const school = document({ date: '2026-05-14', title: 'Acme opens school for robot pilots in Ghent' });

const missing = (bodies: readonly string[], from = '2026-05-13'): Judged => ({
  citation: citation({ date: day('2026-05-14') }),
  bodies,
  verdict: { kind: 'no-record', days: { from, to: '2026-05-15' }, coverage: [coverage()], nearest: [] },
});

const kindOf = (judged: readonly Judged[], evidence = NO_STORY, linked: readonly LinkedDocument[] = []) =>
  judgeStory({ judged, evidence, linked, published: PUBLISHED, centre: new Set(['acme']) });

const linkTo = (sourceId: string): LinkedDocument => ({
  url: `https://${sourceId}.example/post`,
  source: sourceId,
  sourceId,
  words: 'a post',
});

describe('the verdict on the article as a whole', () => {
  test('an announcement of a body at its centre has no record', () => {
    expect(kindOf([missing(['acme'])])).toBe('no-record');
  });

  test('a true remark on the side does not bear out the centre', () => {
    const aside = storyOf({ anchors: [school] });
    const borneOut: Judged = {
      citation: citation(),
      bodies: ['acme'],
      verdict: { kind: 'verified', by: 'date-and-topic', document: school },
    };
    expect(kindOf([missing(['acme']), borneOut], aside)).toBe('no-record');
    expect(kindOf([borneOut], aside)).toBe('open');
  });

  test('a document that it is about outweighs an announcement without record', () => {
    const about = storyOf({ anchors: [school], central: new Set([school.id]) });
    expect(kindOf([missing(['acme'])], about)).toBe('rests-on');
  });

  test.each([
    ['the body is named on the way', missing(['rbt'])],
    ['it is of weeks ago, and not the news', missing(['acme'], '2026-04-01')],
  ])('stays open where %s', (_what, one) => {
    expect(kindOf([one])).toBe('open');
  });

  test('stays open where the body has something of which the article speaks', () => {
    const one = missing(['acme']);
    const near: Judged = { ...one, verdict: { ...one.verdict, nearest: [school] } as Judged['verdict'] };
    expect(kindOf([near], storyOf({ likeness: new Map([[school.id, 3]]) }))).toBe('open');
  });

  test('rests on what it links to on the site of a body at its centre, held or not', () => {
    expect(kindOf([], NO_STORY, [linkTo('acme')])).toBe('rests-on');
    expect(kindOf([], NO_STORY, [linkTo('rbt')])).toBe('open');
  });

  test('a link to some page of the body does not bear out an announcement without record', () => {
    expect(kindOf([missing(['acme'])], NO_STORY, [linkTo('acme')])).toBe('no-record');
  });

  test('stays open where nothing was looked up', () => {
    expect(kindOf([])).toBe('open');
  });
});
