import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBase64Url, webPacking } from '../../../lib/platform/packing';
import { spellKey } from '../../../lib/registry/snapshot/envelope';
import { explainSnapshotFailure } from '../../../lib/registry/snapshot/failure';
import { publishManifest } from '../../../lib/registry/snapshot/write-snapshot';
import { signerOf } from '../signer';
import { MANIFEST, readOnDisk } from '../snapshot-folder';

/** Checks a whole snapshot and signs its manifest. */
export async function signSnapshot(folder: string, keyFile: string): Promise<boolean> {
  const path = join(folder, MANIFEST);
  const whole = await readOnDisk(path);
  if (!whole.ok) {
    console.error(`registry: ${explainSnapshotFailure(whole.failure)}`);
    return false;
  }
  const signer = await signerOf(readFileSync(keyFile, 'utf8'));
  writeFileSync(path, await publishManifest(whole.value.manifest, signer, webPacking, toBase64Url));
  console.log(`signed edition ${whole.value.manifest.edition} with ${spellKey(signer.key)}`);
  return true;
}
