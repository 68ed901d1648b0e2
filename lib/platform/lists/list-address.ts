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
  return url.href;
}

/** Addresses of a file that lies beside a manifest: there, and at each mirror. */
export function addressesOf(file: string, manifest: string, mirrors: readonly string[]): string[] {
  const folders = [
    new URL('.', manifest).href,
    ...mirrors.map((mirror) => (mirror.endsWith('/') ? mirror : `${mirror}/`)),
  ];
  return folders.flatMap((folder) => {
    const address = readListAddress(new URL(file, folder).href);
    return address === null ? [] : [address];
  });
}

/** The name of the manifest's file, `snapshot.gz`. */
export const fileNameOf = (manifest: string): string => new URL(manifest).pathname.split('/').pop() || 'snapshot.gz';
