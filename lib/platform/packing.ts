import type { Packing } from '../registry/snapshot/packing';
import { readBounded } from './read-bounded';

const ALGORITHM = 'Ed25519';

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (mark) => (mark === '+' ? '-' : mark === '/' ? '_' : ''));

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/[-_]/g, (mark) => (mark === '-' ? '+' : '/'))), (one) => one.charCodeAt(0));

/** A `Blob` as the beginning of the stream costs ten times what unpacking does. */
function through(
  bytes: Uint8Array,
  { readable, writable }: CompressionStream | DecompressionStream,
  atMost: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What is wrong with the bytes is heard of by whoever reads.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => undefined);
  writer.close().catch(() => undefined);
  return readBounded(readable, atMost);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** {@link Packing} by what browsers, workers and Node 20 have in common. */
export const webPacking: Packing = {
  toBytes: (text) => encoder.encode(text),
  toText: (bytes) => decoder.decode(bytes),
  pack: (bytes) => through(bytes, new CompressionStream('gzip'), Number.POSITIVE_INFINITY),
  unpack: (bytes, atMost) => through(bytes, new DecompressionStream('gzip'), atMost),
  async digest(bytes) {
    return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
  },
  async isSigned(bytes, signature, key) {
    try {
      const imported = await crypto.subtle.importKey('raw', fromBase64Url(key), ALGORITHM, false, ['verify']);
      return await crypto.subtle.verify(
        ALGORITHM,
        imported,
        fromBase64Url(signature),
        bytes as Uint8Array<ArrayBuffer>,
      );
    } catch {
      // A key or a signature of the wrong length or alphabet signs nothing.
      return false;
    }
  },
};
