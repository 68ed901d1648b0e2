import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../scripts/browser/launch';
import { waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { extensionFolder, launch, PRACTICE } from './browsers';
import { GARDEN } from './pages';

let launched: Launched;
let server: PageServer;

beforeAll(async () => {
  server = await servePages((path) => (path === '/practice' ? PRACTICE : path === '/garden' ? GARDEN : undefined));
  launched = await launch('chromium');
});
afterAll(async () => {
  await launched?.browser.close();
  await server?.close();
});

const worker = async (): Promise<WebWorker> => {
  const target = await launched.browser.waitForTarget((one) => one.type() === 'service_worker');
  const found = (await target.worker()) as WebWorker;
  // A worker that has only just been started does not have its API yet.
  while (!(await found.evaluate(() => typeof chrome !== 'undefined')))
    await new Promise((resolve) => setTimeout(resolve, 50));
  return found;
};

/** Notes every message that reaches the worker from now on. */
const listen = async (of: WebWorker): Promise<() => Promise<string[]>> => {
  await of.evaluate(() => {
    const scope = globalThis as unknown as { seen?: string[] };
    if (scope.seen === undefined) {
      chrome.runtime.onMessage.addListener((message: { name?: string }) => {
        scope.seen?.push(String(message.name));
      });
    }
    scope.seen = [];
  });
  return () => of.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
};

/** Opens a page and notes the extension's scripts that it loads, and the requests that it makes. */
async function watch(path: string): Promise<{ page: Page; scripts: string[]; requests: string[] }> {
  const page = await launched.browser.newPage();
  const session = await page.createCDPSession();
  const scripts: string[] = [];
  const requests: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) scripts.push(url.replace(/^.*\//, ''));
  });
  page.on('request', (request) => requests.push(request.url()));
  await session.send('Debugger.enable');
  await page.goto(server.origin + path);
  return { page, scripts, requests };
}

describe('on a page that is no article about the AI industry', () => {
  test('no message is sent, and nothing but detection is loaded', async () => {
    const messages = await listen(await worker());
    const { page, scripts } = await watch('/garden');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(scripts).toEqual(['detect.js']);
    expect(await messages()).toEqual([]);
    await page.close();
  });

  test('the same watch sees both on an article', async () => {
    const messages = await listen(await worker());
    const { page, scripts } = await watch('/practice');
    await waitForMarks(page);
    expect(scripts).toEqual(['detect.js', 'reader.js']);
    expect(await messages()).toEqual(['readArticle', 'sourceNames', 'tagSentences', 'checkArticle']);
    await page.close();
  });
});

test('the page is told nothing by message or event', async () => {
  const page = await launched.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const heard: string[] = [];
    (globalThis as unknown as { heard: string[] }).heard = heard;
    window.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      heard.push(event.type);
      return dispatch.call(this, event);
    };
    document.addEventListener('wxt:content-script-started', () => heard.push('started'));
  });
  await page.goto(`${server.origin}/practice`);
  await waitForMarks(page);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.close();
});

test('reading an article makes no request of its own', async () => {
  const before = server.requests.length;
  const { page, requests } = await watch('/practice');
  await waitForMarks(page);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const asked = requests.filter((url) => !url.endsWith('/favicon.ico'));
  expect(asked).toEqual([`${server.origin}/practice`]);
  expect(server.requests.slice(before).filter((path) => path !== '/favicon.ico')).toEqual(['/practice']);
  await page.close();
});

describe.each(['chromium', 'firefox'] as const)('what every page of %s has to load', (kind) => {
  const folder = extensionFolder(kind);

  test('is at most 15 kB', () => {
    expect(statSync(join(folder, 'content-scripts/detect.js')).size).toBeLessThanOrEqual(15_000);
  });

  test('holds neither the tagger nor the polyfill', () => {
    const script = readFileSync(join(folder, 'content-scripts/detect.js'), 'utf8');
    expect(script).not.toMatch(/compromise|webextension-polyfill|ProperNoun/);
  });

  test('asks for no more than it needs', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.permissions.sort()).toEqual(['alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.manifest_version).toBe(3);
    if (kind === 'firefox') {
      expect(manifest.browser_specific_settings.gecko).toMatchObject({
        data_collection_permissions: { required: ['none'] },
        strict_min_version: '140.0',
      });
    }
  });
});
