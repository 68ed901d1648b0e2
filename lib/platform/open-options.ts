import { browser } from 'wxt/browser';

/** Opens the page on which lists are added and removed. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
