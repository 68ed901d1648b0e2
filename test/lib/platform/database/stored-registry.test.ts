import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { installEdition } from '../../../../lib/platform/database/install-edition';
import { removeList } from '../../../../lib/platform/database/remove-superseded';
import { storedChannels } from '../../../../lib/platform/database/stored-channels';
import { storedRegistry } from '../../../../lib/platform/database/stored-registry';
import type { Channel } from '../../../../lib/registry/channels/channel';
import { NOTHING_KNOWN } from '../../../../lib/registry/channels/knowledge';
import type { DatedItem } from '../../../../lib/registry/channels/prove-coverage';
import type { SnapshotContents } from '../../../../lib/registry/snapshot/write-snapshot';
import { document, source } from '../../../factories';
import { opened, published, reading, storedList, webPacking } from '../../../snapshots';

let database: SourcelightDatabase;
beforeEach(() => {
  database = new SourcelightDatabase(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const DAYS = { from: '2026-05-01', to: '2026-05-31' };
const FTC_PAGE = 'https://ftc.example/news/order-on-chatbots';

async function install(contents: Partial<SnapshotContents>, id = 'bundled', name = 'Sourcelight'): Promise<void> {
  const list = storedList({ id, name });
  if (id !== 'bundled') await database.lists.put(list);
  const { sealed, all } = await published({ coverage: [], ...contents });
  await installEdition(database, { list, opened: await opened(sealed), read: reading(all), packing: webPacking });
}

const item = (url: string, date = '2026-05-14', title = 'Order on chatbots for children'): DatedItem => ({
  key: url,
  title,
  url,
  date,
  dateBasis: 'published',
  type: 'news',
});

/** What a channel of a source has listed, and that it was watched from 1 May on. */
async function listed(sourceId: string, items: readonly DatedItem[]): Promise<void> {
  const address = `https://${sourceId}.example/feed`;
  const channel: Channel = { sourceId, kind: 'feed', address, name: 'all', scope: 'whole', types: ['news'] };
  const [since, until] = [Date.parse('2026-05-01'), Date.parse('2026-06-10')];
  const knowledge = { ...NOTHING_KNOWN, watched: [{ since, until }] };
  const asked = { etag: null, modified: null, askedAt: until, answeredAt: until, nextAt: 0, waitUntil: 0, failures: 0 };
  await storedChannels(database).keep(channel, { address, sourceId, knowledge, problem: null, ...asked }, items);
}

const ftc = source({ id: 'ftc', name: 'Federal Trade Commission', domains: ['ftc.example'] });
const watchdog = source({ id: 'watchdog', name: 'School Watchdog', domains: ['watchdog.example'] });

test('what a channel of a list from elsewhere has listed and proven goes by the name of that list', async () => {
  await install({ sources: [ftc], documents: [document({ sourceId: 'ftc', date: '2026-05-01', title: 'Notice' })] });
  await install({ sources: [watchdog], documents: [] }, 'school', 'School list');
  await listed('watchdog', [item('https://watchdog.example/1')]);
  await listed('ftc', [item(FTC_PAGE)]);
  const registry = await storedRegistry(database, webPacking).fixed();
  for (const documents of [
    await registry.documentsOf('watchdog', DAYS),
    await registry.documentsAt('watchdog.example/1'),
  ]) {
    expect(documents).toMatchObject([{ sourceId: 'watchdog', list: 'School list' }]);
  }
  expect(await registry.coverageOf('watchdog')).toMatchObject([{ list: 'School list', status: 'complete' }]);
  const [own] = await registry.documentsAt('ftc.example/news/order-on-chatbots');
  expect(own).toMatchObject({ sourceId: 'ftc' });
  expect(own).not.toHaveProperty('list');
});

test('what a channel has listed goes with its source, whenever it is tidied away', async () => {
  await install({ sources: [ftc], documents: [document({ sourceId: 'ftc', date: '2026-05-01', title: 'Notice' })] });
  await install({ sources: [watchdog], documents: [] }, 'school', 'School list');
  await listed('watchdog', [item('https://watchdog.example/1')]);
  await removeList(database, 'school');
  const registry = await storedRegistry(database, webPacking).fixed();
  expect(await registry.documentsAt('watchdog.example/1')).toEqual([]);
  expect(await registry.documentsOn(DAYS, 'Order on chatbots for children')).toEqual([]);
});

test("a channel that lists another body's page does not make it its own", async () => {
  await install({ sources: [ftc, watchdog], documents: [] });
  await listed('watchdog', [item(FTC_PAGE)]);
  const registry = await storedRegistry(database, webPacking).fixed();
  expect(await registry.documentsAt('ftc.example/news/order-on-chatbots')).toEqual([]);
  expect(await registry.documentsOn(DAYS, 'Order on chatbots for children')).toEqual([]);
  // It has announced it all the same: that it did not cannot be said.
  expect(await registry.documentsOf('watchdog', DAYS)).toHaveLength(1);
});

test('a channel does not speak as another list about the day of a document that is held', async () => {
  await install({
    sources: [ftc],
    documents: [document({ sourceId: 'ftc', date: '2026-05-12', title: 'Order', url: FTC_PAGE })],
  });
  await listed('ftc', [item(FTC_PAGE, '2026-05-14')]);
  const registry = await storedRegistry(database, webPacking).fixed();
  const documents = await registry.documentsOf('ftc', DAYS);
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({ date: '2026-05-12' });
  expect(documents[0]).not.toHaveProperty('otherDate');
});
