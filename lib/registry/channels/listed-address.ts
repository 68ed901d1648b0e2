import { canonicalAddress } from '../../shared/address';

export const LONGEST_ADDRESS = 1_000;

/**
 * The http(s) address that a channel means by what it lists, in the URL parser's spelling.
 * @param base where the channel's answer came from: addresses may be relative to it
 * @returns null for other schemes, for what is no address, for more than {@link LONGEST_ADDRESS} characters
 */
export function resolveAddress(listed: string, base: string): string | null {
  const text = listed.trim();
  if (text === '' || text.length > LONGEST_ADDRESS) return null;
  try {
    const url = new URL(text, base);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    return isWeb && url.href.length <= LONGEST_ADDRESS ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * By what an item without a key of its own is told apart: its canonical address, with the fragment, since the items of
 * release notes are often places on one page.
 */
export function addressKey(address: string): string {
  const at = address.indexOf('#');
  return `${canonicalAddress(address) ?? address}${at < 0 ? '' : address.slice(at)}`;
}

/** `address` with these parameters in its query, in place of those of the same name. The fragment is dropped. */
export function withQuery(address: string, parameters: readonly (readonly [name: string, value: string])[]): string {
  const [before = '', query = ''] = (address.split('#')[0] ?? '').split(/\?(.*)/s);
  const replaced = new Set(parameters.map(([name]) => name));
  const kept = query.split('&').filter((pair) => pair !== '' && !replaced.has(nameIn(pair)));
  const added = parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${before}?${[...kept, ...added].join('&')}`;
}

function nameIn(pair: string): string {
  const name = (pair.split('=')[0] ?? '').replace(/\+/g, ' ');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The parameters in the query of an address; of several with one name the last. None for what is no address. */
export function queryOf(address: string): ReadonlyMap<string, string> {
  try {
    return new Map(new URL(address).searchParams);
  } catch {
    return new Map();
  }
}
