const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;
const LONGEST = 1_000;

/**
 * The address of a list as it is stored, or null for one that cannot be: https, or http on this machine; no
 * name and password in it, no fragment.
 */
export function readListAddress(text: string): string | null {
  if (text.length > LONGEST) return null;
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!isSafe || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  // A folder's address without its closing slash.
  if (!url.pathname.split('/').pop()?.includes('.') && !url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

export const isOnThisMachine = (address: string): boolean => LOOPBACK.test(new URL(address).hostname);

/**
 * Addresses of a file that lies beside a manifest: there, and at each mirror. A mirror is what a list says: one that
 * cannot be read is passed over, and none leads from elsewhere into this machine.
 */
export function addressesOf(file: string, manifest: string, mirrors: readonly string[]): string[] {
  const isOwn = isOnThisMachine(manifest);
  const others = mirrors.flatMap((mirror) => {
    const folder = readListAddress(mirror.endsWith('/') ? mirror : `${mirror}/`);
    return folder === null || (isOnThisMachine(folder) && !isOwn) ? [] : [folder];
  });
  return [new URL('.', manifest).href, ...others].map((folder) => new URL(file, folder).href);
}

/** The name of the manifest's file, `snapshot.gz`. */
export const fileNameOf = (manifest: string): string => new URL(manifest).pathname.split('/').pop() || 'snapshot.gz';
