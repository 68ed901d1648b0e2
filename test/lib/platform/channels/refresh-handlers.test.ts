import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refreshHandlers } from '../../../../lib/platform/channels/refresh-handlers';
import { startRefresh } from '../../../../lib/platform/channels/start-refresh';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { installEdition } from '../../../../lib/platform/database/install-edition';
import { storedRegistry } from '../../../../lib/platform/database/stored-registry';
import { source } from '../../../factories';
import { opened, published, reading, storedList, webPacking } from '../../../snapshots';

let database: SourcelightDatabase;
beforeEach(() => {
  database = new SourcelightDatabase(`look-${crypto.randomUUID()}`);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await database.delete();
});

test('from a private window nobody is asked, and nothing is written down', async () => {
  const ftc = source({ id: 'ftc', feeds: ['https://ftc.example/feed.xml'] });
  const { sealed, all } = await published({ sources: [ftc], documents: [], coverage: [] });
  const list = storedList();
  await installEdition(database, { list, opened: await opened(sealed), read: reading(all), packing: webPacking });
  const asked = vi.fn(() => Promise.reject(new TypeError('offline')));
  vi.stubGlobal('fetch', asked);
  const handlers = refreshHandlers(startRefresh(database, storedRegistry(database, webPacking)), async () => {});
  const days = { from: '2026-05-13', to: '2026-05-15' };
  const sender = { tabId: 1, url: 'https://news.example/story', incognito: true, documentId: null };
  const outcomes = await handlers.lookNow?.run({ sourceIds: ['ftc'], days }, sender);
  expect(outcomes).toMatchObject([{ address: 'https://ftc.example/feed.xml', listed: 0 }]);
  expect(outcomes?.[0]?.problem).toMatch(/private window/);
  expect(asked).not.toHaveBeenCalled();
  expect(await database.channels.count()).toBe(0);
  expect(await database.requests.count()).toBe(0);
});
