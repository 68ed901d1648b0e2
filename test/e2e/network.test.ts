import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../../scripts/browser/launch';
import { waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { launch, PRACTICE } from './browsers';
import { article, GARDEN, realArticle } from './pages';

/** Twenty pages: articles about the AI industry with citations of every kind, and others. */
const PAGES: readonly string[] = Array.from({ length: 20 }, (_, i) =>
  i % 4 === 0
    ? realArticle(i)
    : i % 4 === 1
      ? PRACTICE
      : i % 4 === 2
        ? article(
            `Nothing of this is on record (FTC, ${i} May 2026), “we will not say”, a spokesperson for OpenAI said.`,
          )
        : GARDEN,
);

/** What Chromium asks its maker for of itself, with no extension in it too. */
const BROWSERS_OWN =
  /^(?:connect |http:\/\/)(?:accounts|clients\d?|www)\.google\.com[:/]|^(?:connect |http:\/\/)(?:update|safebrowsing|optimizationguide-pa|content-autofill)\.googleapis\.com[:/]/;

/** A proxy that all of a browser's requests go through, whoever makes them: what they ask for is noted. */
async function noteAllRequests() {
  const asked: string[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    asked.push(request.url ?? '');
    const url = new URL(request.url ?? '', 'http://nowhere.invalid');
    // Whatever else is asked for is not answered.
    if (url.hostname !== '127.0.0.1') return response.writeHead(502).end();
    const answer = await fetch(url);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/html' });
    return response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.on('connect', (request, socket) => {
    asked.push(`connect ${request.url}`);
    const [host = '', port] = (request.url ?? '').split(':');
    if (host !== '127.0.0.1') return socket.end('HTTP/1.1 502 no\r\n\r\n');
    const through = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 ok\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    return through;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let launched: Launched;
let pages: PageServer;
let proxy: Awaited<ReturnType<typeof noteAllRequests>>;

beforeAll(async () => {
  pages = await servePages((path) => PAGES[Number(/^\/page\/(\d+)$/.exec(path)?.[1] ?? -1)]);
  proxy = await noteAllRequests();
  launched = await launch('chromium', [
    `--proxy-server=http://127.0.0.1:${proxy.port}`,
    '--proxy-bypass-list=<-loopback>',
  ]);
});
afterAll(async () => {
  await launched?.browser.close();
  await pages?.close();
  proxy?.close();
});

test('opening twenty pages, articles among them, makes no request but for the pages', async () => {
  const page = await launched.browser.newPage();
  for (const [i, html] of PAGES.entries()) {
    await page.goto(`${pages.origin}/page/${i}`);
    if (html !== GARDEN) await waitForMarks(page);
  }
  // The pages themselves came through: what the extension asks for would too.
  const own = proxy.asked.filter((url) => url.startsWith(`${pages.origin}/page/`));
  expect(own).toEqual(PAGES.map((_, i) => `${pages.origin}/page/${i}`));
  const others = proxy.asked.filter(
    (url) => !own.includes(url) && !url.endsWith('/favicon.ico') && !BROWSERS_OWN.test(url),
  );
  expect(others).toEqual([]);
}, 180_000);

test('the same proxy sees what the extension asks for when the reader wants a list', async () => {
  const options = await launched.openOwnPage('options.html');
  await options.waitForSelector('#list-address', { timeout: 20_000 });
  await options.type('#list-address', `${pages.origin}/list/snapshot.gz`);
  await options.keyboard.press('Enter');
  await expect
    .poll(() => proxy.asked.filter((url) => url.endsWith('/list/snapshot.gz')), { timeout: 20_000 })
    .toHaveLength(1);
}, 60_000);
