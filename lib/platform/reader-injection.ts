import { browser } from 'wxt/browser';

/** Starts the reader in a tab's page. Most pages never get this far, so they never load it. */
export async function injectReader(tabId: number): Promise<void> {
  const target = { tabId };
  await Promise.all([
    browser.scripting.insertCSS({ target, files: ['/content-scripts/reader.css'] }),
    browser.scripting.executeScript({ target, files: ['/content-scripts/reader.js'] }),
  ]);
}
