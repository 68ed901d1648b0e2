import { browser } from 'wxt/browser';
import { siteOf } from '../shared/address';

const KEY = 'sitesOff';

/** Whatever else is stored switches nothing off. */
const parse = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];

const sitesOff = async (): Promise<string[]> => parse((await browser.storage.local.get(KEY))[KEY]);

const isAmong = (url: string, sites: readonly string[]): boolean => {
  const site = siteOf(url);
  return site !== null && sites.includes(site);
};

export const isSiteOff = async (url: string): Promise<boolean> => isAmong(url, await sitesOff());

/** Tells when the site of an address is switched off from now on, in whatever tab or popup. */
export function whenSiteIsOff(url: string, tell: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, KEY) && isAmong(url, parse(changes[KEY]?.newValue))) tell();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Switches Sourcelight off or on for the site of an address. */
export async function switchSite(url: string, off: boolean): Promise<void> {
  const site = siteOf(url);
  if (site === null) return;
  const others = (await sitesOff()).filter((one) => one !== site);
  await browser.storage.local.set({ [KEY]: off ? [...others, site] : others });
}
