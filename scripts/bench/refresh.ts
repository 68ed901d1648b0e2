import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import type { Channel } from '../../lib/registry/channels/channel';
import { findAnyBrowser } from '../browser/find-browser';
import { bundle } from './bundle';
import { seeded } from './generated-registry';
import { printHeading } from './print';
import { watchHeap } from './watch-heap';

const SERVERS = 30;
const CHANNELS_EACH = 10;
/** Items of a feed: more than most have. */
const ITEMS = 100;

/** Servers with feeds, which count how many are asked at once. */
interface Feeds {
  readonly channels: readonly Channel[];
  readonly counts: { requests: number; open: number; most: number };
  close(): void;
}

async function serveFeeds(titles: readonly string[]): Promise<Feeds> {
  const random = seeded(5);
  const counts = { requests: 0, open: 0, most: 0 };
  const feedOf = (name: string): string => {
    const items = Array.from({ length: ITEMS }, (_, i) => {
      const title = (titles[Math.floor(random() * titles.length)] ?? 'News').replace(/[<&>]/g, ' ');
      const day = new Date(Date.UTC(2026, 6, 30 - i)).toUTCString();
      return `<item><title>${title}</title><link>https://${name}.example/${i}</link><guid>${name}-${i}</guid><pubDate>${day}</pubDate><description>${title.repeat(20)}</description></item>`;
    });
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`;
  };
  const servers: Server[] = [];
  const channels: Channel[] = [];
  for (let s = 0; s < SERVERS; s++) {
    const server = createServer((request, response) => {
      counts.requests++;
      counts.most = Math.max(counts.most, ++counts.open);
      response.on('close', () => counts.open--);
      // As a server far away does.
      setTimeout(() => {
        response.setHeader('access-control-allow-origin', '*');
        response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(`s${s}${request.url?.slice(1)}`));
      }, 40);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const { port } = server.address() as AddressInfo;
    for (let c = 0; c < CHANNELS_EACH; c++) {
      channels.push({
        sourceId: `s${s}c${c}`,
        kind: 'feed',
        address: `http://127.0.0.1:${port}/c${c}`,
        name: `feed ${c}`,
        scope: 'whole',
        types: ['blog'],
      });
    }
  }
  return {
    channels,
    counts,
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** A refresh of three hundred sources in a worker of a real Chromium: its heap, and how many are asked at once. */
export async function measureRefresh(titles: readonly string[]): Promise<void> {
  printHeading('Refresh of 300 sources, in Chromium');
  const found = findAnyBrowser('chromium');
  if (found === null) return console.log('SKIPPED: there is no Chromium');
  const worker = await bundle('scripts/bench/in-page/refresh-worker.ts', { global: 'bench' });
  const feeds = await serveFeeds(titles);
  const page = createServer((request, response) => {
    const isWorker = request.url === '/worker.js';
    response
      .writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html' })
      .end(isWorker ? worker : '<!doctype html><title>Bench</title>');
  });
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({
    executablePath: found.path,
    protocolTimeout: 600_000,
    args: ['--disable-background-networking', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(page.address() as AddressInfo).port}/`);
    const heap = watchHeap(await begin(tab));
    const answer = await run(tab, 'bench-refresh', feeds.channels, 0);
    const most = (await heap.stop()) / 1e6;
    await end(tab);
    const { time, again, documents, problems } = answer;
    console.log(
      `${feeds.channels.length} channels, ${documents} documents in ${(time / 1_000).toFixed(1)} s, ${problems.length} failed`,
    );
    console.log(`asked again at once: ${again} ${again === 0 ? 'ok' : 'MISSED'}`);
    console.log(
      `requests: ${feeds.counts.requests} ${feeds.counts.requests === feeds.channels.length ? 'ok' : 'MISSED'}`,
    );
    console.log(`most at once: ${feeds.counts.most} ${feeds.counts.most <= 6 ? 'ok' : 'MISSED'} (at most 6)`);
    console.log(`most heap of the worker: ${most.toFixed(1)} MB ${most < 60 ? 'ok' : 'MISSED'} (under 60 MB)`);
    await measureKills(tab, feeds);
  } finally {
    await browser.close();
    feeds.close();
    page.closeAllConnections();
    page.close();
  }
}

interface Answer {
  readonly time: number;
  readonly again: number;
  readonly documents: number;
  readonly problems: readonly string[];
}

/** Begins a worker in a tab. */
async function begin(tab: Page): Promise<CDPSession> {
  const created = new Promise<CDPSession>((resolve) => tab.once('workercreated', (one) => resolve(one.client)));
  await tab.evaluate(() => {
    Object.assign(globalThis, { worker: new Worker('/worker.js') });
  });
  return created;
}
const end = (tab: Page): Promise<void> =>
  tab.evaluate(() => (globalThis as unknown as { worker: Worker }).worker.terminate());

/** Has the tab's worker refresh; rejects where it says that it could not. */
async function run(tab: Page, name: string, channels: readonly Channel[], ahead: number): Promise<Answer> {
  const answer = (await tab.evaluate(
    (message) =>
      new Promise((resolve) => {
        const { worker: own } = globalThis as unknown as { worker: Worker };
        own.onmessage = ({ data }) => {
          resolve(data);
        };
        own.postMessage(message);
      }),
    { name, channels, ahead } as never,
  )) as { value?: Answer; error?: string };
  if (answer.value === undefined) throw new Error(answer.error);
  return answer.value;
}

const KILLS = 10;

/** The worker is ended ten times on the way; what was under way is asked once more when its time has come. */
async function measureKills(tab: Page, { channels, counts }: Feeds): Promise<void> {
  const before = counts.requests;
  for (let kill = 1; kill <= KILLS; kill++) {
    await begin(tab);
    void run(tab, 'bench-kills', channels, 0).catch(() => undefined);
    while (counts.requests - before < kill * 20) await new Promise((resolve) => setTimeout(resolve, 5));
    await end(tab);
  }
  await begin(tab);
  const { documents } = await run(tab, 'bench-kills', channels, 5 * 3_600_000);
  await end(tab);
  const requests = counts.requests - before;
  const all = channels.length * ITEMS;
  console.log(`killed ${KILLS} times: ${documents} of ${all} documents ${documents === all ? 'ok' : 'MISSED'}`);
  const most = channels.length + KILLS * 6;
  console.log(
    `requests then: ${requests} ${requests <= most ? 'ok' : 'MISSED'} (at most ${most}: six under way at each)`,
  );
}
