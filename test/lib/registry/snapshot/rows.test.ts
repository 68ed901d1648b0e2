import { describe, expect, test } from 'vitest';
import type { ShardEntry } from '../../../../lib/registry/snapshot/manifest';
import { parseCoverage, parseDocuments, parseSources, spellRows } from '../../../../lib/registry/snapshot/rows';
import { coverage, source } from '../../../factories';

const entry = (over: Partial<ShardEntry> = {}): ShardEntry => ({
  kind: 'documents',
  source: 'acme',
  from: '2026-01-01',
  to: '2026-12-31',
  entries: 1,
  bytes: 1,
  unpacked: 1,
  hash: 'x'.repeat(43),
  ...over,
});
const ROW = ['2026-05-14', 'A school', 'https://acme.example/a', 'blog', 'published'];
const LATER = ['2026-05-15', 'A pilot', 'https://acme.example/b', 'blog', 'published'];

test('documents are read with their source', () => {
  expect(parseDocuments(entry({ entries: 2 }), spellRows([ROW, LATER]))).toMatchObject({
    ok: true,
    value: [
      { sourceId: 'acme', title: 'A school', id: 'acme 2026-05-14 https://acme.example/a' },
      { title: 'A pilot' },
    ],
  });
});

describe('documents are refused', () => {
  const withField = (i: number, value: unknown) => ROW.map((one, k) => (k === i ? value : one));
  test.each<[string, unknown[], Partial<ShardEntry>?]>([
    ['fewer than the manifest says', [ROW], { entries: 2 }],
    ['more', [ROW, LATER]],
    ['twice', [ROW, ROW], { entries: 2 }],
    ['out of order', [LATER, ROW], { entries: 2 }],
    ['of another time than their file', [ROW], { from: '2026-06-01' }],
    ['with an address that is none', [withField(2, 'javascript:alert(1)')]],
    ['with a date that is none', [withField(0, '14 May')]],
    ['with a day that no calendar has', [withField(0, '2026-02-30')]],
    ['with a day beyond what the index counts', [withField(0, '9999-12-31')], { to: '9999-12-31' }],
    ['with a day before all print', [withField(0, '0000-01-01')], { from: '0000-01-01' }],
    ['without a title', [withField(1, '')]],
    ['with a title of a book’s length', [withField(1, 'x'.repeat(1_001))]],
    ['of an unknown type', [withField(3, 'rumour')]],
    ['of an unknown basis', [withField(4, 'guessed')]],
    ['with one field more', [[...ROW, 1]]],
    ['that are no rows', [null]],
  ])('%s', (_, rows, over = {}) => {
    expect(parseDocuments(entry(over), spellRows(rows))).toMatchObject({ ok: false, failure: { kind: 'wrong-shape' } });
  });

  test('that are no JSON', () => {
    expect(parseDocuments(entry(), '["2026')).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });
});

test.each([
  ['sources', parseSources, source({ id: 'acme' }), { id: 'No id' }],
  ['coverage', parseCoverage, coverage(), { from: '2026-07-01', to: '2026-06-01' }],
] as const)('%s are held against their schema', (kind, parse, good, bad) => {
  const of = entry({ kind, source: '', from: '', to: '' });
  expect(parse(of, spellRows([good]))).toMatchObject({ ok: true, value: [good] });
  expect(parse(of, spellRows([{ ...good, ...bad }]))).toMatchObject({ ok: false, failure: { kind: 'wrong-shape' } });
  expect(parse(of, spellRows([{ ...good, surprise: 1 }]))).toMatchObject({ ok: false });
});
