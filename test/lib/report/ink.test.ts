import { expect, test } from 'vitest';
import { type Ink, inkOf } from '../../../lib/report/ink';
import type { CitedBody } from '../../../lib/report/report';
import { VERDICT_KINDS, type Verdict, type VerdictKind } from '../../../lib/verdict/verdict';
import { coverage, document } from '../../factories';
import { BARE } from './verdicts';

const EXPECTED: Record<VerdictKind, Ink> = {
  'no-record': 'alarm',
  differs: 'alarm',
  'vague-source': 'alarm',
  'unknown-source': 'alarm',
  verified: 'document',
  sourced: 'document',
  possible: 'none',
  'not-covered': 'none',
  secondary: 'none',
  'on-record': 'none',
  'not-checked': 'none',
};

test.each(VERDICT_KINDS)('%s, with no document but its own', (kind) => {
  expect(inkOf({ verdict: BARE[kind], bodies: [] })).toBe(EXPECTED[kind]);
});

const outlet: CitedBody = { id: 'daily', name: 'The Daily Circuit', kind: 'outlet', newsroom: null };
const paper = document({ date: '2026-05-14', title: 'Robots' });
const theirs = document({ date: '2026-05-14', title: 'Robots', sourceId: 'daily' });

test.each<[Ink, string, Verdict]>([
  ['document', 'a possible document can be opened', { kind: 'possible', why: 'topic-unclear', documents: [paper] }],
  ['document', 'a primary document behind an outlet', { kind: 'secondary', document: paper }],
  ['none', 'an outlet’s own report is no primary document', { kind: 'secondary', document: theirs }],
  ['none', 'coverage is no document', { kind: 'not-covered', why: 'part', coverage: [coverage()] }],
  ['none', 'a spokesperson is nobody to look up', { kind: 'on-record', who: 'spokesperson' }],
  ['none', 'nor is a body that the article introduces', { kind: 'on-record', who: 'body' }],
])('%s: %s', (ink, _because, verdict) => {
  expect(inkOf({ verdict, bodies: [outlet] })).toBe(ink);
});
