import { browser } from 'wxt/browser';
import type { Sender } from './messaging';
import { askTab } from './messaging';

/** Starts the reader in the page that asks for it. Most pages never get this far, so they never load it. */
export async function injectReader(tabId: number, { documentId }: Sender): Promise<void> {
  // The document rather than the tab, which may show another page by now. Firefox cannot name it.
  const target = documentId === null ? { tabId } : { tabId, documentIds: [documentId] };
  await Promise.all([
    // As a sheet of the user's, so that it holds in shadow roots too.
    browser.scripting.insertCSS({ target, files: ['/content-scripts/reader.css'], origin: 'USER' } as never),
    browser.scripting.executeScript({ target, files: ['/content-scripts/reader.js'] } as never),
  ]);
}

/** Has the page of a tab checked because its reader wants it, also one that was open before the extension was there. */
export async function checkAnyway(tabId: number): Promise<void> {
  await askTab(tabId, 'checkAnyway', null).catch(async () => {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/detect.js'] });
    await askTab(tabId, 'checkAnyway', null);
  });
}
