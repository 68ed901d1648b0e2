import { failure, type Outcome, success } from '../../shared/outcome';
import type { SnapshotFailure } from './failure';
import { SNAPSHOT_FORMAT } from './format';
import { LIMITS, type Manifest, parseManifest } from './manifest';
import { isPacked } from './open-shard';
import type { Packing } from './packing';

/**
 * A manifest as it is published: one line that says who signed it, then the manifest itself, packed
 * together. One file, so that no reader ever sees a manifest beside the signature of another.
 *
 *   sourcelight-registry 2 <public key> <signature>     both base64url; or:
 *   sourcelight-registry 2 unsigned
 */
const FIRST_LINE = new RegExp(
  `^sourcelight-registry ${SNAPSHOT_FORMAT} (?:unsigned|(?<key>[\\w-]{43}) (?<signature>[\\w-]{86}))$`,
);
const NEWER = /^sourcelight-registry (\d{1,6}) /;

/** A manifest with what vouches for it. */
export interface SignedManifest {
  readonly manifest: Manifest;
  /** The public key that signed it, base64url; null where nobody did. */
  readonly key: string | null;
  /** SHA-256 of the manifest's text: tells two snapshots apart. */
  readonly digest: string;
}

/** Who signs: the public key and what makes signatures with its private half. */
export interface Signer {
  /** base64url. */
  readonly key: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Packs a manifest for publication. `spelled` is its text, `signature` base64url. */
export const sealManifest = (
  spelled: string,
  signed: { readonly key: string; readonly signature: string } | null,
  packing: Packing,
): Promise<Uint8Array> =>
  packing.pack(
    packing.toBytes(
      `sourcelight-registry ${SNAPSHOT_FORMAT} ${signed === null ? 'unsigned' : `${signed.key} ${signed.signature}`}\n${spelled}`,
    ),
  );

/**
 * Opens a published manifest, packed or not, and checks its signature where it has one.
 * @param file its name, for messages
 */
export async function openManifest(
  file: string,
  bytes: Uint8Array,
  packing: Packing,
): Promise<Outcome<SignedManifest, SnapshotFailure>> {
  if (bytes.length > LIMITS.manifest) return failure({ kind: 'too-large', file, limit: LIMITS.manifest });
  let text: string;
  try {
    text = packing.toText(isPacked(bytes) ? await packing.unpack(bytes, LIMITS.manifest) : bytes);
  } catch (error) {
    return error instanceof RangeError
      ? failure({ kind: 'too-large', file, limit: LIMITS.manifest })
      : failure({ kind: 'damaged', file, detail: 'it cannot be unpacked' });
  }
  const end = text.indexOf('\n');
  const line = text.slice(0, Math.max(0, end));
  const newer = Number(NEWER.exec(line)?.[1] ?? 0);
  if (newer > SNAPSHOT_FORMAT) return failure({ kind: 'newer-format', file, format: newer });
  const first = FIRST_LINE.exec(line);
  if (first === null) return failure({ kind: 'damaged', file, detail: 'it does not begin as a registry does' });
  const { key, signature } = first.groups ?? {};
  const spelled = text.slice(end + 1);
  const signedBytes = packing.toBytes(spelled);
  if (key !== undefined && !(await packing.isSigned(signedBytes, signature ?? '', key))) {
    return failure({ kind: 'wrong-signature', file });
  }
  const manifest = parseManifest(file, spelled);
  if (!manifest.ok) return manifest;
  return success({ manifest: manifest.value, key: key ?? null, digest: await packing.digest(signedBytes) });
}

/** A public key in groups of four, for people to compare. */
export const spellKey = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ');
