import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../scripts/browser/launch';
import { readPainted, waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { launch, listRows, openPopup, PRACTICE, showFromList } from './browsers';
import { article, GARDEN, INVENTED, REAL_DOCUMENTS, realArticle } from './pages';

/** A page whose policy allows nothing: no script, no style, no connection. */
const STRICT = { 'content-security-policy': "default-src 'none'" };

const PAGES: Readonly<Record<string, string | { html: string; headers: Record<string, string> }>> = {
  '/practice': PRACTICE,
  '/real': realArticle(0),
  '/moved': realArticle(10),
  '/garden': GARDEN,
  '/empty': '<!doctype html><title>Nothing</title>',
  '/broken': article(
    `The FTC opened a probe ${INVENTED.bracket}.`,
    '<script type="application/ld+json">{"@type":</script>',
  ),
  '/strict': { html: article(`The FTC opened a probe ${INVENTED.bracket}.`), headers: STRICT },
  '/straddling': article(
    'The FTC opened a probe (<em>Industry Watchdog Report</em>, <a href="/x">14 May</a> <span>2026</span>).',
  ),
  '/changing': article(`The FTC opened a probe ${INVENTED.bracket}.`),
};

const open = async (launched: Launched, url: string): Promise<Page> => {
  const page = await launched.browser.newPage();
  await page.goto(url);
  return page;
};

const outerHtml = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** The page's markup without the extension's one element. */
const withoutHost = (html: string): string => html.replace(/<sourcelight-card[^>]*><\/sourcelight-card>/, '');

/** The middle of the first mark that holds some words. */
const pointOf = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
    const range = ranges.find((one) => one.toString().includes(wanted));
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getClientRects()[0];
    return { x: (box?.x ?? 0) + 12, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  }, words);

const cardIsOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('sourcelight-card')?.matches(':popover-open') ?? false);

describe.each(['chromium', 'firefox'] as const)('the built extension in %s', (kind) => {
  let launched: Launched;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages((path) => PAGES[path]);
    launched = await launch(kind);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await server?.close();
  });

  test('marks the practice article, and leaves its markup alone', async () => {
    const page = await launched.browser.newPage();
    await page.goto(`${server.origin}/practice`);
    const before = await outerHtml(page);
    const painted = await waitForMarks(page);
    expect(painted['sourcelight-quiet']).toContain('(OpenAI, 24 June 2026)');
    expect(painted['sourcelight-clear']).toContain('(Google DeepMind, 20 June 2026)');
    expect(painted['sourcelight-loud']).toContain('(Mistral AI, 4 July 2026)');
    expect(painted['sourcelight-loud']).toContain('(Industry Watchdog Report, 5 July 2026)');
    const all = Object.values(painted).flat();
    for (const absent of ['LLMs', 'Q3 2026', 'by November 2026', '3 May 2026', 'Sourcelight']) {
      expect(
        all.some((text) => text.includes(absent)),
        absent,
      ).toBe(false);
    }
    expect(await outerHtml(page)).toBe(before);

    const { x, y } = await pointOf(page, 'Mistral AI, 4 July 2026');
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.querySelector('sourcelight-card')?.matches(':popover-open'));
    expect(withoutHost(await outerHtml(page))).toBe(before);
    await page.keyboard.press('Escape');
    expect(await cardIsOpen(page)).toBe(false);
    await page.close();
  });

  test('documents of the registry are verified; ten days later none of them is', async () => {
    const real = await open(launched, `${server.origin}/real`);
    await waitForMarks(real);
    const shown = await openPopup(launched, `${server.origin}/real`);
    expect(await listRows(shown)).toMatchObject(REAL_DOCUMENTS.map(() => ['Verified', expect.any(String)]));
    const linked = await shown.$$eval('.story a', (links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(linked).toEqual(expect.arrayContaining([REAL_DOCUMENTS[2].url]));
    expect(await shown.$eval('.story', (panel) => panel.textContent)).toContain('1 attribution goes back to it');
    await shown.close();
    await real.close();

    const moved = await open(launched, `${server.origin}/moved`);
    await waitForMarks(moved);
    const popup = await openPopup(launched, `${server.origin}/moved`);
    const rows = await listRows(popup);
    expect(rows).toHaveLength(REAL_DOCUMENTS.length);
    for (const [verdict] of rows) expect(['Differs', 'No record']).toContain(verdict);
    await popup.close();
    await moved.close();
  });

  test.each([
    ['/strict', [INVENTED.bracket], 'a policy that allows nothing'],
    ['/broken', [INVENTED.bracket], 'broken JSON-LD'],
    ['/straddling', [INVENTED.bracket], 'a citation over inline tags'],
  ])('%s marks %j: %s', async (path, expected, _because) => {
    const page = await open(launched, server.origin + path);
    const painted = await waitForMarks(page);
    expect(Object.values(painted).flat()).toEqual(expect.arrayContaining(expected));
    const { x, y } = await pointOf(page, 'Industry Watchdog');
    if (path === '/strict') {
      await page.mouse.click(x, y);
      await page.waitForFunction(() => document.querySelector('sourcelight-card')?.matches(':popover-open'));
    }
    await page.close();
  });

  test.each([
    ['/garden', 'something else than the AI industry'],
    ['/empty', 'too little text here'],
  ])('%s is skipped, and the popup says why', async (path, reason) => {
    const page = await open(launched, server.origin + path);
    const popup = await openPopup(launched, server.origin + path, '.state');
    expect(await popup.$eval('.state', (element) => element.textContent)).toContain(reason);
    expect(await readPainted(page)).toEqual({});
    await popup.close();
    await page.close();
  });

  test('a page that changes is read again', async () => {
    const page = await open(launched, `${server.origin}/changing`);
    await waitForMarks(page);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'Analysts doubt it (Cloud Rumour Gazette, 3 May 2026).';
      document.querySelector('#cites')?.after(added);
    });
    await page.waitForFunction(
      () => [...(CSS.highlights.get('sourcelight-clear') ?? [])].some((range) => String(range).includes('Rumour')),
      { timeout: 10_000 },
    );
    expect(Object.values(await readPainted(page)).flat()).toContain(INVENTED.bracket);
    await page.close();
  });

  test('a page that never settles is read again all the same', async () => {
    const page = await open(launched, `${server.origin}/changing`);
    await waitForMarks(page);
    await page.evaluate(() => {
      const clock = document.createElement('p');
      document.querySelector('h1')?.after(clock);
      setInterval(() => {
        clock.textContent = String(performance.now());
      }, 50);
      const added = document.createElement('p');
      added.textContent = 'Analysts doubt it (Cloud Rumour Gazette, 3 May 2026).';
      document.querySelector('#cites')?.after(added);
    });
    await page.waitForFunction(
      () => [...(CSS.highlights.get('sourcelight-clear') ?? [])].some((range) => String(range).includes('Rumour')),
      { timeout: 15_000 },
    );
    await page.close();
  });

  test('a site that swaps its pages under one document is followed', async () => {
    const page = await open(launched, `${server.origin}/practice`);
    await waitForMarks(page);
    const turnTo = (path: string, html: string) =>
      page.evaluate(
        (address, markup) => {
          history.pushState(null, '', address);
          setTimeout(() => {
            const next = new DOMParser().parseFromString(markup, 'text/html');
            document.head.innerHTML = next.head.innerHTML;
            document.body.innerHTML = next.body.innerHTML;
          }, 400);
        },
        path,
        html,
      );
    await turnTo('/garden', GARDEN);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('roses'));
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000 });
    await turnTo('/real', realArticle(0));
    await page.waitForFunction(() => (CSS.highlights.get('sourcelight-quiet')?.size ?? 0) === 4, { timeout: 15_000 });
    await page.evaluate(() => {
      location.hash = '#somewhere';
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await readPainted(page))['sourcelight-quiet']).toHaveLength(4);
    await page.close();
  });

  test('the page’s own scripts cannot open a card', async () => {
    const page = await open(launched, `${server.origin}/practice`);
    await waitForMarks(page);
    const { x, y } = await pointOf(page, 'Mistral AI, 4 July 2026');
    await page.evaluate(
      (at) =>
        document
          .elementFromPoint(at.x, at.y)
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: at.x, clientY: at.y })),
      { x, y },
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await cardIsOpen(page)).toBe(false);
    await page.close();
  });

  test('the popup lists, shows a citation in the page, and switches the site off and on', async () => {
    const url = `${server.origin}/practice`;
    const page = await open(launched, url);
    await waitForMarks(page);
    const popup = await openPopup(launched, url);
    const rows = await listRows(popup);
    expect(rows).toContainEqual(['Verified', '(OpenAI, 24 June 2026)']);
    expect(await popup.$eval('.summary', (element) => element.textContent)).toBe('8 of 18 cannot be verified');

    await showFromList(popup, '20 June 2026');
    await page.waitForFunction(() => document.querySelector('sourcelight-card')?.matches(':popover-open'));
    expect((await readPainted(page))['sourcelight-current']).toEqual(['(Google DeepMind, 20 June 2026)']);

    await popup.click('[role="switch"]');
    await popup.waitForSelector('.state');
    await page.waitForFunction(() => CSS.highlights.size === 0 && document.querySelector('sourcelight-card') === null);
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await readPainted(page)).toEqual({});

    await popup.click('[role="switch"]');
    await waitForMarks(page);
    await popup.close();
    await page.close();
  });
});
