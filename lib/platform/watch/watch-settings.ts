import { browser } from 'wxt/browser';

const KEY = 'watchedTexts';

/** Addresses of the texts that the user wants watched; none before they are chosen. */
export async function watchedAddresses(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((address) => typeof address === 'string') : [];
}

/** The last choice: each is made on top of the one before, or of two in one breath one would be lost. */
let choosing: Promise<void> = Promise.resolve();

/** Begins or ends to watch a text. */
export function chooseWatched(address: string, isOn: boolean): Promise<void> {
  const chosen = choosing.then(async () => {
    const others = (await watchedAddresses()).filter((one) => one !== address);
    await browser.storage.local.set({ [KEY]: isOn ? [...others, address] : others });
  });
  choosing = chosen.catch(() => undefined);
  return chosen;
}
