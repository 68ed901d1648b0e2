import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../lib/citation/citation';
import { NO_STORY } from '../../../lib/verdict/evidence';
import { type Judged, throughSameDocument } from '../../../lib/verdict/same-document';
import type { Verdict } from '../../../lib/verdict/verdict';
import { citation, coverage, day, document, storyOf } from '../../factories';

const PUBLISHED = '2026-05-15';
const MISSING: Verdict = {
  kind: 'no-record',
  days: { from: '2026-05-13', to: '2026-05-15' },
  coverage: [coverage()],
  nearest: [],
};
const OPEN: Verdict = { kind: 'not-checked', why: 'refers-back' };

const says = (words: string, text: string, over: Partial<Citation> = {}): Citation =>
  citation({
    form: 'prose',
    text,
    source: { text: words, start: 0, end: words.length, resolved: null, introduction: null },
    date: null,
    claim: `${text} that the ramp is wooden.`,
    ...over,
  });

const announced: Judged = {
  citation: says('Acme AI', 'Acme AI announced', { date: day('2026-05-14') }),
  bodies: ['acme'],
  verdict: MISSING,
};

const kinds = (judged: readonly Judged[], story = NO_STORY) =>
  throughSameDocument(judged, story, PUBLISHED).map(({ kind }) => kind);

const behind = (one: Citation, bodies: readonly string[] = [], verdict: Verdict = OPEN) =>
  kinds([announced, { citation: one, bodies, verdict }])[1];

describe('what goes back to a document for which there is no record has none either', () => {
  test.each([
    ['the post says', says('the post', 'the post says')],
    ['a post of a kind', says('the security post', 'the security post adds')],
    [
      'a person who wrote in it',
      says('Ida Roe', 'Ida Roe wrote', { claim: 'Ida Roe wrote in the announcement that it is wooden.' }),
    ],
  ])('%s', (_what, one) => {
    expect(behind(one)).toBe('no-record');
  });

  test('what the same body wrote, and through which words', () => {
    const wrote = says('the lab', 'the lab wrote', { occasion: 'published' });
    const verdicts = throughSameDocument(
      [
        announced,
        { citation: wrote, bodies: ['acme'], verdict: { kind: 'not-covered', why: 'no-date', coverage: [] } },
      ],
      NO_STORY,
      PUBLISHED,
    );
    expect(verdicts[1]).toMatchObject({ kind: 'no-record', through: 'Acme AI announced' });
  });

  test.each([
    ['what the body said anywhere', says('Acme AI', 'Acme AI said'), ['acme']],
    ['what another body wrote', says('Cole', 'Cole wrote', { occasion: 'published' }), ['cole']],
    ['a filing at court', says('the filing', 'the filing says'), []],
    ['a person who spoke', says('Ida Roe', 'Ida Roe said'), []],
    ['a telling with a day of its own', says('the post', 'the post says', { date: day('2026-04-01') }), []],
  ])('but not %s', (_what, one, bodies) => {
    expect(behind(one, bodies)).toBe('not-checked');
  });
});

describe('nothing goes back', () => {
  const post: Judged = { citation: says('the post', 'the post says'), bodies: [], verdict: OPEN };

  test('before the document is spoken of', () => {
    expect(kinds([post, announced])).toEqual(['not-checked', 'no-record']);
  });

  test('behind the document of another body', () => {
    const other: Judged = {
      citation: says('Cole', 'Cole published', { date: day('2026-05-13') }),
      bodies: ['cole'],
      verdict: { kind: 'not-covered', why: 'period', coverage: [] },
    };
    expect(kinds([announced, other, post])[2]).toBe('not-checked');
  });

  test('to a document of months ago', () => {
    const old: Judged = { ...announced, verdict: { ...MISSING, days: { from: '2026-01-01', to: '2026-01-03' } } };
    expect(kinds([old, post])[1]).toBe('not-checked');
  });

  test('where the body has a document that the article rests on', () => {
    const paper = document({ date: '2026-05-14', title: 'A ramp of wood' });
    const borne: Judged = { ...announced, verdict: { kind: 'sourced', document: paper } };
    expect(kinds([borne, announced, post])[2]).toBe('not-checked');
  });

  test('where something of the body is what the article speaks of, though no telling is clear', () => {
    const paper = document({ date: '2026-05-14', title: 'A ramp of wood' });
    const near: Judged = { ...announced, verdict: { ...MISSING, nearest: [paper] } };
    expect(kinds([near, post], storyOf({ likeness: new Map([[paper.id, 3.2]]) }))[1]).toBe('not-checked');
  });
});

describe('what goes back to a document that bears the story out', () => {
  const paper = document({ date: '2026-05-14', title: 'A ramp of wood' });
  const borneOut: Judged = { ...announced, verdict: { kind: 'sourced', document: paper } };
  const report: Judged = { citation: says('the report', 'the report says'), bodies: [], verdict: OPEN };
  const between = (verdict: Verdict, bodies: readonly string[] = []): Judged => ({
    citation: says('Somebody', 'Somebody said'),
    bodies,
    verdict,
  });

  test('the report, behind the telling and whoever only spoke', () => {
    expect(kinds([borneOut, report])[1]).toBe('sourced');
    expect(kinds([borneOut, between({ kind: 'on-record', who: 'person' }), report])[2]).toBe('sourced');
  });

  test.each<[string, Judged]>([
    ['an outlet', between({ kind: 'secondary', document: null }, ['daily'])],
    ['a study without a name', between({ kind: 'vague-source' })],
    ['a body that nobody knows', between({ kind: 'unknown-source' })],
    ['a body that the article introduces', between({ kind: 'on-record', who: 'body' })],
    ['another announcement, for which there is no record', announced],
  ])('not behind %s, which may have written it', (_who, one) => {
    expect(kinds([borneOut, one, report])[2]).not.toBe('sourced');
  });
});
