import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { installEdition } from '../../../../lib/platform/database/install-edition';
import { removeList } from '../../../../lib/platform/database/remove-superseded';
import type { StoredList } from '../../../../lib/platform/database/schema';
import { storedRegistry } from '../../../../lib/platform/database/stored-registry';
import { toBase64Url } from '../../../../lib/platform/packing';
import { openManifest } from '../../../../lib/registry/snapshot/envelope';
import { fileOf } from '../../../../lib/registry/snapshot/manifest';
import type { ReadFile } from '../../../../lib/registry/snapshot/open-shard';
import { publishManifest } from '../../../../lib/registry/snapshot/write-snapshot';
import type { Published } from '../../../../scripts/registry/publish';
import { coverage, document, source } from '../../../factories';
import {
  contents,
  dailyDocuments,
  MANIFEST,
  opened,
  published,
  reading,
  storedList,
  webPacking,
} from '../../../snapshots';

let database: SourcelightDatabase;
beforeEach(() => {
  database = new SourcelightDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

type Files = Published & { readonly all: Map<string, Uint8Array> };

const install = async (
  { sealed, all }: Pick<Files, 'sealed' | 'all'>,
  { noted = [], read = reading(all, noted), into = database, of = storedList() } = {} as {
    noted?: string[];
    read?: ReadFile;
    into?: SourcelightDatabase;
    of?: StoredList;
  },
) => {
  // A list is there before its first edition is; the bundled one comes with it.
  if (of.id !== 'bundled' && (await into.lists.get(of.id)) === undefined) await into.lists.put(of);
  return installEdition(into, { list: of, opened: await opened(sealed), read, packing: webPacking });
};

const ALWAYS = { from: '2000-01-01', to: '2100-01-01' };

/** Everything that a registry answers about the five bodies, to be compared as a whole. */
async function answers(from = database) {
  const registry = storedRegistry(from, webPacking);
  const { documents, lists } = await registry.inForce();
  const ids = (await registry.sources()).map(({ id }) => id);
  const held = await Promise.all(ids.map((id) => registry.documentsOf(id, ALWAYS)));
  return {
    edition: lists[0]?.edition ?? null,
    documents,
    held: held.flat().map(({ id, title }) => `${id} ${title}`),
    coverage: (await Promise.all(ids.map((id) => registry.coverageOf(id)))).flat().length,
    found: (await registry.documentsOn({ from: '2024-01-05', to: '2024-01-09' }, 'robots for pilots')).length,
    at: (await registry.documentsAt('body-3.example/7')).length,
  };
}

const rowCounts = async () => [
  await database.editions.count(),
  await database.blocks.count(),
  await database.summaries.count(),
  await database.pages.count(),
];

test('an edition is put in force and answers by source, by day and words, and by address', async () => {
  expect(await install(await published())).toMatchObject({ ok: true, value: { documents: 2_000, edition: 1 } });
  expect(await answers()).toMatchObject({ edition: 1, documents: 2_000, coverage: 1, found: 5, at: 1 });
  const registry = storedRegistry(database, webPacking);
  expect(await registry.documentsOf('body-1', { from: '2024-02-01', to: '2024-02-10' })).toHaveLength(10);
  expect(await registry.documentsOn({ from: '2024-01-05', to: '2024-01-09' }, 'nothing of the kind')).toEqual([]);
  expect((await registry.names()).resolve('Body body-1')).toMatchObject({ kind: 'known' });
});

test('what is held is not read again: an attempt that broke off is taken up', async () => {
  const whole = await published();
  const last = fileOf(whole.manifest.shards.at(-1) as { hash: string });
  const without = new Map([...whole.all].filter(([file]) => file !== last));
  // Small batches are not written before the end, so the first attempt gets its files in one by one.
  expect(await install(whole, { read: reading(without) })).toMatchObject({
    ok: false,
    failure: { kind: 'unreadable' },
  });
  expect((await answers()).documents).toBe(0);
  expect(await install(whole)).toMatchObject({ ok: true });
  const noted: string[] = [];
  const next = await published({ edition: 2, made: '2026-08-01' });
  expect(await install(next, { noted })).toMatchObject({ ok: true });
  expect(noted).toEqual([]);
  expect((await answers()).edition).toBe(2);
});

test('the next edition leaves nothing of the last behind', async () => {
  await install(await published());
  const small = { edition: 2, documents: dailyDocuments('body-0', 3), coverage: [] };
  const next = await published(small);
  await install(next);
  const after = await rowCounts();
  await removeList(database, 'bundled');
  expect(await rowCounts()).toEqual([0, 0, 0, 0]);
  await install(next);
  expect(await rowCounts()).toEqual(after);
});

describe('by delta', () => {
  const changed = () => {
    const before = contents().documents;
    const [first, , third, ...rest] = before;
    return [
      { ...(first as (typeof rest)[0]), title: 'Read otherwise now' },
      ...(third === undefined ? [] : [third]),
      ...rest,
      document({ sourceId: 'body-4', date: '2026-06-30', title: 'The newest', url: 'https://body-4.example/new' }),
    ];
  };

  test('only the delta is read, and the result is the same as from the whole', async () => {
    const one = await published();
    const two = await published({ edition: 2, documents: changed() }, null, [one]);
    await install(one);
    const noted: string[] = [];
    expect(await install(two, { noted })).toMatchObject({ ok: true });
    expect(noted).toEqual([fileOf(two.manifest.deltas[0] as { hash: string })]);
    const byDelta = await answers();
    const fresh = new SourcelightDatabase(`test-${crypto.randomUUID()}`);
    await install(two, { into: fresh });
    expect(byDelta).toEqual(await answers(fresh));
    expect(byDelta.documents).toBe(2_000);
    await fresh.delete();
  });

  test('a source and an interval that changed come with it', async () => {
    const one = await published();
    const sources = [...contents().sources.slice(1), source({ id: 'newcomer' })];
    const documents = changed().filter(({ sourceId }) => sourceId !== 'body-0');
    const two = await published(
      { edition: 2, sources, documents, coverage: [coverage({ sourceId: 'newcomer' })] },
      null,
      [one],
    );
    await install(one);
    const noted: string[] = [];
    expect(await install(two, { noted })).toMatchObject({ ok: true });
    expect(noted).toHaveLength(1);
    const registry = storedRegistry(database, webPacking);
    expect((await registry.sources()).map(({ id }) => id)).toEqual([
      'body-1',
      'body-2',
      'body-3',
      'body-4',
      'newcomer',
    ]);
    expect(await registry.documentsOf('body-0', ALWAYS)).toEqual([]);
  });

  test.each([
    ['missing', (): Uint8Array | undefined => undefined],
    ['flipped in one bit', (bytes: Uint8Array | undefined) => bytes?.map((one, i) => (i === 40 ? one ^ 4 : one))],
    ['of something else', () => new Uint8Array([31, 139, 8, 0])],
  ])('a delta that is %s is left aside: the files are read whole', async (_, spoil) => {
    const one = await published();
    const two = await published({ edition: 2, documents: changed() }, null, [one]);
    await install(one);
    const delta = fileOf(two.manifest.deltas[0] as { hash: string });
    const all = new Map(two.all);
    const spoiled = spoil(all.get(delta));
    if (spoiled === undefined) all.delete(delta);
    else all.set(delta, spoiled);
    expect(await install({ ...two, all })).toMatchObject({ ok: true });
    expect((await answers()).held).toContain('body-4 2026-06-30 https://body-4.example/new The newest');
  });
});

describe('whatever is wrong, the edition in force stays', () => {
  const spoilt = async (spoil: (files: Map<string, Uint8Array>, name: string) => void) => {
    await install(await published());
    const before = await answers();
    const next = await published({ edition: 2, documents: dailyDocuments('body-0', 500, 'Other') });
    const name = fileOf(next.manifest.shards.find(({ kind }) => kind === 'documents') as { hash: string });
    const all = new Map(next.all);
    spoil(all, name);
    const outcome = await install({ ...next, all });
    expect(await answers()).toEqual(before);
    return outcome;
  };

  test('a flipped bit', async () => {
    const outcome = await spoilt((files, name) => {
      const bytes = Uint8Array.from(files.get(name) ?? []);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
      files.set(name, bytes);
    });
    expect(outcome).toMatchObject({ ok: false });
    if (!outcome.ok) expect(['damaged', 'wrong-hash']).toContain(outcome.failure.kind);
  });

  test('another file under its name', async () => {
    const other = await webPacking.pack(
      webPacking.toBytes('["2024-01-01","x","https://x.example","blog","published"]\n'),
    );
    expect(await spoilt((files, name) => files.set(name, other))).toMatchObject({
      ok: false,
      failure: { kind: 'wrong-hash' },
    });
  });

  test('a file that is longer than its manifest says', async () => {
    const outcome = await spoilt((files, name) => files.set(name, new Uint8Array(2 ** 20)));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });

  test('a small file that unpacks to 128 MiB, where its entry says what size it must have', async () => {
    await install(await published());
    const before = await answers();
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(2 ** 27), { level: 9 }));
    const next = await published({ edition: 2, documents: dailyDocuments('body-0', 200) });
    const shards = next.manifest.shards.map((one) => (one.kind === 'documents' ? { ...one, bytes: bomb.length } : one));
    const sealed = await publishManifest({ ...next.manifest, shards }, null, webPacking, toBase64Url);
    const name = fileOf(shards.find(({ kind }) => kind === 'documents') as { hash: string });
    const outcome = await install({ sealed, all: new Map([...next.all, [name, bomb]]) });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'too-large', file: name } });
    expect(await answers()).toEqual(before);
  });

  test('an entry that allows a gibibyte', async () => {
    const { manifest } = await published();
    const shards = manifest.shards.map((one) => ({ ...one, unpacked: 2 ** 30 }));
    const sealed = await publishManifest({ ...manifest, shards }, null, webPacking, toBase64Url);
    expect(await openManifest(MANIFEST, sealed, webPacking)).toMatchObject({
      ok: false,
      failure: { kind: 'wrong-shape' },
    });
  });

  test('rows that no schema allows, under their right hash', async () => {
    await install(await published());
    const before = await answers();
    const bad = await published({
      edition: 2,
      documents: [document({ sourceId: 'body-0', date: '2024-01-01', title: 'x', url: 'javascript:alert(1)' })],
    });
    expect(await install(bad)).toMatchObject({ ok: false, failure: { kind: 'wrong-shape' } });
    expect(await answers()).toEqual(before);
  });
});

/** Kills a database at its nth write: that write and everything after it comes to nothing. */
function mortal(name: string, deathAt: number): { database: SourcelightDatabase; writes: () => number } {
  const one = new SourcelightDatabase(name);
  let writes = 0;
  let isDead = false;
  one.use({
    stack: 'dbcore',
    name: 'death',
    create: (core) => ({
      ...core,
      table: (table) => {
        const inner = core.table(table);
        return {
          ...inner,
          mutate: async (request) => {
            if (++writes === deathAt) isDead = true;
            if (isDead) throw new Error('the worker was killed');
            return inner.mutate(request);
          },
        };
      },
    }),
  });
  return { database: one, writes: () => writes };
}

describe('killed at any step, the registry is the old one or the new one, whole', () => {
  test.each(['by whole files', 'by delta'] as const)(
    '%s',
    async (how) => {
      const one = await published({ documents: dailyDocuments('body-0', 700) });
      const next = {
        edition: 2,
        documents: [...dailyDocuments('body-0', 640, 'Other'), ...dailyDocuments('body-1', 330)],
      };
      const two = await published(next, null, how === 'by delta' ? [one] : []);
      await install(one);
      const old = await answers();
      const fresh = new SourcelightDatabase(`test-${crypto.randomUUID()}`);
      await install(two, { into: fresh });
      const expected = await answers(fresh);
      await fresh.delete();

      const seen = new Set<number | null>();
      let steps = 0;
      for (let death = 1; ; death++) {
        const name = `mortal-${crypto.randomUUID()}`;
        const first = new SourcelightDatabase(name);
        await install(one, { into: first });
        first.close();
        const dying = mortal(name, death);
        const outcome = await install(two, { into: dying.database }).catch((error: Error) => error);
        dying.database.close();
        const after = new SourcelightDatabase(name);
        const found = await answers(after);
        expect([old, expected]).toContainEqual(found);
        seen.add(found.edition);
        // The next worker takes it up and ends it.
        expect(await install(two, { into: after })).toMatchObject({ ok: true });
        expect(await answers(after)).toEqual(expected);
        await after.delete();
        steps = death;
        if (!(outcome instanceof Error)) break;
      }
      expect(steps).toBeGreaterThan(6);
      expect([...seen].sort()).toEqual([1, 2]);
    },
    60_000,
  );
});

test('lists are kept apart: switched off or removed, one leaves no trace in what the other answers', async () => {
  await install(await published());
  const alone = await answers();
  const second = await published({
    name: 'School',
    sources: [source({ id: 'body-0', name: 'Body zero' }), source({ id: 'school' })],
    documents: [
      ...dailyDocuments('school', 2),
      document({ sourceId: 'body-0', date: '2024-03-03', title: 'Note 7 again', url: 'https://body-0.example/7' }),
    ],
    coverage: [],
  });
  await install(second, { of: storedList({ id: 'school-list', name: 'School', addedAt: 1 }) });
  const registry = storedRegistry(database, webPacking);
  expect((await registry.sources()).map(({ id }) => id)).toContain('school');
  expect(await registry.conflicts()).toEqual([
    { sourceId: 'body-0', field: 'name', list: 'School', followed: 'Body body-0', passedOver: 'Body zero' },
  ]);
  expect(await registry.documentsOf('school', ALWAYS)).toMatchObject([{ list: 'School' }, { list: 'School' }]);
  const disputed = await registry.documentsAt('body-0.example/7');
  expect(disputed).toMatchObject([{ date: '2024-01-08', otherDate: { date: '2024-03-03', list: 'School' } }]);

  await database.lists.update('school-list', { isOn: false });
  expect(await answers()).toEqual(alone);
  await removeList(database, 'school-list');
  expect(await answers()).toEqual(alone);
  expect(
    await database.blocks.where('[list+hash]').between(['school-list', ''], ['school-list', '\uffff']).count(),
  ).toBe(0);
});

describe('a hostile list', () => {
  const theirs = storedList({ id: 'theirs', name: 'Theirs' });

  test('does not pass a file off as another kind once it is held', async () => {
    await install(await published());
    const one = await published({ sources: [source({ id: 'evil' })], documents: dailyDocuments('evil', 5) });
    await install(one, { of: theirs });
    const before = await answers();
    const { manifest } = await opened(one.sealed);
    const documents = manifest.shards.find(({ kind }) => kind === 'documents');
    const shards = manifest.shards.map((shard) =>
      shard.kind === 'sources' && documents !== undefined
        ? { ...documents, kind: 'sources' as const, source: '', from: '' as const, to: '' as const }
        : shard,
    );
    const relabelled = { manifest: { ...manifest, edition: 2, shards }, key: null, digest: 'relabelled' };
    const list = (await database.lists.get('theirs')) ?? theirs;
    const outcome = await installEdition(database, {
      list,
      opened: relabelled,
      read: reading(one.all),
      packing: webPacking,
    });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'wrong-shape' } });
    expect(await answers()).toEqual(before);
  });

  test('that is spoiled in storage does not take the bundled one with it', async () => {
    await install(await published());
    const before = await answers();
    await install(await published({ sources: [source({ id: 'evil' })], documents: [] }), { of: theirs });
    await database.blocks.filter(({ list }) => list === 'theirs').delete();
    expect(await answers()).toEqual(before);
  });
});
