import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../scripts/browser/launch';
import { readPainted, waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { launch, listRows, markEverything, openPopup } from './browsers';

/** The documents that the project started from lie beside the checkout, where they are there at all. */
const SEEDS = join(import.meta.dirname, '../../../shared/seeds');
const seeds = existsSync(join(SEEDS, '001.html'));
if (!seeds) console.warn('Skipped: the seed articles are not beside this checkout.');

describe.skipIf(!seeds).each(['chromium', 'firefox'] as const)(
  'the seed articles (beside the checkout) in %s',
  (kind) => {
    let launched: Launched;
    let server: PageServer;

    beforeAll(async () => {
      server = await servePages((path) =>
        /^\/00\d\.html$/.test(path) ? readFileSync(join(SEEDS, path), 'utf8') : undefined,
      );
      launched = await launch(kind);
    });
    afterAll(async () => {
      await launched?.browser.close();
      await server?.close();
    });

    test('001: all of its 19 brackets are painted for who wants everything, none of the asides, and its markup is left alone', async () => {
      const url = `${server.origin}/001.html`;
      const page = await launched.browser.newPage();
      await page.goto(url);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const inked = Object.values(await waitForMarks(page)).flat();
      expect(inked).toContain('(Industry Watchdog Report, 10 May 2026)');
      expect(inked.length).toBeLessThanOrEqual(15);
      const popup = await openPopup(launched, url);
      await markEverything(popup, page);
      const painted = Object.values(await readPainted(page)).flat();
      expect(painted.filter((text) => text.startsWith('('))).toHaveLength(19);
      expect(painted.filter((text) => /LLMs|DPIAs|Q3 2026|by June|by November|Reuters|Azure\)/.test(text))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      const rows = (await listRows(popup)).filter(([, text]) => text.startsWith('('));
      expect(rows).toHaveLength(19);
      expect(rows.some(([verdict]) => verdict === 'Verified')).toBe(false);
      expect(rows).toContainEqual(['Nobody named', '(Industry Watchdog Report, 10 May 2026)']);
      await popup.close();
      await page.close();
    });

    test('002: the spokesperson and the famous publication are found', async () => {
      const page = await launched.browser.newPage();
      await page.goto(`${server.origin}/002.html`);
      const painted = Object.values(await waitForMarks(page)).flat();
      expect(painted).toContainEqual(expect.stringContaining('a famous publication'));
      const popup = await openPopup(launched, page.url());
      expect(await listRows(popup)).toContainEqual([
        expect.any(String),
        expect.stringContaining('an Amazon Web Services spokesperson said'),
      ]);
      await popup.close();
      await page.close();
    });
  },
);
