/** `npx tsx scripts/measure-texts.ts`: how often quotes are found in the versions that have them, by text and by fingerprint alone. */
import { readTexts } from './registry/read-texts';
import { CLAIMS, placesOf } from './texts/claims';
import { hasTexts, measureTexts, NO_TEXTS, type Tally, TERMS } from './texts/measure';

if (!hasTexts()) {
  console.log(NO_TEXTS);
  process.exit(0);
}
const { byFingerprint, byText, words, bytes } = measureTexts();
const share = ({ asked, right }: Tally): string =>
  `${right} of ${asked} right (${((100 * right) / asked).toFixed(2)} %)`;
console.log(`${words} words in all versions, ${bytes} bytes of fingerprints`);
for (const [name, figures] of [
  ['by fingerprint alone', byFingerprint],
  ['with the texts at hand', byText],
] as const) {
  console.log(`\n${name}`);
  console.log(`  listed quotes, by version   ${share(figures.quotes)}`);
  console.log(`  random clauses, by version  ${share(figures.clauses)}`);
  for (const [i, tally] of figures.altered.entries())
    console.log(`  ${i + 1} changed: told as differing  ${share(tally)}`);
  console.log(`  foreign sentences: none     ${share(figures.foreign)}`);
}

const texts = readTexts(TERMS);
for (const [i, claims] of CLAIMS.entries()) {
  const places = placesOf(claims, texts);
  const among = (most: number): number => places.filter((place) => place >= 0 && place < most).length;
  console.log(
    `\nclauses for claims (${i === 0 ? 'looked at while it was made' : 'written afterwards'}): ${among(1)} of ${claims.length} first, ${among(3)} among the first three`,
  );
}
