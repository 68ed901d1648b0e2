import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { SourcelightDatabase } from '../../../lib/platform/database/database';
import { startRegistryService } from '../../../lib/platform/registry-service';
import type { ReadFile } from '../../../lib/registry/snapshot/open-shard';
import { document, source } from '../../factories';
import { MANIFEST, published, reading, webPacking } from '../../snapshots';

let read: ReadFile;
beforeAll(async () => {
  const one = document({ sourceId: 'acme', date: '2026-05-14', title: 'A school' });
  read = reading((await published({ sources: [source({ id: 'acme' })], documents: [one], coverage: [] })).all);
});

const start = (database: SourcelightDatabase, reader = read) =>
  startRegistryService({ database, manifest: MANIFEST, read: reader, packing: webPacking });
const fresh = () => new SourcelightDatabase(`service-${crypto.randomUUID()}`);

function refused(): SourcelightDatabase {
  const database = fresh();
  vi.spyOn(database, 'open').mockImplementation(() => Promise.reject(new Error('storage is refused')) as never);
  return database;
}

describe('startRegistryService', () => {
  test('ends in force, in storage', async () => {
    const service = start(fresh());
    await service.loaded;
    expect(service.status()).toEqual({ kind: 'ready', version: '2026-07-01', documents: 1, inMemory: false });
    expect(await (await service.current()).inForce()).toMatchObject({
      version: '2026-07-01',
      documents: 1,
      lists: [{ id: 'bundled', name: 'Test list', edition: 1 }],
    });
  });

  test('serves a first article while the load is still going on', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let asked = 0;
    let isLoadHeld = true;
    const service = start(fresh(), async (file, atMost) => {
      // The load reads first; it is held up, the reading into memory is not.
      if (file !== MANIFEST && isLoadHeld) {
        asked++;
        await held;
      }
      return read(file, atMost);
    });
    await vi.waitFor(() => expect(asked).toBeGreaterThan(0));
    isLoadHeld = false;
    expect(await (await service.current()).inForce()).toMatchObject({ version: '2026-07-01', documents: 1 });
    expect(service.status().kind).toBe('loading');
    release();
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'ready', inMemory: false });
  });

  test('reads only the manifest when all is in force already', async () => {
    const database = fresh();
    await start(database).loaded;
    const asked: string[] = [];
    await start(database, (file, atMost) => {
      asked.push(file);
      return read(file, atMost);
    }).loaded;
    expect(asked).toEqual([MANIFEST]);
  });

  test('loads again when storage has been cleared behind its back', async () => {
    const database = fresh();
    const service = start(database);
    await service.loaded;
    await database.delete();
    expect(await (await service.current()).inForce()).toMatchObject({ documents: 1 });
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'ready', inMemory: false });
    expect(await database.blocks.count()).toBe(3);
  });

  test('keeps the registry in memory where storage is refused', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const service = start(refused());
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'ready', documents: 1, inMemory: true });
    const day = { from: '2026-05-14', to: '2026-05-14' };
    expect(await (await service.current()).documentsOf('acme', day)).toHaveLength(1);
  });

  test('says what is wrong when there is neither storage nor a snapshot', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const service = start(refused(), async () => new Uint8Array());
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'failed', detail: expect.stringContaining('damaged') });
    await expect(service.current()).rejects.toThrow('damaged');
  });

  test('a bad snapshot of an update leaves the registry of before in force', async () => {
    const database = fresh();
    await start(database).loaded;
    const service = start(database, async () => new Uint8Array([1, 2, 3]));
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'ready', documents: 1 });
  });
});
