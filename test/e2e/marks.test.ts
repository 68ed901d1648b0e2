import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../scripts/browser/launch';
import { tabIdOf } from '../../scripts/browser/launch';
import { readPainted, waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { launch, listRows, markEverything, openFromList, openPopup, PRACTICE, showFromList } from './browsers';
import { article } from './pages';

/** A digest in which one group of nobody says everything. */
const DIGEST = article(
  Array.from(
    { length: 150 },
    (_, i) => `</p><p>Users reported that outage ${i + 2} took chatbots and large language models with it.`,
  ).join(''),
);

/** Nobody can look up what a spokesperson told reporters: it is in the list, and has no ink. */
const QUIET = 'a Mistral spokesperson said';

const count = (painted: Readonly<Record<string, readonly string[]>>): number => Object.values(painted).flat().length;

const cardIsOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('sourcelight-card')?.matches(':popover-open') ?? false);

/** The middle of some words of the text, marked or not. */
const pointOfWords = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.textContent?.includes(wanted));
    const node = walker.currentNode as Text;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(wanted));
    range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
    node.parentElement?.scrollIntoView({ block: 'center' });
    const box = range.getClientRects()[0];
    return { x: (box?.x ?? 0) + 12, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  }, words);

const badgeOf = async (popup: Page, url: string): Promise<string> => {
  const tabId = await tabIdOf(popup, url);
  return popup.evaluate(async (id) => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    return api.action.getBadgeText({ tabId: id });
  }, tabId);
};

describe.each(['chromium', 'firefox'] as const)('marks in %s', (kind) => {
  let launched: Launched;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages((path) =>
      path.startsWith('/practice') ? PRACTICE : path === '/digest' ? DIGEST : undefined,
    );
    launched = await launch(kind);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await server?.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await launched.browser.newPage();
    await page.goto(server.origin + path);
    await waitForMarks(page);
    return page;
  };

  test('what has no ink opens from the list, and not by a click on the text', async () => {
    const page = await open('/practice');
    const before = await readPainted(page);
    expect(Object.values(before).flat().join('\n')).not.toContain(QUIET);
    const { x, y } = await pointOfWords(page, QUIET);
    await page.mouse.click(x, y);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await cardIsOpen(page)).toBe(false);

    await openFromList(launched, page, QUIET);
    expect(await readPainted(page)).toEqual({ ...before, 'sourcelight-current': [QUIET] });
    await page.keyboard.press('Escape');
    expect(await readPainted(page)).toEqual(before);
    await page.close();
  });

  test('“Mark everything” is chosen by key, and heard by all open pages', async () => {
    const page = await open('/practice');
    const other = await open('/practice-too');
    const before = await readPainted(page);
    const popup = await openPopup(launched, page.url());
    await popup.focus('#mark-everything');
    await popup.keyboard.press(' ');
    for (const one of [page, other]) {
      await one.waitForFunction(
        (words) => [...CSS.highlights.values()].some((marks) => [...marks].some((mark) => String(mark) === words)),
        { timeout: 10_000, polling: 100 },
        QUIET,
      );
      expect(count(await readPainted(one))).toBe((await listRows(popup)).length);
    }
    await popup.keyboard.press(' ');
    await page.waitForFunction(
      (marks) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === marks,
      { timeout: 10_000, polling: 100 },
      count(before),
    );
    expect(await readPainted(page)).toEqual(before);
    for (const one of [popup, other, page]) await one.close();
  });

  test('150 times the same group is one row, one on the badge, and few marks', async () => {
    const page = await open('/digest');
    const painted = await readPainted(page);
    expect(count(painted)).toBeLessThanOrEqual(15);
    const popup = await openPopup(launched, page.url());
    const rows = await popup.$$eval('.citations .row .cited', (all) => all.map((one) => one.textContent));
    expect(rows).toContain('Users, 150 times');
    expect(Number(await badgeOf(popup, page.url()))).toBeLessThan(5);
    expect(await popup.$eval('#app', (app) => app.textContent)).toContain('149 more are in the list only');

    expect(await popup.$$eval('.places .place', (all) => all.length)).toBe(0);
    await popup.focus('.citations .row');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => document.querySelectorAll('.places .place').length === 150);
    await showFromList(popup, 'Users');
    await page.waitForFunction(() => document.querySelector('sourcelight-card')?.matches(':popover-open'));
    expect((await readPainted(page))['sourcelight-current']).toEqual([expect.stringContaining('Users')]);

    await markEverything(popup, page);
    expect(count(await readPainted(page))).toBeGreaterThanOrEqual(150);
    expect(await popup.$eval('#app', (app) => app.textContent)).not.toContain('in the list only');
    await popup.click('#mark-everything');
    await popup.close();
    await page.close();
  });
});
