import { browser } from 'wxt/browser';

/**
 * Asks the user to let the extension read from a server: in Firefox, people can withdraw the leave that it has for all
 * sites. To be called from a click.
 * @returns true where it may now
 */
export async function requestAccess(address: string): Promise<boolean> {
  const { protocol, host } = new URL(address);
  if (protocol !== 'https:') return false;
  return browser.permissions.request({ origins: [`https://${host}/*`] });
}

/**
 * Asks the user to let the extension read from some sites. To be called from a click.
 * @param origins patterns as `https://www.example.org/*`; none need no leave
 * @returns true where it may now
 */
export const requestOrigins = async (origins: readonly string[]): Promise<boolean> =>
  origins.length === 0 || browser.permissions.request({ origins: [...origins] });
