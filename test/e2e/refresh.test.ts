import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../scripts/browser/launch';
import { waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { type ListServer, serveList } from '../list-server';
import { launch, listRows, openFromList, openPopup } from './browsers';
import { cardText, clickInCard } from './open-card';
import { chooseFiles, clickWords, waitForWords } from './own-page';
import { article } from './pages';

const STORY = article(
  'OpenAI models were used when a school of robot pilots opened its doors (Ghent School of Robotics, 14 May 2026).',
);

const feed = (items: readonly (readonly [title: string, path: string, date: string])[]): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Ghent School of Robotics</title><link>https://ghent-school.example/</link>
<description>News</description>${items
    .map(
      ([title, path, date]) =>
        `<item><title>${title}</title><link>https://ghent-school.example/${path}</link><guid>${path}</guid><pubDate>${date}</pubDate></item>`,
    )
    .join('')}</channel></rss>`);

const OLDER = [
  ['Autumn term begins', 'autumn', 'Mon, 04 May 2026 09:00:00 +0200'],
  ['A new workshop', 'workshop', 'Fri, 01 May 2026 09:00:00 +0200'],
  ['Open day', 'open-day', 'Wed, 22 Apr 2026 09:00:00 +0200'],
] as const;
const NEWEST = ['School of robot pilots opens its doors', 'opens', 'Thu, 14 May 2026 09:00:00 +0200'] as const;

/** A second click within so many milliseconds asks nobody. */
const DOUBLE_CLICK = 5_100;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(['chromium', 'firefox'] as const)('a source’s own feed in %s', (kind) => {
  let launched: Launched;
  let pages: PageServer;
  let source: ListServer;

  beforeAll(async () => {
    pages = await servePages((path) => (path === '/story' ? STORY : undefined));
    source = await serveList(new Map([['feed.xml', feed(OLDER)]]));
    launched = await launch(kind);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await Promise.all([pages?.close(), source?.close()]);
  });

  async function verdict(): Promise<string | undefined> {
    const story = await launched.browser.newPage();
    await story.goto(`${pages.origin}/story`);
    await waitForMarks(story);
    const popup = await openPopup(launched, `${pages.origin}/story`);
    const row = (await listRows(popup)).find(([, cited]) => cited.includes('Ghent'));
    await popup.close();
    await story.close();
    return row?.[0];
  }

  test('is asked once the reader has said so, and what it lists is verified', async () => {
    const options = await launched.openOwnPage('options.html');
    await options.waitForSelector('#own-files', { timeout: 20_000 });
    await waitForWords(options, 'put together on 21 November 2026');
    await chooseFiles(options, {
      'sources.csv': [
        'id,name,kind,aliases,wordlike,domains,newsroom,feeds,parent,former_names,primary_for',
        `ghent-school,Ghent School of Robotics,research,GSR,,ghent-school.example,,${source.origin}/feed.xml,,,`,
        '',
      ].join('\r\n'),
    });
    await waitForWords(options, '“sources.csv”: 1 source imported.');
    expect(await verdict()).toBe('Not covered');
    expect(source.answered).toEqual([]);

    // The server is down: that is said, and nothing is called absent.
    source.trouble = (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    await waitForWords(options, 'of your own list (1 channel)');
    await options.click('input[name="refresh"][value="own"]');
    await options.waitForFunction(() => document.body.textContent?.includes('status 503'), {
      timeout: 20_000,
      polling: 100,
    });
    await waitForWords(options, '1 channel without an answer');
    expect(await verdict()).toBe('Not covered');
    if (kind === 'chromium') {
      const story = await launched.browser.newPage();
      await story.goto(`${pages.origin}/story`);
      await openFromList(launched, story, 'Ghent');
      expect(await cardText(story)).toMatch(
        /The registry of 21 November 2026 holds no complete list of what Ghent School of Robotics publishes/,
      );
      await story.close();
    }

    source.trouble = null;
    await pause(DOUBLE_CLICK);
    await clickWords(options, 'Ask now');
    await waitForWords(options, '3 documents are held from them.');
    expect(await verdict()).toBe('Not covered');
    const ledger = await options.$$eval('.ledger tbody tr', (rows) => rows.map((row) => row.textContent ?? ''));
    expect(ledger.filter((row) => row.includes('/feed.xml')).length).toBe(source.answered.length);

    source.files.set('feed.xml', feed([NEWEST, ...OLDER]));
    await pause(DOUBLE_CLICK);
    if (kind === 'chromium') {
      // From the card: the mark in the page changes without a reload.
      const story = await launched.browser.newPage();
      await story.goto(`${pages.origin}/story`);
      await openFromList(launched, story, 'Ghent');
      await clickInCard(story, 'own channels now');
      await story.waitForFunction(() => CSS.highlights.get('sourcelight-quiet')?.size === 1, { timeout: 20_000 });
      expect(await cardText(story)).toContain('/feed.xml');
      await story.close();
    } else {
      await clickWords(options, 'Ask now');
      await waitForWords(options, '4 documents are held from them.');
    }
    expect(await verdict()).toBe('Verified');

    // What came from the source goes with it.
    await clickWords(options, 'Remove …');
    await clickWords(options, 'Remove it and all');
    await waitForWords(options, '“Your own list” is removed');
    expect(await verdict()).toBe('Unknown source');
    await options.close();
  }, 120_000);
});
