import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourcelightDatabase } from '../../../lib/platform/database/database';
import { loadSnapshot } from '../../../lib/platform/database/load-snapshot';
import { storedRegistry } from '../../../lib/platform/database/stored-registry';
import { coverage, source } from '../../factories';

/** A snapshot of `sources` sources with `each` documents each, as files. */
function files({ version = '2026-07-01', sources = 5, each = 900 } = {}): Record<string, string> {
  const ids = Array.from({ length: sources }, (_, i) => `body-${i}`);
  const shards = ids.map((id) => ({ file: `documents/${id}.json`, source: id, documents: each }));
  return {
    'snapshot.json': JSON.stringify({
      format: 1,
      version,
      sources: ids.map((id) => source({ id, name: `Body ${id}` })),
      coverage: [coverage({ sourceId: 'body-0' })],
      shards,
    }),
    ...Object.fromEntries(
      ids.map((id) => [
        `documents/${id}.json`,
        JSON.stringify({
          source: id,
          documents: Array.from({ length: each }, (_, i) => [
            '2026-05-14',
            `Note ${i}`,
            `https://${id}.example/${i}`,
            'blog',
            'published',
          ]),
        }),
      ]),
    ),
  };
}

let database: SourcelightDatabase;
let read: string[];

beforeEach(() => {
  database = new SourcelightDatabase(`test-${crypto.randomUUID()}`);
  read = [];
});
afterEach(() => database.delete());

const load = (from: Record<string, string>, carrier = '1', onProgress = (_: { loaded: number; total: number }) => {}) =>
  loadSnapshot(database, {
    head: 'snapshot.json',
    carrier,
    onProgress,
    read: async (file) => {
      read.push(file);
      const text = from[file];
      if (text === undefined) throw new Error(`no ${file}`);
      return text;
    },
  });

const held = async () => ({
  ...(await storedRegistry(database).inForce()),
  rows: await database.documents.count(),
  sources: await database.sources.count(),
});

describe('loadSnapshot', () => {
  test('puts a snapshot in force, with progress', async () => {
    const progress: number[] = [];
    expect(await load(files(), '1', ({ loaded }) => progress.push(loaded))).toMatchObject({ ok: true });
    expect(await held()).toEqual({ version: '2026-07-01', documents: 4_500, rows: 4_500, sources: 5 });
    expect(progress.at(-1)).toBe(4_500);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  });

  test('does nothing when it is in force already', async () => {
    await load(files());
    read = [];
    await load(files());
    expect(read).toEqual(['snapshot.json']);
  });

  test('takes up a load that broke off, without reading again what is there', async () => {
    const whole = files();
    const { 'documents/body-4.json': last, ...broken } = whole;
    expect(await load(broken)).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable', file: 'documents/body-4.json' },
    });
    expect((await held()).documents).toBe(0);
    read = [];
    expect(await load({ ...broken, 'documents/body-4.json': last ?? '' })).toMatchObject({ ok: true });
    expect(read).not.toContain('documents/body-0.json');
    expect(await held()).toMatchObject({ documents: 4_500, rows: 4_500 });
  });

  test('a newer snapshot replaces the one in force and leaves nothing behind', async () => {
    await load(files());
    await load(files({ version: '2026-08-01', sources: 2 }), '2');
    expect(await held()).toEqual({ version: '2026-08-01', documents: 1_800, rows: 1_800, sources: 2 });
    expect(await database.coverage.count()).toBe(1);
  });

  test.each([
    [
      'cut off',
      (all: Record<string, string>) => ({
        ...all,
        'documents/body-1.json': (all['documents/body-1.json'] ?? '').slice(0, 300),
      }),
      'not-json',
    ],
    [
      'of a newer format',
      (all: Record<string, string>) => ({
        ...all,
        'snapshot.json': (all['snapshot.json'] ?? '').replace('"format":1', '"format":9'),
      }),
      'newer-format',
    ],
    ['with a file missing', ({ 'documents/body-0.json': _, ...rest }: Record<string, string>) => rest, 'unreadable'],
  ])('a snapshot that is %s leaves the one in force', async (_, spoil, kind) => {
    await load(files());
    const before = await held();
    const bad = spoil(files({ version: '2026-08-01' }));
    expect(await load(bad, '2')).toMatchObject({ ok: false, failure: { kind } });
    const after = await held();
    expect({ version: after.version, documents: after.documents }).toEqual({
      version: before.version,
      documents: before.documents,
    });
    expect(await storedRegistry(database).documentsOf('body-0', { from: '2026-05-14', to: '2026-05-14' })).toHaveLength(
      900,
    );
  });

  test('the remains of a broken load of something else are removed by the next', async () => {
    const { 'documents/body-4.json': _, ...broken } = files({ version: '2026-08-01' });
    await load(broken, '2');
    await load(files(), '1');
    expect(await held()).toMatchObject({ version: '2026-07-01', rows: 4_500 });
  });
});

describe('storedRegistry', () => {
  test('reads by source and days, by days, and by address', async () => {
    await load(files({ sources: 2, each: 3 }));
    const registry = storedRegistry(database);
    const may = { from: '2026-05-01', to: '2026-05-31' };
    expect(await registry.documentsOf('body-1', may)).toHaveLength(3);
    expect(await registry.documentsOf('body-1', { from: '2026-06-01', to: '2026-06-30' })).toHaveLength(0);
    expect(await registry.documentsOn(may)).toHaveLength(6);
    expect(await registry.documentsAt('body-1.example/2')).toMatchObject([{ title: 'Note 2' }]);
    expect(await registry.coverageOf('body-0')).toHaveLength(1);
    expect((await registry.names()).resolve('Body body-1')).toMatchObject({ kind: 'known' });
  });

  test('an empty database is a registry without documents', async () => {
    expect(await storedRegistry(database).inForce()).toMatchObject({ documents: 0 });
  });
});
