import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browser/find-browser';
import { findOrInstall } from '../../scripts/browser/install-browser';
import { type Launched, launchWithExtension, tabIdOf } from '../../scripts/browser/launch';

const ROOT = join(import.meta.dirname, '../..');

export const extensionFolder = (kind: BrowserKind): string =>
  join(ROOT, `.output/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3`);

/** @param switches more switches for Chromium's command line */
export const launch = (kind: BrowserKind, switches: readonly string[] = []): Promise<Launched> =>
  launchWithExtension(findOrInstall(kind), extensionFolder(kind), true, switches);

export const PRACTICE = readFileSync(join(ROOT, 'scripts/demo/practice-article.html'), 'utf8');

/** Opens the popup's page in a tab of its own, for the tab that shows `url`, and waits for its list. */
export async function openPopup(launched: Launched, url: string, ready = '.citations, .state'): Promise<Page> {
  const finder = await launched.openOwnPage('popup.html');
  const tab = await tabIdOf(finder, url);
  await finder.close();
  const popup = await launched.openOwnPage(`popup.html?tab=${tab}`);
  await popup.waitForSelector(ready, { timeout: 20_000 });
  return popup;
}

/** The popup's list, all rows opened: verdict name and citation of each place, in order of the list. */
export async function listRows(popup: Page): Promise<[string, string][]> {
  await popup.$$eval('.citations [aria-expanded="false"]', (rows) => {
    for (const row of rows) (row as HTMLElement).click();
  });
  await popup.waitForFunction(() => document.querySelector('.citations [aria-expanded="false"]') === null);
  return popup.$$eval('.citations .place', (places) =>
    places.map((place): [string, string] => [
      (place.closest('section > ol > li')?.querySelector('.mark')?.lastChild?.textContent ?? '').trim(),
      place.querySelector('.cited')?.textContent ?? '',
    ]),
  );
}

/** Clicks the first place in the popup's list that has these words; its row is to be open. */
export const showFromList = (popup: Page, words: string): Promise<void> =>
  popup.evaluate((wanted) => {
    const places = [...document.querySelectorAll<HTMLElement>('.citations .place')];
    const place = places.find((one) => one.querySelector('.cited')?.textContent?.includes(wanted));
    if (place === undefined) throw new Error(`nothing in the list says ${wanted}`);
    place.click();
  }, words);

/** Opens the card of a citation from the popup's list, marked in the page or not. */
export async function openFromList(launched: Launched, page: Page, words: string): Promise<void> {
  const popup = await openPopup(launched, page.url(), '.citations');
  await listRows(popup);
  await showFromList(popup, words);
  await page.waitForFunction(() => document.querySelector('sourcelight-card')?.matches(':popover-open'));
  await popup.close();
  await page.bringToFront();
}

/** Chooses in the popup that everything is marked, and waits until a page shows more marks than before. */
export async function markEverything(popup: Page, page: Page): Promise<void> {
  const count = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const before = await page.evaluate(count);
  await popup.click('#mark-everything');
  await page.waitForFunction(
    (marks) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) > marks,
    { timeout: 10_000, polling: 100 },
    before,
  );
}
