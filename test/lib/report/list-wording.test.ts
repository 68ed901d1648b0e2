import { describe, expect, test } from 'vitest';
import { formatCheck } from '../../../lib/report/format-check';
import type { CheckedCitation, Report } from '../../../lib/report/report';
import { coverageSentence, reasonOf } from '../../../lib/report/wording';
import { OPEN_STORY } from '../../../lib/story/story';
import type { Verdict } from '../../../lib/verdict/verdict';
import { citation, coverage, document } from '../../factories';

const OWN = 'Your own list';
const paper = document({ date: '2026-05-14', title: 'School of robot pilots' });

const checkedWith = (verdict: Verdict): CheckedCitation => ({
  citation: citation(),
  bodies: [{ id: 'acme', name: 'Acme AI', kind: 'lab', newsroom: null }],
  speaker: null,
  verdict,
  findings: [],
  quote: null,
  clauses: [],
  changed: null,
});
const REGISTRY: Report['registry'] = { version: '2026-07-01', documents: 100, lists: [] };
const reasonFor = (verdict: Verdict): string => reasonOf(checkedWith(verdict), REGISTRY);
const trailOf = (verdict: Verdict): string =>
  formatCheck(checkedWith(verdict), {
    url: 'https://news.example/a',
    title: 'News',
    published: null,
    story: OPEN_STORY,
    checked: [],
    findings: [],
    registry: REGISTRY,
    logicVersion: 1,
    asOf: '2026-07-02',
  });

const NEEDLE = `“School of robot pilots” (from the list “${OWN}”)`;

describe('a document of another list', () => {
  const own = { ...paper, list: OWN };
  const verdicts: readonly Verdict[] = [
    { kind: 'verified', by: 'address', document: own },
    { kind: 'verified', by: 'date-and-topic', document: own },
    { kind: 'differs', what: 'date', document: own },
    { kind: 'differs', what: 'source', document: own },
    { kind: 'secondary', document: own },
  ];
  test.each(verdicts)('is said to be from there: %o', (verdict) => {
    expect(reasonFor(verdict)).toContain(NEEDLE);
    expect(trailOf(verdict)).toContain(`${own.url} (from the list “${OWN}”)`);
  });

  test('of the bundled list nothing is said', () => {
    const verdict: Verdict = { kind: 'verified', by: 'address', document: paper };
    expect(reasonFor(verdict)).toContain('“School of robot pilots”');
    expect(reasonFor(verdict)).not.toContain('list');
    expect(trailOf(verdict)).not.toContain('from the list');
  });
});

test('another day that another list gives is told', () => {
  const twice = { ...paper, otherDate: { date: '2026-05-12', list: OWN } };
  const sentence = `The list “${OWN}” dates it 12 May 2026.`;
  expect(reasonFor({ kind: 'verified', by: 'address', document: twice })).toMatch(new RegExp(`2026\\. ${sentence}$`));
  expect(reasonFor({ kind: 'differs', what: 'date', document: twice })).toContain(sentence);
  expect(trailOf({ kind: 'differs', what: 'date', document: twice })).toContain(`${twice.url} ${sentence}`);
  expect(reasonFor({ kind: 'verified', by: 'address', document: paper })).not.toContain('dates it');
});

describe('coverage of another list', () => {
  const held = coverage({ list: OWN });
  test('is said to be from there', () => {
    expect(coverageSentence(held)).toMatch(/30 June 2026 \(from the list “Your own list”\)$/);
    expect(coverageSentence(coverage())).toMatch(/30 June 2026$/);
  });

  test('also where an absence rests on it, or lacks it', () => {
    const days = { from: '2026-05-13', to: '2026-05-15' };
    expect(reasonFor({ kind: 'no-record', days, coverage: [held], nearest: [] })).toContain(
      `30 June 2026) (from the list “${OWN}”)`,
    );
    expect(reasonFor({ kind: 'not-covered', why: 'part', coverage: [held] })).toContain(
      `Acme newsroom (from the list “${OWN}”)`,
    );
  });
});
