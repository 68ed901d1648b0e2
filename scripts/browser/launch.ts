import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser';

/** A running browser with the extension in it. */
export interface Launched {
  readonly browser: Browser;
  /** Opens one of the extension's own pages in a tab, `popup.html?tab=3`. */
  openOwnPage(path: string): Promise<Page>;
}

/** Firefox makes up an address for each installation; a fixed one lets its pages be opened by address. */
const FIREFOX_UUID = '7f2c8a34-5d1e-4b6f-9a03-c1d2e3f4a5b6';
const FIREFOX_ID = 'sourcelight@sourcelight.invalid';

/** Milliseconds to wait for an own page; Firefox loads it but never reports so. */
const OWN_PAGE: Record<FoundBrowser['kind'], number> = { chromium: 10_000, firefox: 1_200 };

/**
 * Starts a browser in a fresh profile and installs the built extension.
 * @param extension folder of the built extension
 * @param switches more switches for Chromium's command line
 */
export async function launchWithExtension(
  found: FoundBrowser,
  extension: string,
  headless: boolean,
  switches: readonly string[] = [],
): Promise<Launched> {
  const browser =
    found.kind === 'firefox'
      ? await puppeteer.launch({
          browser: 'firefox',
          executablePath: found.path,
          headless,
          // Without it, the extension's own pages are closed to the driver.
          args: ['--remote-allow-system-access'],
          extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }) },
        })
      : await puppeteer.launch({
          browser: 'chrome',
          executablePath: found.path,
          headless,
          pipe: true,
          enableExtensions: true,
          defaultViewport: null,
          args: [
            '--disable-quic',
            '--disable-background-networking',
            '--no-first-run',
            ...switches,
            // Chromium's sandbox does not start as root, which is who runs this in a container.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ],
        });
  const id = await browser.installExtension(extension);
  const origin = found.kind === 'firefox' ? `moz-extension://${FIREFOX_UUID}` : `chrome-extension://${id}`;
  return {
    browser,
    async openOwnPage(path) {
      const page = await browser.newPage();
      const opened = page.goto(`${origin}/${path}`, { timeout: OWN_PAGE[found.kind] });
      await (found.kind === 'firefox' ? opened.catch(() => null) : opened);
      return page;
    },
  };
}

/** The browser's number for the tab that shows an address, as the extension sees it. */
export async function tabIdOf(ownPage: Page, url: string): Promise<number> {
  const id = await ownPage.evaluate(async (wanted) => {
    const api =
      (globalThis as unknown as { browser?: ExtensionTabs; chrome: ExtensionTabs }).browser ??
      (globalThis as unknown as { chrome: ExtensionTabs }).chrome;
    return (await api.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`no tab shows ${url}`);
  return id;
}

interface ExtensionTabs {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
}
