import { existsSync, writeFileSync } from 'node:fs';
import { spellKey } from '../../../lib/registry/snapshot/envelope';
import { newKey } from '../signer';

/** Makes a key file that only its owner may read. */
export async function makeKey(file: string): Promise<boolean> {
  if (existsSync(file)) {
    console.error(`registry: ${file} is there already; a key that is overwritten is lost`);
    return false;
  }
  const key = await newKey();
  writeFileSync(file, key, { mode: 0o600 });
  console.log(`wrote ${file}: keep it to yourself. Its public half, to be told to those who subscribe:`);
  console.log(spellKey(key.trim().split('\n')[1] ?? ''));
  return true;
}
