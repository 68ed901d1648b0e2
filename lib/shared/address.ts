/** Query parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(?:utm_|fbclid|gclid|dclid|msclkid|mc_|cmp|ref|referrer|source|src|share|smid|ncid|guccounter|igshid|trk|sh$|at_)/i;

/**
 * An address that the URL parser would leave as it is: a host in small letters under a named domain, a path of plain
 * letters in which no segment begins with a dot, no port, query or fragment. Most are, and parsing one costs ten times
 * what looking at it does.
 */
const PLAIN =
  /^https?:\/\/(?:www\.)?(?!www\.|[^/]*xn--)((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24})((?:\/[\w~-][\w.~-]*)+)?\/?$/;

/**
 * The form in which two addresses of one document are equal: host without `www.`, path without a closing
 * slash, no fragment, no tracking parameters. Null for anything but http(s).
 */
export function canonicalAddress(address: string): string | null {
  const plain = PLAIN.exec(address);
  if (plain !== null) return `${plain[1]}${plain[2] ?? ''}`.toLowerCase();
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

/**
 * The host that an http(s) address leads to, without `www.`; null for any other. Read by the URL parser: in
 * `https://openai.com:x@evil.example/` the host is the last.
 */
export function siteOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

/** True for a domain itself and for every host within it. */
export const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** True for two addresses of which one's host is the other's or lies within it. */
export function isOfOneSite(a: string, b: string): boolean {
  const [one, other] = [siteOf(a) ?? '', siteOf(b) ?? ''];
  return isWithin(one, other) || isWithin(other, one);
}
