import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { SourcelightDatabase } from '../../../lib/platform/database/database';
import { SCHEMA_VERSIONS } from '../../../lib/platform/database/schema';
import { storedRegistry } from '../../../lib/platform/database/stored-registry';
import { V1 } from '../../fixtures/database/v1';

test('versions count up from 1', () => {
  expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(SCHEMA_VERSIONS.map((_, i) => i + 1));
});

/** What each released version wrote, as it wrote it. Add an example with each new version; never edit one. */
test.each([[1, V1]])(
  'a database of version %i opens with today’s schema and keeps what it holds',
  async (version, example) => {
    const name = `upgrade-${version}-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    for (const one of SCHEMA_VERSIONS.slice(0, version)) old.version(one.version).stores({ ...one.stores });
    await old.open();
    for (const [table, rows] of Object.entries(example)) await old.table(table).bulkAdd(rows);
    old.close();

    const database = new SourcelightDatabase(name);
    const registry = storedRegistry(database);
    expect(await registry.inForce()).toEqual({ version: '2026-07-01', documents: 1 });
    expect(await registry.documentsOf('acme', { from: '2026-05-01', to: '2026-05-31' })).toMatchObject([
      { title: 'A school' },
    ]);
    expect(await registry.coverageOf('acme')).toHaveLength(1);
    expect((await registry.sources()).map((source) => source.id)).toEqual(['acme']);
    expect(await database.reports.count()).toBe(1);
    await database.delete();
  },
);
