import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spellKey } from '../../../lib/registry/snapshot/envelope';
import { explainSnapshotFailure } from '../../../lib/registry/snapshot/failure';
import { MANIFEST, readOnDisk } from '../snapshot-folder';

/** Checks a snapshot as a subscriber would: its signature, every file's hash, every row. */
export async function verifySnapshot(folder: string, expectedKey: string | null): Promise<boolean> {
  const whole = await readOnDisk(join(folder, MANIFEST));
  if (!whole.ok) {
    console.error(`registry: ${explainSnapshotFailure(whole.failure)}`);
    return false;
  }
  const { manifest, key } = whole.value;
  const { name, edition, made, counts, shards, deltas } = manifest;
  console.log(`${name}, edition ${edition}, put together on ${made}`);
  console.log(`${counts.sources} sources, ${counts.documents} documents, ${counts.coverage} coverage intervals`);
  console.log(`${shards.length} files, deltas from ${deltas.map(({ from }) => from).join(', ') || 'no edition'}`);
  console.log(key === null ? 'not signed' : `signed with ${spellKey(key)}`);
  if (expectedKey !== null && key !== publicKeyIn(expectedKey)) {
    console.error('registry: that is not the key it should be signed with');
    return false;
  }
  return true;
}

/** The public key, given as it is spelled or as a key file. */
function publicKeyIn(given: string): string {
  const text = existsSync(given) ? (readFileSync(given, 'utf8').trim().split('\n')[1] ?? '') : given;
  return text.replaceAll(' ', '');
}
