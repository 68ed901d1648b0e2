import { browser } from 'wxt/browser';
import { siteOf } from '../shared/address';

const KEY = 'sitesOff';

async function sitesOff(): Promise<string[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];
}

export async function isSiteOff(url: string): Promise<boolean> {
  const site = siteOf(url);
  return site !== null && (await sitesOff()).includes(site);
}

/** Switches Sourcelight off or on for the site of an address. */
export async function switchSite(url: string, off: boolean): Promise<void> {
  const site = siteOf(url);
  if (site === null) return;
  const others = (await sitesOff()).filter((one) => one !== site);
  await browser.storage.local.set({ [KEY]: off ? [...others, site] : others });
}
