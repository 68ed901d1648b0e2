/**
 * Makes public/words/related.bin: how rare the terms of titles are, and which terms mean much the same, learned
 * from WordNet, a glossary of the industry and the titles of the bundled registry. Takes some two minutes; the
 * same inputs give the same bytes.
 *
 *   npx tsx scripts/registry/relate-words.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { termsOf } from '../../lib/topics/terms';
import { BUNDLED_SNAPSHOT } from '../check/bundled-registry';
import { readOnDisk } from './snapshot-folder';
import { glossary, mutualInformation, wordsIn } from './words/count-together';
import { encodeRelatedWords } from './words/encode';
import { nearest } from './words/nearest';
import { embed } from './words/spectral';
import { readWordNet } from './words/wordnet';

const OUT = join(import.meta.dirname, '../../public/words');

/** Numbers for each term while learning; none of them is shipped. */
const DIMENSIONS = 64;
/** A term that is met less often is left out of the learning. */
const MET_TO_LEARN = 5;
const MET_IN_TITLES_TO_LEARN = 3;
/** One that is in no title is listed only where the dictionary has it this often. */
const MET_TO_LIST = 12;
/** Numbers are never related to anything, but how rare they are counts. */
const NUMBER_IN_TITLES = 3;
/** The nearest terms that each names, and how close they must be. */
const MOST_RELATED = 16;
const CLOSE = 0.5;

const LISTABLE = /^[a-z0-9.]+$/;

function count(lists: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

async function readTitles(): Promise<string[][]> {
  const registry = await readOnDisk(BUNDLED_SNAPSHOT);
  if (!registry.ok) throw new Error('the bundled registry cannot be read');
  const news = registry.value.documents.filter(({ type }) => type !== 'terms-version' && type !== 'filing');
  return [...new Set(news.map(({ title }) => title))].sort().map((title) => [...termsOf(title)]);
}

const titles = await readTitles();
const meanings = readWordNet();
const inTitles = count(titles);
const inDefinitions = count(meanings.map(({ definition }) => wordsIn(definition)));
const met = count([
  ...meanings.flatMap(({ words, near, definition }) => [
    words.flatMap(wordsIn),
    near.flatMap(wordsIn),
    wordsIn(definition),
  ]),
  ...titles,
]);
const inGlossary = new Set(glossary().flat(2));
const learned = [...met.keys(), ...[...inGlossary].filter((term) => !met.has(term))].filter(
  (term) =>
    !/\d/.test(term) &&
    ((met.get(term) ?? 0) >= MET_TO_LEARN ||
      (inTitles.get(term) ?? 0) >= MET_IN_TITLES_TO_LEARN ||
      inGlossary.has(term)),
);
const texts = { meanings, titles: titles.map((terms) => terms.filter((term) => !/\d/.test(term))) };
const rows = embed(mutualInformation(texts, new Map(learned.map((term, number) => [term, number]))), DIMENSIONS);

const isListed = (term: string): boolean =>
  LISTABLE.test(term) &&
  ((inTitles.get(term) ?? 0) >= 1 || inGlossary.has(term) || (met.get(term) ?? 0) >= MET_TO_LIST);
const words = learned.flatMap((term, row) => (isListed(term) ? [{ term, row }] : []));
const related = nearest(
  rows,
  DIMENSIONS,
  words.map(({ row }) => row),
  MOST_RELATED,
  CLOSE,
);
/**
 * How much a term tells of a topic: little where many titles have it, and little where the dictionary's definitions
 * use it all the time, though no title does ("given", "whole", "wrote").
 */
const rarity = (term: string): number =>
  Math.min(
    Math.log((titles.length + 1) / ((inTitles.get(term) ?? 0) + 1)),
    Math.log((meanings.length + 1) / ((inDefinitions.get(term) ?? 0) + 1)),
  );
const numbers = [...inTitles.keys()].filter(
  (term) => /\d/.test(term) && LISTABLE.test(term) && (inTitles.get(term) ?? 0) >= NUMBER_IN_TITLES,
);
const bytes = encodeRelatedWords([
  ...words.map(({ term }, i) => ({ word: term, rarity: rarity(term), related: related[i] ?? [] })),
  ...numbers.map((term) => ({ word: term, rarity: rarity(term), related: [] })),
]);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'related.bin'), bytes);
console.log(`${words.length} words and ${numbers.length} numbers, ${bytes.length.toLocaleString('en')} bytes`);
