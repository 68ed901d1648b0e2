import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostTurns } from '../../../../lib/platform/channels/host-turns';
import { type RefreshOptions, refreshService } from '../../../../lib/platform/channels/refresh-service';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { storedChannels } from '../../../../lib/platform/database/stored-channels';
import type { Channel } from '../../../../lib/registry/channels/channel';
import { type ListServer, serveList } from '../../../list-server';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

let database: SourcelightDatabase;
let server: ListServer;
let clock: number;

beforeEach(async () => {
  database = new SourcelightDatabase(`refresh-${crypto.randomUUID()}`);
  server = await serveList(new Map([['feed', feed(0, 3)]]));
  clock = Date.parse('2026-05-20T09:00:00Z');
});
afterEach(async () => {
  await server.close();
  await database.delete();
});

/** A feed of some items, the first of a number. */
const feed = (first: number, count: number): Uint8Array => {
  const items = Array.from(
    { length: count },
    (_, i) =>
      `<item><title>Release ${first + i}</title><link>http://127.0.0.1/${first + i}</link><pubDate>2026-05-19</pubDate></item>`,
  );
  return new TextEncoder().encode(`<rss version="2.0"><channel><title>Acme</title>${items.join('')}</channel></rss>`);
};
const channel = (): Channel => ({
  sourceId: 'acme',
  kind: 'feed',
  address: `${server.origin}/feed`,
  name: 'all releases',
  scope: 'whole',
  types: ['news'],
});
const serviceOf = (over: Partial<RefreshOptions> = {}) =>
  refreshService({
    store: storedChannels(database),
    wanted: async () => [channel()],
    declared: async () => [channel()],
    held: async () => ({ coverage: [], documents: async () => [] }),
    mayAsk: async () => true,
    isOnline: () => true,
    note: () => () => undefined,
    now: () => clock,
    chance: () => 0,
    turns: hostTurns(0),
    ...over,
  });
const state = () => database.channels.get(channel().address);

test('a clock that was years ahead does not put off the next question for years', async () => {
  const right = clock;
  clock += 10 * YEAR;
  await serviceOf().refreshDue();
  clock = right + HOUR;
  expect(await serviceOf().isDue()).toBe(true);
  await serviceOf().askNow([channel()], null);
  expect(await state()).toMatchObject({ askedAt: clock, problem: null });
  expect(server.answered).toHaveLength(2);
  expect(await serviceOf().isDue()).toBe(false);
});

test('a server that holds the worker until it is ended is not asked again with each new one', async () => {
  server.trouble = () => true;
  const asking = serviceOf({ patience: 1_000 }).refreshDue();
  await expect.poll(async () => (await state())?.failures).toBe(1);
  // Another worker, which knows what is stored.
  expect(await serviceOf().isDue()).toBe(false);
  await asking;
  expect(await state()).toMatchObject({ failures: 1, problem: 'no whole answer in time' });
});

test('who asks what is being asked waits for the answer', async () => {
  let answer: (() => void) | null = null;
  server.trouble = (_, response) => {
    answer = () => response.writeHead(200).end(feed(0, 3));
    return true;
  };
  const service = serviceOf();
  const first = service.askNow([channel()], null);
  await expect.poll(() => answer).not.toBeNull();
  const second = service.askNow([channel()], null);
  setTimeout(() => answer?.(), 50);
  expect(await first).toMatchObject([{ listed: 3, problem: null }]);
  expect(await second).toMatchObject([{ listed: 3, problem: null }]);
});

test('nothing is asked where nothing can be written down', async () => {
  const store = {
    ...storedChannels(database),
    note: async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    },
  };
  await expect(serviceOf({ store }).refreshDue()).rejects.toThrow('no room');
  expect(server.answered).toEqual([]);
});

test('what a removed channel has listed is forgotten although nothing is due', async () => {
  await serviceOf().refreshDue();
  expect(await database.found.count()).toBe(3);
  await serviceOf({ wanted: async () => [], declared: async () => [] }).forgetGone();
  expect(await Promise.all([database.found, database.channels, database.proofs].map((one) => one.count()))).toEqual([
    0, 0, 0,
  ]);
});

test('a channel that lists ever more is held up to a limit, and no more is proven of it', async () => {
  const store = storedChannels(database, 10);
  for (let day = 0; day < 6; day++) {
    server.files.set('feed', feed(day * 3, 6));
    await serviceOf({ store }).refreshDue();
    clock += 24 * HOUR;
  }
  expect(await database.found.count()).toBeLessThanOrEqual(10);
  const held = await state();
  expect(held?.problem).toBe('it lists more documents than are kept');
  expect(held?.knowledge.last?.at).toBeLessThan(clock - 48 * HOUR);
});
