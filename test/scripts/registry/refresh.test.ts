import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refreshChannels } from '../../../scripts/registry/commands/refresh';
import { addFound } from '../../../scripts/registry/refresh/add-found';
import { readChannelFiles } from '../../../scripts/registry/refresh/channel-files';
import { document, source } from '../../factories';
import { type ListServer, serveList } from '../../list-server';

let folder: string;
let servers: ListServer[];
let printed: string[];

const HEAD = 'id,name,kind,aliases,wordlike,domains,newsroom,feeds,parent,former_names,primary_for';
const feed = (name: string, items: readonly number[]): Uint8Array =>
  new TextEncoder().encode(
    `<rss version="2.0"><channel><title>${name}</title>${items
      .map(
        (n) =>
          `<item><title>Note ${n} of ${name}</title><link>https://${name}.example/${n}</link><pubDate>${new Date(Date.UTC(2026, 4, n)).toUTCString()}</pubDate></item>`,
      )
      .join('')}</channel></rss>`,
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'refresh-'));
  servers = await Promise.all(
    ['alpha', 'beta', 'gamma'].map((name) => serveList(new Map([['feed.xml', feed(name, [5, 4, 3, 2])]]))),
  );
  const rows = servers.map(
    ({ origin }, i) => `body-${i},Body ${i} of Robotics,research,,,body-${i}.example,,${origin}/feed.xml,,,`,
  );
  writeFileSync(join(folder, 'sources.csv'), [HEAD, ...rows, ''].join('\r\n'));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    printed.push(line);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  await Promise.all(servers.map((server) => server.close()));
});

const refresh = (shard?: string): Promise<boolean> =>
  refreshChannels(join(folder, 'state'), {
    own: [join(folder, 'sources.csv')],
    ...(shard === undefined ? {} : { shard }),
  });
const asked = (): number[] => servers.map(({ answered }) => answered.length);

test('all channels are asked once, and a second run asks nobody before their time', async () => {
  expect(await refresh()).toBe(true);
  expect(asked()).toEqual([1, 1, 1]);
  expect(readChannelFiles(join(folder, 'state')).map(({ documents }) => documents.length)).toEqual([4, 4, 4]);
  expect(await refresh()).toBe(true);
  expect(asked()).toEqual([1, 1, 1]);
  expect(printed.at(-1)).toMatch(/^3 channels, 0 asked/);
});

test('shards deal the hosts out: together they ask each once', async () => {
  expect((await Promise.all(['1/4', '2/4', '3/4', '4/4'].map(refresh))).every(Boolean)).toBe(true);
  expect(asked()).toEqual([1, 1, 1]);
});

test.each(['0/4', '5/4', 'half', '1/0'])('%s is no shard', async (shard) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await refresh(shard)).toBe(false);
  expect(asked()).toEqual([0, 0, 0]);
});

test('a server that fails is said, and what was found before stays', async () => {
  await refresh();
  const [first] = servers as [ListServer];
  first.trouble = (_, response) => {
    response.writeHead(500).end();
    return true;
  };
  // As if their time had come.
  for (const name of readdirSync(join(folder, 'state'))) {
    const path = join(folder, 'state', name);
    const file = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...file, state: { ...file.state, nextAt: 0 } }));
  }
  await refresh();
  expect(printed.some((line) => line.includes('status 500'))).toBe(true);
  expect(readChannelFiles(join(folder, 'state')).map(({ documents }) => documents.length)).toEqual([4, 4, 4]);
});

test('what was found is published beside what was there, once', async () => {
  await refresh();
  const there = document({ sourceId: 'body-0', date: '2026-05-05', url: 'https://alpha.example/5', title: 'Note 5' });
  const contents = {
    version: '2026-01-01',
    sources: [source({ id: 'body-0' }), source({ id: 'body-1' })],
    coverage: [],
    documents: [there],
  };
  const all = addFound(contents, join(folder, 'state'));
  // The third body is not among the sources.
  expect(all.documents).toHaveLength(8);
  expect(all.documents).toContainEqual(there);
  expect(all.version).toBe(new Date().toISOString().slice(0, 10));
  expect(Object.keys(all.documents[0] ?? {}).sort()).toEqual(Object.keys(there).sort());
});
