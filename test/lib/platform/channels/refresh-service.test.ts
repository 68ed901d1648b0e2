import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askableChannels } from '../../../../lib/platform/channels/wanted-channels';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { foundDocuments } from '../../../../lib/platform/database/found-documents';
import type { Channel } from '../../../../lib/registry/channels/channel';
import { OWN_LIST } from '../../../../lib/registry/exchange/own-registry';
import { type ChannelServer, serveChannels } from '../../../channel-server';
import { channelAt, coverageIn, documentsIn, type Listed, rss, serviceOver } from '../../../channels';
import { source } from '../../../factories';

const LISTED: readonly Listed[] = [
  [3, '2026-06-01'],
  [2, '2026-05-31'],
  [1, '2026-05-30'],
];
const EVER = { from: '2000-01-01', to: '2100-01-01' };
const HOUR = 3_600_000;

let database: SourcelightDatabase;
let server: ChannelServer;
let clock: number;
const now = () => clock;

beforeEach(async () => {
  database = new SourcelightDatabase(`service-${crypto.randomUUID()}`);
  server = await serveChannels();
  server.replies.set('/feed.xml', { body: rss(LISTED), etag: '"one"' });
  clock = Date.parse('2026-06-01T06:00:00Z');
});
afterEach(async () => {
  await server.close();
  await database.delete();
});

describe('an address that two sources declare', () => {
  const acme = () => channelAt(`${server.origin}/feed.xml`, { sourceId: 'acme' });
  const parent = () => channelAt(`${server.origin}/feed.xml`, { sourceId: 'parent' });

  /** What is called complete of a source must be among its own documents. */
  async function expectSound() {
    const found = foundDocuments(database);
    for (const { sourceId } of (await found.proven()).coverage) {
      expect(await found.documentsOf(sourceId, EVER), sourceId).toHaveLength(3);
    }
  }

  test('when it passes from one to the other: what was seen for the one is no proof of the other', async () => {
    await serviceOver(database, [acme()], { now }).refreshDue();
    clock += 4 * 24 * HOUR;
    await serviceOver(database, [acme()], { now }).refreshDue();
    expect(await coverageIn(database)).toEqual([['2026-06-02', '2026-06-02']]);
    clock += 24 * HOUR;
    server.asked.length = 0;
    await serviceOver(database, [parent()], { now }).refreshDue();
    // Asked anew: an answer "not modified" would give the other source coverage and no document.
    expect(server.asked[0]?.headers['if-none-match']).toBeUndefined();
    expect(await coverageIn(database)).toEqual([]);
    expect((await database.found.toArray()).map(({ sourceId }) => sourceId)).toEqual(Array(3).fill('parent'));
    clock += 5 * 24 * HOUR;
    await serviceOver(database, [parent()], { now }).refreshDue();
    expect(await coverageIn(database)).not.toEqual([]);
    await expectSound();
  });

  test('when somebody asks for the other one now', async () => {
    await serviceOver(database, [acme()], { now }).refreshDue();
    clock += 5 * 24 * HOUR;
    const service = serviceOver(database, [acme(), parent()], { now });
    await service.askNow([acme()], null);
    expect(await coverageIn(database)).toHaveLength(1);
    // Just asked for somebody else is not just asked; and what it listed then is not the other's either.
    const later: readonly Listed[] = [
      [6, '2026-06-06'],
      [5, '2026-06-05'],
      [4, '2026-06-04'],
    ];
    server.replies.set('/feed.xml', { body: rss(later), etag: '"two"' });
    await service.askNow([parent()], null);
    expect(server.asked).toHaveLength(3);
    expect((await documentsIn(database)).map(([date]) => date)).toEqual(['2026-06-04', '2026-06-05', '2026-06-06']);
    await expectSound();
    clock += 5 * 24 * HOUR;
    await service.askNow([parent()], null);
    expect(await coverageIn(database)).toHaveLength(1);
    await expectSound();
    await Promise.all([service.askNow([acme()], EVER), service.askNow([parent()], EVER), service.refreshDue()]);
    await expectSound();
  });

  test('is the channel of the first alone', () => {
    const feeds = ['https://acme.example/feed.xml'];
    const channels = askableChannels([source({ id: 'acme', feeds }), source({ id: 'parent', feeds })], []);
    expect(channels.map(({ sourceId }) => sourceId)).toEqual(['acme']);
  });
});

describe('a channel that may not be asked', () => {
  test('is not due, so that nobody comes back for it again and again', async () => {
    const service = serviceOver(database, [channelAt(`${server.origin}/feed.xml`)], { now, mayAsk: async () => false });
    await service.refreshDue();
    expect(server.asked).toEqual([]);
    expect(await service.isDue()).toBe(false);
  });

  test('is told of to whoever asks for it', async () => {
    const channel = channelAt(`${server.origin}/feed.xml`);
    const service = serviceOver(database, [channel], { now, mayAsk: async () => false });
    expect(await service.askNow([channel], null)).toMatchObject([
      { problem: expect.stringContaining('not been allowed') },
    ]);
    expect(server.asked).toEqual([]);
  });

  test('on this machine is only one of the own list', () => {
    const feeds = ['http://127.0.0.1:8080/feed.xml', 'http://feeds.example/feed.xml', 'https://a:b@feeds.example/x'];
    const own = { ...source({ id: 'own', feeds }), list: OWN_LIST.name };
    expect(askableChannels([source({ id: 'acme', feeds })], [])).toEqual([]);
    expect(askableChannels([own], []).map(({ address }: Channel) => address)).toEqual([feeds[0]]);
  });
});

describe('when', () => {
  test('offline nobody is asked, and nothing is due', async () => {
    const service = serviceOver(database, [channelAt(`${server.origin}/feed.xml`)], { now, isOnline: () => false });
    await service.refreshDue();
    expect(server.asked).toEqual([]);
    expect(await service.isDue()).toBe(false);
  });

  test('asked by many at once a channel is asked once', async () => {
    const channel = channelAt(`${server.origin}/feed.xml`);
    const service = serviceOver(database, [channel], { now });
    const told: number[] = [];
    await Promise.all([
      service.refreshDue(),
      service.refreshDue(),
      service.askNow([channel], null, ({ listed }) => told.push(listed)),
      service.askNow([channel], null, ({ listed }) => told.push(listed)),
    ]);
    expect(told).toEqual([3, 3]);
    expect(server.asked).toHaveLength(1);
    clock += 4_000;
    await service.askNow([channel], null);
    expect(server.asked).toHaveLength(1);
    clock += 2_000;
    await service.askNow([channel], null);
    expect(server.asked).toHaveLength(2);
  });

  test('an interface is asked for some days the schedule of its newest stays: else they would be missed', async () => {
    const path = '/wp-json/wp/v2/posts';
    server.replies.set(path, { body: '[]', headers: { 'x-wp-total': '0', 'x-wp-totalpages': '0' } });
    const channel = channelAt(`${server.origin}${path}`, { kind: 'wordpress' });
    const service = serviceOver(database, [channel], { now });
    await service.refreshDue();
    for (let hour = 1; hour < 6; hour++) {
      clock += HOUR;
      await service.askNow([channel], { from: '2026-05-01', to: '2026-05-31' });
    }
    expect(server.asked).toHaveLength(6);
    clock += HOUR;
    await service.refreshDue();
    expect(server.asked).toHaveLength(7);
    expect(server.asked.at(-1)?.path).toContain('order=desc');
  });

  test('a list is removed all that its channels gave is forgotten, and nothing else', async () => {
    server.replies.set('/feed.xml.old', { body: rss(LISTED) });
    const channels = ['/feed.xml', '/feed.xml.old'].map((path) => channelAt(`${server.origin}${path}`));
    await serviceOver(database, channels, { now }).refreshDue();
    expect(await database.found.count()).toBe(6);
    await serviceOver(database, channels.slice(1), { now }).refreshDue();
    expect(await documentsIn(database)).toHaveLength(3);
    expect((await database.channels.toArray()).map(({ address }) => address)).toEqual([channels[1]?.address]);
    expect((await database.proofs.toArray()).map(({ channel }) => channel)).toEqual([channels[1]?.address]);
  });

  test('the registry says of a channel that it carries less, that holds of what was proven before', async () => {
    const channel = channelAt(`${server.origin}/feed.xml`);
    await serviceOver(database, [channel], { now }).refreshDue();
    clock += 4 * 24 * HOUR;
    await serviceOver(database, [channel], { now }).refreshDue();
    const coverage = async () => (await database.proofs.toArray()).flatMap((one) => one.coverage);
    expect(await coverage()).toMatchObject([{ scope: 'whole', types: ['press-release'], to: '2026-06-02' }]);
    // It may be the last time that it answered.
    clock += HOUR;
    const less = channelAt(channel.address, { scope: 'part', types: ['blog'], name: 'one blog' });
    await serviceOver(database, [less], { now, isOnline: () => false }).refreshDue();
    expect(await coverage()).toMatchObject([{ scope: 'part', types: ['blog'], channel: 'one blog', to: '2026-06-02' }]);
  });

  test('one source cannot be read from the registry the others are asked all the same', async () => {
    server.replies.set('/other.xml', { body: rss(LISTED) });
    const channels = [
      channelAt(`${server.origin}/feed.xml`, { sourceId: 'broken' }),
      channelAt(`${server.origin}/other.xml`),
    ];
    const service = serviceOver(database, channels, {
      now,
      held: async (id) => {
        if (id === 'broken') throw new Error('the list is spoiled');
        return { coverage: [], documents: async () => [] };
      },
    });
    await service.refreshDue();
    expect(await documentsIn(database)).toHaveLength(3);
    expect(await database.channels.get(channels[0]?.address ?? '')).toMatchObject({
      problem: 'the list is spoiled',
      failures: 1,
    });
  });
});

test('50 MB are refused long before they are all there', async () => {
  const piece = new Uint8Array(65_536).fill(32);
  server.replies.set('/feed.xml', { body: piece, bytes: 50e6 });
  const channel = channelAt(`${server.origin}/feed.xml`);
  await serviceOver(database, [channel], { now }).refreshDue();
  expect(await database.channels.get(channel.address)).toMatchObject({ problem: 'more than 8388608 bytes' });
  await expect.poll(() => server.asked[0]?.isBroken).toBe(true);
  expect(server.asked[0]?.sent).toBeLessThan(40e6);
  expect(server.gauge.now).toBe(0);
});
