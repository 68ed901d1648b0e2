import { fromBase64Url, toBase64Url } from '../../lib/platform/packing';
import type { Signer } from '../../lib/registry/snapshot/envelope';

const ALGORITHM = 'Ed25519';

/** A new key, as the text of a file: the private half in PKCS 8, then the public one, base64url. */
export async function newKey(): Promise<string> {
  const { privateKey, publicKey } = (await crypto.subtle.generateKey(ALGORITHM, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const [secret, open] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', privateKey),
    crypto.subtle.exportKey('raw', publicKey),
  ]);
  return `${toBase64Url(new Uint8Array(secret))}\n${toBase64Url(new Uint8Array(open))}\n`;
}

/** Who signs, from the text of a key file. @throws Error for any other text */
export async function signerOf(keyFile: string): Promise<Signer> {
  const [secret = '', key = ''] = keyFile.trim().split('\n');
  let privateKey: CryptoKey;
  try {
    privateKey = await crypto.subtle.importKey('pkcs8', fromBase64Url(secret), ALGORITHM, false, ['sign']);
  } catch {
    throw new Error('this is no key file of `npm run registry -- key`');
  }
  return {
    key,
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, bytes as Uint8Array<ArrayBuffer>)),
  };
}
