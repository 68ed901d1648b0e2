import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { installEdition } from '../../../../lib/platform/database/install-edition';
import { type StoredRegistry, storedRegistry } from '../../../../lib/platform/database/stored-registry';
import { PERIOD } from '../../../../lib/platform/lists/back-off';
import { addressesOf } from '../../../../lib/platform/lists/list-address';
import { type ListsService, listsService } from '../../../../lib/platform/lists/lists-service';
import { readLedger } from '../../../../lib/platform/lists/request-ledger';
import type { Signer } from '../../../../lib/registry/snapshot/envelope';
import { fileOf } from '../../../../lib/registry/snapshot/manifest';
import type { SnapshotContents } from '../../../../lib/registry/snapshot/write-snapshot';
import type { Published } from '../../../../scripts/registry/publish';
import { source } from '../../../factories';
import { type ListServer, serveList } from '../../../list-server';
import {
  dailyDocuments,
  MANIFEST,
  newSigner,
  opened,
  published,
  reading,
  storedList,
  webPacking,
} from '../../../snapshots';

let database: SourcelightDatabase;
let stored: StoredRegistry;
let lists: ListsService;
let server: ListServer;
let mirror: ListServer;
let signer: Signer;
let clock: number;

const own = (over: Partial<SnapshotContents> = {}): Partial<SnapshotContents> => ({
  name: 'School list',
  sources: [source({ id: 'school' })],
  documents: dailyDocuments('school', 40),
  coverage: [],
  mirrors: [`${mirror.origin}/`],
  ...over,
});

async function put(
  on: ListServer,
  over: Partial<SnapshotContents> = {},
  earlier: readonly Pick<Published, 'manifest' | 'files'>[] = [],
  by: Signer | null = signer,
) {
  const one = await published(own(over), by, earlier);
  for (const [file, bytes] of one.all) on.files.set(file, bytes);
  return one;
}

beforeEach(async () => {
  database = new SourcelightDatabase(`lists-${crypto.randomUUID()}`);
  stored = storedRegistry(database, webPacking);
  clock = Date.parse('2026-08-01T12:00:00Z');
  lists = listsService({ database, stored, packing: webPacking, now: () => clock, chance: () => 0 });
  [server, mirror, signer] = [await serveList(new Map()), await serveList(new Map()), await newSigner()];
  const { sealed, all } = await published();
  const bundled = { list: storedList(), opened: await opened(sealed), read: reading(all), packing: webPacking };
  await installEdition(database, bundled);
});
afterEach(async () => {
  await Promise.all([server.close(), mirror.close()]);
  await database.delete();
});

const address = () => `${server.origin}/${MANIFEST}`;
const added = async (): Promise<string> => {
  const { key } = await lists.look(address());
  expect(await lists.add(address(), key)).toMatchObject({ kind: 'updated' });
  return idOf();
};
const idOf = async () => (await lists.all()).find(({ name }) => name === 'School list')?.id ?? '';
const view = async () => (await lists.all()).find(({ name }) => name === 'School list');
const documentsHeld = async () => (await stored.documentsOf('school', { from: '2000-01-01', to: '2100-01-01' })).length;

describe('a subscription', () => {
  test('is looked at, added under the key that was shown, and in force', async () => {
    await put(server);
    const seen = await lists.look(address());
    expect(seen).toMatchObject({ name: 'School list', edition: 1, counts: { documents: 40 }, key: signer.key });
    expect(seen.spelledKey.replaceAll(' ', '')).toBe(signer.key);
    await added();
    expect(await documentsHeld()).toBe(40);
    expect(await view()).toMatchObject({ held: { edition: 1, documents: 40 }, lastFailure: null, isOn: true });
    await expect(lists.look(address())).rejects.toThrow('there already');
  });

  test('is the same from a server that has its files unpacked on the way', async () => {
    server.isEncoded = true;
    await put(server);
    await added();
    expect(await documentsHeld()).toBe(40);
  });

  test('is asked for what changed only, and not again where nothing did', async () => {
    const one = await put(server);
    const id = await added();
    server.answered.length = 0;
    expect(await lists.update(id)).toEqual({ kind: 'unchanged' });
    expect(server.answered).toMatchObject([{ path: MANIFEST, status: 304 }]);
    const documents = dailyDocuments('school', 41);
    const two = await put(server, { edition: 2, documents }, [one]);
    server.answered.length = 0;
    expect(await lists.update(id)).toEqual({ kind: 'updated', edition: 2 });
    expect(server.answered.map(({ path }) => path)).toEqual([
      MANIFEST,
      fileOf(two.manifest.deltas[0] as { hash: string }),
    ]);
    expect(await documentsHeld()).toBe(41);
  });

  test('is updated when its time has come, once however often it is asked for', async () => {
    await put(server);
    await added();
    await put(server, { edition: 2, documents: dailyDocuments('school', 50) });
    await lists.updateDue();
    expect(await documentsHeld()).toBe(40);
    clock += PERIOD + 1;
    server.answered.length = 0;
    await Promise.all([lists.updateDue(), lists.updateDue(), lists.update(await idOf())]);
    expect(await documentsHeld()).toBe(50);
    expect(server.answered.filter(({ path }) => path === MANIFEST)).toHaveLength(1);
  });

  test('is switched off and removed without a trace', async () => {
    await put(server);
    const before = await Promise.all(
      database.tables.filter(({ name }) => name !== 'requests').map((one) => one.count()),
    );
    const id = await added();
    await lists.switchTo(id, false);
    expect(await documentsHeld()).toBe(0);
    await lists.switchTo(id, true);
    expect(await documentsHeld()).toBe(40);
    await lists.remove(id);
    expect(await documentsHeld()).toBe(0);
    expect(
      await Promise.all(database.tables.filter(({ name }) => name !== 'requests').map((one) => one.count())),
    ).toEqual(before);
    expect(await readLedger(database, 100)).toEqual([]);
    await expect(lists.remove('bundled')).rejects.toThrow('not removed');
  });

  test('every request is in the ledger', async () => {
    await put(server);
    await added();
    const ledger = await readLedger(database, 100);
    expect(ledger).toHaveLength(server.answered.length);
    expect(
      ledger.every(({ address, why, bytes }) => address.startsWith(server.origin) && why !== '' && bytes > 0),
    ).toBe(true);
  });
});

describe('when the server is in trouble, the edition in force stays', () => {
  const next = () => put(server, { edition: 2, documents: dailyDocuments('school', 60) });
  const failing = async (trouble: ListServer['trouble']) => {
    await put(server, { mirrors: [] });
    const id = await added();
    await next();
    server.trouble = trouble;
    const outcome = await lists.update(id);
    expect(await documentsHeld()).toBe(40);
    return outcome;
  };

  test('a 500 with Retry-After: not before that', async () => {
    const outcome = await failing((_, response) => {
      response.writeHead(500, { 'retry-after': '86400' }).end();
      return true;
    });
    expect(outcome).toMatchObject({ kind: 'failed', detail: 'status 500' });
    expect(await view()).toMatchObject({ dueAt: clock + 86_400_000, lastFailure: 'status 500' });
  });

  test('each failure puts the next attempt off for longer', async () => {
    await failing((_, response) => {
      response.writeHead(503).end();
      return true;
    });
    const pauses: number[] = [];
    for (let i = 0; i < 4; i++) {
      pauses.push(((await view())?.dueAt ?? 0) - clock);
      await lists.update(await idOf());
    }
    expect(pauses).toEqual([15, 30, 60, 120].map((minutes) => minutes * 60_000));
    server.trouble = null;
    expect(await lists.update(await idOf())).toMatchObject({ kind: 'updated' });
    expect(await view()).toMatchObject({ lastFailure: null, dueAt: clock + PERIOD });
  });

  test('a connection that breaks off in the middle', async () => {
    const outcome = await failing((request, response) => {
      if (request.url === `/${MANIFEST}`) return false;
      response.writeHead(200, { 'content-length': '100000' });
      response.write('half');
      response.destroy();
      return true;
    });
    expect(outcome.kind).toBe('failed');
  });

  test('an error page with status 200', async () => {
    const outcome = await failing((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Please log in</title>');
      return true;
    });
    expect(outcome).toMatchObject({ kind: 'failed', detail: expect.stringContaining('damaged') });
  });

  test('an answer without an end', async () => {
    const outcome = await failing((request, response) => {
      if (request.url === `/${MANIFEST}`) return false;
      response.writeHead(200);
      const more = () => {
        if (!response.destroyed) response.write(Buffer.alloc(65_536), more);
      };
      more();
      return true;
    });
    expect(outcome).toMatchObject({ kind: 'failed', detail: expect.stringContaining('larger than it may be') });
  });

  test('a wrong signature, another key, an unsigned list, an older edition replayed', async () => {
    await put(server, { edition: 5, mirrors: [] });
    const id = await added();
    const refused = async (expected: RegExp) => {
      expect(await lists.update(id)).toMatchObject({ kind: 'failed', detail: expect.stringMatching(expected) });
      expect(await documentsHeld()).toBe(40);
    };
    await put(server, { edition: 6, mirrors: [] }, [], await newSigner());
    await refused(/another key/);
    await put(server, { edition: 6, mirrors: [] }, [], null);
    await refused(/not signed/);
    await put(server, { edition: 4, mirrors: [] });
    await refused(/edition 4, older than edition 5/);
    await put(server, { edition: 5, documents: dailyDocuments('school', 10), mirrors: [] });
    await refused(/older than edition 5/);
    const text = webPacking.toText(await webPacking.unpack(server.files.get(MANIFEST) ?? new Uint8Array(), 1e7));
    const forged = text.replace('"edition":5', '"edition":7');
    server.files.set(MANIFEST, await webPacking.pack(webPacking.toBytes(forged)));
    await refused(/changed after it was signed/);
  });
});

describe('mirrors', () => {
  test('stand in for an address that fails', async () => {
    await put(server);
    const id = await added();
    await put(mirror, { edition: 2, documents: dailyDocuments('school', 45) });
    server.trouble = (_, response) => {
      response.writeHead(500).end();
      return true;
    };
    expect(await lists.update(id)).toEqual({ kind: 'updated', edition: 2 });
    expect(await documentsHeld()).toBe(45);
  });

  test('stand in for an address whose files are spoiled', async () => {
    await put(server);
    const id = await added();
    const two = await put(mirror, { edition: 2, documents: dailyDocuments('school', 45) });
    for (const [file, bytes] of two.all) {
      server.files.set(
        file,
        file === MANIFEST ? bytes : Uint8Array.from(bytes, (one, i) => (i === 30 ? one ^ 1 : one)),
      );
    }
    expect(await lists.update(id)).toEqual({ kind: 'updated', edition: 2 });
    expect(await documentsHeld()).toBe(45);
  });
});

test('a list that is removed while it is being updated is gone', async () => {
  await put(server);
  const id = await added();
  await put(server, { edition: 2, documents: dailyDocuments('school', 60) });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  server.trouble = (request, response) => {
    if (request.url === `/${MANIFEST}`) return false;
    const path = (request.url ?? '').slice(1);
    void held.then(() => response.end(server.files.get(path)));
    return true;
  };
  const updating = lists.update(id);
  await lists.remove(id);
  release();
  await updating;
  expect(await database.lists.get(id)).toBeUndefined();
  expect(await database.blocks.filter((block) => block.list === id).count()).toBe(0);
});

test.each([
  'ftp://a.example/x',
  'http://a.example/x',
  'https://me:secret@a.example/x',
  'snapshot.gz',
  '',
  'javascript:0',
])('the address %j is refused without asking anybody', async (text) => {
  await expect(lists.look(text)).rejects.toThrow('https://');
});

describe('while a list is being updated', () => {
  /** Begins an update that waits for its files until it is let go. */
  async function held(id: string, over: Partial<SnapshotContents> = {}) {
    await put(server, { edition: 2, documents: dailyDocuments('school', 60), ...over });
    let release = () => {};
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const wait = new Promise<void>((resolve) => (release = resolve));
    server.trouble = (request, response) => {
      if (request.url === `/${MANIFEST}`) return false;
      asked();
      void wait.then(() => response.end(server.files.get((request.url ?? '').slice(1))));
      return true;
    };
    const updating = lists.update(id);
    await isAsked;
    return async () => {
      release();
      return updating;
    };
  }

  test('it can be switched off, and stays so', async () => {
    await put(server);
    const id = await added();
    const goOn = await held(id);
    await lists.switchTo(id, false);
    expect(await goOn()).toMatchObject({ kind: 'updated' });
    expect(await view()).toMatchObject({ isOn: false, held: { edition: 2 } });
  });

  test('storage that is cleared does not bring the list back', async () => {
    await put(server);
    const id = await added();
    const goOn = await held(id);
    await Promise.all(database.tables.map((table) => table.clear()));
    await goOn();
    expect(await database.lists.toArray()).toEqual([]);
    expect(await database.blocks.count()).toBe(0);
    expect(await database.pages.count()).toBe(0);
  });
});

test('files that a failed attempt left behind go with the next one', async () => {
  await put(server, { mirrors: [] });
  const id = await added();
  const held = () => database.blocks.filter((block) => block.list === id).count();
  const before = await held();
  await database.blocks.put({ list: id, hash: 'x'.repeat(43), packed: new Uint8Array(9) });
  const two = await put(server, { edition: 2, documents: dailyDocuments('school', 60), mirrors: [] });
  for (const { hash } of two.manifest.shards) server.files.delete(fileOf({ hash }));
  expect((await lists.update(id)).kind).toBe('failed');
  expect(await held()).toBe(before);
});

test('a check that has begun is answered from one edition to its end, or not at all', async () => {
  await put(server);
  const id = await added();
  const before = await stored.fixed();
  await put(server, { edition: 2, documents: dailyDocuments('school', 60) });
  await lists.update(id);
  expect((await before.inForce()).lists.at(-1)?.edition).toBe(1);
  await expect(before.documentsOf('school', { from: '2000-01-01', to: '2100-01-01' })).rejects.toThrow('gone');
  await expect(before.documentsAt('school.example/3')).rejects.toThrow('replaced');
  expect(await documentsHeld()).toBe(60);
});

describe('what a server or a list says of itself', () => {
  const tagged = (tag: string) => {
    mirror.trouble = server.trouble = (request, response) => {
      const bytes = server.files.get((request.url ?? '').slice(1)) ?? mirror.files.get((request.url ?? '').slice(1));
      response.setHeader('etag', tag);
      response.end(bytes);
      return true;
    };
  };

  test.each(['*', 'W/"a", "b"', '"a"b'])('the tag %s is not sent back', async (tag) => {
    await put(server);
    tagged(tag);
    await added();
    expect((await database.lists.get(await idOf()))?.etag).toBeNull();
  });

  test('the tag of a mirror is not sent to the address', async () => {
    await put(server);
    const id = await added();
    await put(mirror, { edition: 2 });
    server.trouble = (_, response) => {
      response.writeHead(500).end();
      return true;
    };
    expect(await lists.update(id)).toMatchObject({ kind: 'updated' });
    expect((await database.lists.get(id))?.etag).toBeNull();
  });

  test.each(['Sourcelight', 'source light', 'SOURCELIGHT registry', 'Test list'])(
    'a list that calls itself %s goes by its place too',
    async (name) => {
      await put(server, { name });
      const { key } = await lists.look(address());
      await lists.add(address(), key);
      const names = (await lists.all()).map((list) => list.name);
      expect(names[1]).toBe(`${name} (${new URL(server.origin).host})`);
    },
  );

  test('a mirror that is no address does not stop the others', async () => {
    await put(server, { mirrors: ['https://[', `${mirror.origin}/`] });
    const { key } = await lists.look(address());
    expect(await lists.add(address(), key)).toMatchObject({ kind: 'updated' });
    expect(await lists.update(await idOf())).toMatchObject({ kind: 'unchanged' });
  });

  test('no list from elsewhere leads into this machine', () => {
    const mirrors = ['http://127.0.0.1:631/', 'https://mirror.example/a'];
    expect(addressesOf('x.gz', 'https://list.example/r/snapshot.gz', mirrors)).toEqual([
      'https://list.example/r/x.gz',
      'https://mirror.example/a/x.gz',
    ]);
  });
});
