import { expect, test } from 'vitest';
import type { CheckedCitation } from '../../../lib/report/report';
import { reasonOf } from '../../../lib/report/wording';
import type { Verdict } from '../../../lib/verdict/verdict';
import { citation, coverage, document } from '../../factories';

const REGISTRY = { version: '2026-07-01', documents: 1, lists: [] };
const checked = (verdict: Verdict, over: Partial<CheckedCitation> = {}): CheckedCitation => ({
  citation: citation({}),
  bodies: [{ id: 'acme', name: 'Acme AI', kind: 'lab', newsroom: null }],
  speaker: 'body',
  verdict,
  findings: [],
  quote: null,
  clauses: [],
  changed: null,
  ...over,
});

const theirs = document({ date: '2026-05-14', title: 'Robots', list: 'Other list' });
const days = { from: '2026-05-13', to: '2026-05-15' };

test.each<[string, Verdict]>([
  ['verified', { kind: 'verified', by: 'date-and-topic', document: theirs }],
  ['differs', { kind: 'differs', what: 'date', document: theirs }],
  ['possible', { kind: 'possible', why: 'topic-unclear', documents: [theirs] }],
  ['no-record', { kind: 'no-record', days, coverage: [coverage({ list: 'Other list' })], nearest: [] }],
])('a card that says %s by the word of another list says which', (_, verdict) => {
  expect(reasonOf(checked(verdict), REGISTRY)).toContain('“Other list”');
});

test('a body that only another list knows is told to be', () => {
  const bodies = [{ id: 'x', name: 'X', kind: 'lab', newsroom: null, list: 'Other list' }] as const;
  expect(reasonOf(checked({ kind: 'not-covered', why: 'period', coverage: [] }, { bodies }), REGISTRY)).toContain(
    '“Other list”',
  );
});

test('the bundled list goes without saying', () => {
  const own = document({ date: '2026-05-14', title: 'Robots' });
  expect(reasonOf(checked({ kind: 'verified', by: 'address', document: own }), REGISTRY)).not.toContain('list');
});
