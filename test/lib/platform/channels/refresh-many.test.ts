import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { MOST_AT_ONCE } from '../../../../lib/platform/channels/host-turns';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { type ChannelServer, type Gauge, serveChannels } from '../../../channel-server';
import { channelAt, rss, serviceOver } from '../../../channels';

const SERVERS = 30;
const CHANNELS = 10;
const KILLS = 10;

const realFetch = globalThis.fetch;
let servers: ChannelServer[] = [];
let database: SourcelightDatabase;
afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(servers.map((server) => server.close()));
  await database.delete();
});

/**
 * What a worker has under way dies with it. Each says which it is: what a dead one had sent may arrive when the next
 * one is asking already.
 */
function bornWorker(name: string): { die(): void } {
  const life = new AbortController();
  vi.stubGlobal('fetch', (address: string, { signal, ...init }: RequestInit) =>
    realFetch(address, {
      ...init,
      headers: { ...init.headers, 'x-worker': name },
      signal: AbortSignal.any([life.signal, ...(signal == null ? [] : [signal])]),
    }),
  );
  return { die: () => life.abort() };
}

test('three hundred channels, by a worker that is killed ten times on the way', async () => {
  const inAll = new Map<string, Gauge>();
  const onHosts = new Map<string, Gauge>();
  const gaugeIn = (gauges: Map<string, Gauge>, name: string): Gauge => {
    const gauge = gauges.get(name) ?? { now: 0, most: 0 };
    gauges.set(name, gauge);
    return gauge;
  };
  servers = await Promise.all(
    Array.from({ length: SERVERS }, () =>
      serveChannels(({ host, 'x-worker': worker }) => [
        gaugeIn(inAll, `${worker}`),
        gaugeIn(onHosts, `${host} ${worker}`),
      ]),
    ),
  );
  const channels = servers.flatMap((server, s) =>
    Array.from({ length: CHANNELS }, (_, c) => {
      const path = `/feed-${c}.xml`;
      const items = [3, 2, 1].map((n) => [`${s}-${c}-${n}`, `2026-05-0${n}`] as const);
      server.replies.set(path, { body: rss(items), delay: 20 });
      return channelAt(`${server.origin}${path}`, { sourceId: `source-${s}-${c}` });
    }),
  );
  let clock = Date.parse('2026-06-01T06:00:00Z');
  const now = () => clock;
  const asked = () => servers.reduce((sum, server) => sum + server.asked.length, 0);
  const name = `many-${crypto.randomUUID()}`;
  database = new SourcelightDatabase(name);

  const abandoned: Promise<unknown>[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    const worker = bornWorker(`${kill}`);
    const service = serviceOver(database, channels, { now });
    expect(await service.isDue()).toBe(true);
    abandoned.push(service.refreshDue());
    abandoned.at(-1)?.catch(() => undefined);
    // At different points of what is under way: some are about to be written, some have just been asked.
    await vi.waitUntil(() => asked() >= kill * 23 + (kill % 3), { interval: 1, timeout: 10_000 });
    database.close();
    worker.die();
    database = new SourcelightDatabase(name);
    const states = await database.channels.toArray();
    // What was written was written whole; what was under way is known to be unanswered.
    const answered = states.filter(({ answeredAt }) => answeredAt !== null);
    expect(answered.every(({ problem }) => problem === null)).toBe(true);
    expect(states.length - answered.length).toBeLessThanOrEqual(MOST_AT_ONCE * kill);
    expect(await database.found.count()).toBe(answered.length * 3);
    expect(await database.proofs.count()).toBe(answered.length);
    expect(states.length).toBeGreaterThan(0);
    expect(states.length).toBeLessThan(channels.length);
  }
  // What was under way when a worker died is put off, and asked before the others' time has come again.
  clock += 5 * 3_600_000;
  bornWorker('last');
  const service = serviceOver(database, channels, { now });
  await service.refreshDue();
  // Whatever the dead still had to write.
  expect((await Promise.allSettled(abandoned)).map(({ status }) => status)).toEqual(Array(KILLS).fill('rejected'));

  const found = await database.found.toArray();
  expect(found).toHaveLength(channels.length * 3);
  for (const { address, sourceId } of channels) {
    const own = found.filter(({ channel }) => channel === address);
    const mark = sourceId.replace('source-', '');
    expect(own.map(({ title }) => title).sort()).toEqual([1, 2, 3].map((n) => `Release ${mark}-${n}`));
    expect(own.every((one) => one.sourceId === sourceId)).toBe(true);
  }
  const states = await database.channels.toArray();
  expect(states).toHaveLength(channels.length);
  expect(states.every(({ problem, failures }) => problem === null && failures === 0)).toBe(true);

  expect(asked()).toBeGreaterThanOrEqual(channels.length);
  expect(asked()).toBeLessThanOrEqual(channels.length + MOST_AT_ONCE * KILLS);
  expect(inAll.size).toBe(KILLS + 1);
  expect(Math.max(...[...inAll.values()].map(({ most }) => most))).toBe(MOST_AT_ONCE);
  expect(Math.max(...[...onHosts.values()].map(({ most }) => most))).toBe(1);

  const before = asked();
  expect(await service.isDue()).toBe(false);
  await service.refreshDue();
  expect(asked()).toBe(before);
}, 30_000);
