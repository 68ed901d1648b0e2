/**
 * `npx tsx scripts/registry/fingerprint-texts.ts FOLDER`: writes the fingerprints of dated texts to
 * facts/texts, a file for each source. No text goes in: only hashes of runs of words, the numbers of
 * clauses, and each version's document, days and address.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTexts, encodeTexts } from '../../lib/texts/codec';
import { FACTS } from './read-facts';
import { groupBySource, readTexts } from './read-texts';

const OUT = join(FACTS, 'texts');

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npx tsx scripts/registry/fingerprint-texts.ts FOLDER');
  process.exit(2);
}
const bySource = groupBySource(readTexts(folder));
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
let all = 0;
for (const [source, texts] of [...bySource].sort()) {
  const bytes = encodeTexts(source, texts, { keepTexts: false });
  const read = decodeTexts(bytes);
  if (!read.ok || read.value.texts.some(({ text }) => text !== null)) throw new Error(`${source}: not as written`);
  writeFileSync(join(OUT, `${source}.bin`), bytes);
  const words = texts.reduce((sum, { fingerprint }) => sum + fingerprint.shingles.length, 0);
  console.log(`${source}: ${texts.length} versions, ${words} words, ${bytes.length} bytes`);
  all += bytes.length;
}
console.log(`${bySource.size} sources, ${all} bytes`);
