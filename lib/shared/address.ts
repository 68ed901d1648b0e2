/** Query parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_|fbclid|gclid|dclid|msclkid|mc_|cmp|ref|referrer|source|src|share|smid|ncid|guccounter|igshid|trk|sh$|at_)/i;

/**
 * The form in which two addresses of one document are equal: host without `www.`, path without a closing
 * slash, no fragment, no tracking parameters. Null for anything but http(s).
 */
export function canonicalAddress(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => a.localeCompare(b));
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`.toLowerCase();
}

/** Host of an http(s) address in small letters, without `www.`; null for any other. */
export const siteOf = (address: string): string | null =>
  /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? null;
