import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { SourcelightDatabase } from '../../../lib/platform/database/database';
import { installEdition } from '../../../lib/platform/database/install-edition';
import { SCHEMA_VERSIONS } from '../../../lib/platform/database/schema';
import { storedRegistry } from '../../../lib/platform/database/stored-registry';
import { V1 } from '../../fixtures/database/v1';
import { opened, published, reading, storedList, webPacking } from '../../snapshots';

test('versions count up from 1', () => {
  expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(SCHEMA_VERSIONS.map((_, i) => i + 1));
});

/** What each released version wrote, as it wrote it. Add an example with each new version; never edit one. */
test.each([[1, V1]])(
  'a database of version %i opens with today’s schema and keeps what users made',
  async (version, example) => {
    const name = `upgrade-${version}-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    for (const one of SCHEMA_VERSIONS.slice(0, version)) old.version(one.version).stores({ ...one.stores });
    await old.open();
    for (const [table, rows] of Object.entries(example)) await old.table(table).bulkAdd(rows);
    old.close();

    const database = new SourcelightDatabase(name);
    // What users made themselves is carried over; the registry of version 1 is loaded again from the extension.
    expect(await database.reports.count()).toBe(1);
    const registry = storedRegistry(database, webPacking);
    expect((await registry.inForce()).documents).toBe(0);
    const { sealed, all } = await published();
    const options = { list: storedList(), opened: await opened(sealed), read: reading(all), packing: webPacking };
    expect(await installEdition(database, options)).toMatchObject({ ok: true });
    registry.forget();
    expect((await registry.inForce()).documents).toBe(2_000);
    await database.delete();
  },
);
