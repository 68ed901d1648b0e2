import { describe, expect, test } from 'vitest';
import { explainSnapshotFailure, parseShard, parseSnapshotHead } from '../../../lib/registry/snapshot';
import { coverage, source } from '../../factories';

const head = (over: object = {}) =>
  JSON.stringify({
    format: 1,
    version: '2026-07-01',
    sources: [source({ id: 'acme' })],
    coverage: [coverage()],
    shards: [{ file: 'documents/acme.json', source: 'acme', documents: 1 }],
    ...over,
  });

const ROW = ['2026-05-14', 'A school', 'https://acme.example/a', 'blog', 'published'];
const entry = { file: 'documents/acme.json', source: 'acme', documents: 1 };
const shard = (rows: unknown[], of = 'acme') => JSON.stringify({ source: of, documents: rows });

test('a snapshot is read', () => {
  expect(parseSnapshotHead('snapshot.json', head())).toMatchObject({ ok: true, value: { version: '2026-07-01' } });
  expect(parseShard(entry, shard([ROW]))).toMatchObject({ ok: true, value: [{ sourceId: 'acme', title: 'A school' }] });
});

describe('a head is refused', () => {
  test.each([
    [head().slice(0, -20), 'not-json', 'cut off'],
    ['', 'not-json', 'empty'],
    [head({ format: 2 }), 'newer-format', 'of a newer format'],
    [head({ format: 0 }), 'wrong-shape', 'of no known format'],
    [head({ version: '2026-06-31' }), 'wrong-shape', 'of a day that no calendar has'],
    [head({ sources: [{ ...source({ id: 'acme' }), surprise: 1 }] }), 'wrong-shape', 'with a field that nobody knows'],
    [head({ sources: [source({ id: 'acme' }), source({ id: 'acme' })] }), 'wrong-shape', 'with a source twice'],
    [head({ coverage: [coverage({ sourceId: 'other' })] }), 'wrong-shape', 'with coverage of an unknown source'],
    [
      head({ coverage: [coverage({ from: '2026-07-01', to: '2026-06-01' })] }),
      'wrong-shape',
      'with an interval that ends before it begins',
    ],
    [head({ shards: [{ ...entry, file: '../secret.json' }] }), 'wrong-shape', 'with a file outside its folder'],
    ['null', 'wrong-shape', 'that is null'],
  ])('%#: %s %s', (text, kind) => {
    const parsed = parseSnapshotHead('snapshot.json', text);
    expect(parsed).toMatchObject({ ok: false, failure: { kind, file: 'snapshot.json' } });
    if (!parsed.ok) expect(explainSnapshotFailure(parsed.failure)).toContain('snapshot.json');
  });
});

describe('a file of documents is refused', () => {
  test.each([
    [shard([ROW]).slice(0, -3), 'not-json', 'cut off'],
    [shard([]), 'incomplete', 'with fewer documents than its head says'],
    [shard([ROW], 'other'), 'incomplete', 'of another source'],
    [shard([ROW, ROW]), 'incomplete', 'with more'],
    [
      shard([['2026-05-14', 'A', 'javascript:alert(1)', 'blog', 'published']]),
      'wrong-shape',
      'with an address that is none',
    ],
    [shard([['14 May', 'A', 'https://a.example', 'blog', 'published']]), 'wrong-shape', 'with a date that is none'],
  ])('%#: %s %s', (text, kind) => {
    expect(parseShard(entry, text)).toMatchObject({ ok: false, failure: { kind } });
  });

  test('with a document twice', () => {
    expect(parseShard({ ...entry, documents: 2 }, shard([ROW, ROW]))).toMatchObject({
      ok: false,
      failure: { kind: 'wrong-shape' },
    });
  });
});
