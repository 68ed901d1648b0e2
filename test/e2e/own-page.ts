import type { Page } from 'puppeteer-core';

/** Acts on one of the extension's own pages as a reader does: finds a control by its words, and clicks it. */
export const clickWords = (page: Page, words: string): Promise<void> =>
  page.evaluate(async (wanted) => {
    for (let i = 0; i < 200; i++) {
      const button = [...document.querySelectorAll<HTMLButtonElement>('button')].find(
        (one) => one.textContent?.includes(wanted) && !one.disabled,
      );
      if (button !== undefined) return button.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no button says ${wanted}: ${document.body.textContent}`);
  }, words);

/** Waits until a page says something. */
export const waitForWords = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.body.textContent?.includes(wanted),
    { timeout: 20_000, polling: 100 },
    words,
  );

/** Chooses files as a user does in the dialog. */
export const chooseFiles = (page: Page, files: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((texts) => {
    const input = document.querySelector<HTMLInputElement>('#own-files');
    if (input === null) throw new Error('no input for files');
    const chosen = new DataTransfer();
    for (const [name, text] of Object.entries(texts)) chosen.items.add(new File([text], name));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
