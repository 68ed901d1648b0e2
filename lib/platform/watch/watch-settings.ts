import { browser } from 'wxt/browser';

const KEY = 'watchedTexts';

/** Addresses of the texts that the user wants watched; none before they are chosen. */
export async function watchedAddresses(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((address) => typeof address === 'string') : [];
}

/** Begins or ends to watch a text. */
export async function chooseWatched(address: string, isOn: boolean): Promise<void> {
  const others = (await watchedAddresses()).filter((one) => one !== address);
  await browser.storage.local.set({ [KEY]: isOn ? [...others, address] : others });
}
