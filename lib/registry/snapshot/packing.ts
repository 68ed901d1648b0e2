/**
 * What a snapshot's files ask of their platform: packing, hashing, signing. Browsers, workers and Node have
 * the same interfaces for them, but none belongs to the language, so they come in here.
 */
export interface Packing {
  toBytes(text: string): Uint8Array;
  /** @throws TypeError for bytes that are no UTF-8 */
  toText(bytes: Uint8Array): string;
  /** gzip. */
  pack(bytes: Uint8Array): Promise<Uint8Array>;
  /**
   * Undoes `pack`; stops as soon as more than `atMost` bytes have come out.
   * @throws RangeError beyond `atMost`; another error for bytes that are no gzip
   */
  unpack(bytes: Uint8Array, atMost: number): Promise<Uint8Array>;
  /** SHA-256, base64url without padding: 43 characters. */
  digest(bytes: Uint8Array): Promise<string>;
  /** True where `signature` is that of `bytes` under an Ed25519 public key; both base64url. */
  isSigned(bytes: Uint8Array, signature: string, key: string): Promise<boolean>;
}
