import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { SourcelightDatabase } from '../../../lib/platform/database/database';
import { startRegistryService } from '../../../lib/platform/registry-service';
import type { ReadFile } from '../../../lib/registry/snapshot';
import { source } from '../../factories';

const HEAD = JSON.stringify({
  format: 1,
  version: '2026-07-01',
  sources: [source({ id: 'acme' })],
  coverage: [],
  shards: [{ file: 'documents/acme.json', source: 'acme', documents: 1 }],
});
const SHARD = JSON.stringify({
  source: 'acme',
  documents: [['2026-05-14', 'A school', 'https://acme.example/a', 'blog', 'published']],
});

const read: ReadFile = async (file) => (file === 'snapshot.json' ? HEAD : SHARD);
const start = (database: SourcelightDatabase, reader = read) =>
  startRegistryService({ database, head: 'snapshot.json', read: reader, carrier: '1' });
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
    expect(await (await service.current()).inForce()).toEqual({ version: '2026-07-01', documents: 1 });
  });

  test('serves a first article while the load is still going on', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let asked = 0;
    const service = start(fresh(), async (file) => {
      // The load reads first; it is held up, the reading into memory is not.
      if (file !== 'snapshot.json' && asked++ === 0) await held;
      return read(file);
    });
    await vi.waitFor(() => expect(asked).toBe(1));
    expect(await (await service.current()).inForce()).toEqual({ version: '2026-07-01', documents: 1 });
    expect(service.status().kind).toBe('loading');
    release();
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'ready', inMemory: false });
  });

  test('loads again when storage has been cleared behind its back', async () => {
    const database = fresh();
    const service = start(database);
    await service.loaded;
    await database.delete();
    expect(await (await service.current()).inForce()).toMatchObject({ documents: 1 });
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'ready', inMemory: false });
    expect(await database.documents.count()).toBe(1);
  });

  test('keeps the registry in memory where storage is refused', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const service = start(refused());
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'ready', documents: 1, inMemory: true });
    expect(await (await service.current()).documentsOf('acme', { from: '2026-05-14', to: '2026-05-14' })).toHaveLength(
      1,
    );
  });

  test('says what is wrong when there is neither storage nor a snapshot', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const service = start(refused(), async () => '{"format":1,');
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'failed', detail: expect.stringContaining('cut off') });
    await expect(service.current()).rejects.toThrow('cut off');
  });

  test('a bad snapshot of an update leaves the registry of before in force', async () => {
    const database = fresh();
    await start(database).loaded;
    const service = startRegistryService({ database, head: 'snapshot.json', read: async () => '{', carrier: '2' });
    await service.loaded;
    expect(service.status()).toMatchObject({ kind: 'ready', documents: 1 });
  });
});
