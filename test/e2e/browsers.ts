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

/** The popup's list: verdict name and citation of each row, in order. */
export const listRows = (popup: Page): Promise<[string, string][]> =>
  popup.$$eval('.citations li', (rows) =>
    rows.map((row): [string, string] => [
      (row.querySelector('.mark')?.lastChild?.textContent ?? '').trim(),
      row.querySelector('.cited')?.textContent ?? '',
    ]),
  );
