import { afterEach, beforeEach, expect, test } from 'vitest';
import { within } from '../../lib/platform/ask-again';
import type { Launched } from '../../scripts/browser/launch';
import { readPainted, waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { launch, PRACTICE } from './browsers';

let launched: Launched;
let server: PageServer;

beforeEach(async () => {
  server = await servePages((path) => (path === '/practice' ? PRACTICE : undefined));
  launched = await launch('chromium');
});
afterEach(async () => {
  await launched?.browser.close();
  await server?.close();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends the background worker as the browser does, at once; the next message starts another. */
async function killWorker(): Promise<boolean> {
  const target = launched.browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.close().catch(() => undefined);
  return worker != null;
}

test('the registry is whole after the worker was killed in the middle of loading it', async () => {
  const popup = await launched.openOwnPage('popup.html');
  const status = () =>
    popup.evaluate(async () => {
      const reply = await chrome.runtime.sendMessage({ sourcelight: 1, name: 'registryStatus', input: null });
      return reply.value as { kind: string; loaded?: number; documents?: number; inMemory?: boolean };
    });
  let kills = 0;
  for (let i = 0; i < 100; i++) {
    // A worker that dies with a question before it never answers it.
    const now = await within(status(), 2_000).catch(() => ({ kind: 'gone' }) as { kind: string; loaded?: number });
    if (now.kind === 'ready') break;
    if (kills < 3 && (now.loaded ?? 0) > 4_000 * kills && (await killWorker())) kills++;
    await pause(300);
  }
  expect(kills).toBe(3);
  expect(await status()).toMatchObject({ kind: 'ready', inMemory: false });
  const { documents } = (await status()) as { documents?: number };
  const [list] = await popup.evaluate(async () => {
    const reply = await chrome.runtime.sendMessage({ sourcelight: 1, name: 'lists', input: null });
    return reply.value as { held: { documents: number } }[];
  });
  expect(list?.held.documents).toBe(documents);
}, 120_000);

test('an article is marked all the same when the worker is killed while it is being checked', async () => {
  const calm = await launched.browser.newPage();
  await calm.goto(`${server.origin}/practice`);
  const expected = await waitForMarks(calm);
  await calm.close();

  const page = await launched.browser.newPage();
  const opened = page.goto(`${server.origin}/practice`);
  let kills = 0;
  for (let i = 0; i < 8; i++) {
    await pause(60);
    if (await killWorker()) kills++;
  }
  await opened;
  expect(kills).toBeGreaterThan(0);
  await waitForMarks(page, 60_000);
  expect(await readPainted(page)).toEqual(expected);
}, 120_000);
