/**
 * `npm run bench`: what Sourcelight costs beside what others cost who do part of the same work, on the same
 * texts, in the same run, in turn. No test: it always ends with status 0.
 */
import { devArticles, NO_CORPUS } from './bench/corpus';
import { measureExtraction, openExtraction } from './bench/extraction';
import { measureGrowth } from './bench/growth';
import { measureHostileTexts } from './bench/hostile-texts';
import { measureNames } from './bench/names';
import { measurePage } from './bench/page';
import { printHeading } from './bench/print';
import { measureRandomTexts } from './bench/random-texts';
import { measureRefresh } from './bench/refresh';
import { measureRegistry } from './bench/registry';
import { openRegistry } from './check/bundled-registry';

const PARTS = ['extraction', 'growth', 'page', 'names', 'registry', 'refresh'];

const wanted = process.argv.slice(2);
const stray = wanted.find((part) => !PARTS.includes(part));
if (stray !== undefined) {
  console.error(`usage: npm run bench [-- ${PARTS.join(' | ')}]\nthere is no part ${stray}`);
  process.exit(2);
}
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

const opened = await openRegistry();
if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
const sources = await opened.value.sources();
const extraction = await openExtraction(sources);
const articles = isWanted('extraction') || isWanted('growth') ? devArticles() : [];

if (isWanted('extraction')) {
  if (articles.length > 0) await measureExtraction(extraction, articles);
  else {
    printHeading('Extraction');
    console.log(NO_CORPUS);
  }
}
if (isWanted('growth')) {
  measureGrowth(extraction, articles);
  measureHostileTexts(extraction);
  measureRandomTexts(extraction, articles);
}
if (isWanted('page')) await measurePage(sources);
if (isWanted('names')) await measureNames();
if (isWanted('registry') || isWanted('refresh')) {
  const always = { from: '2000-01-01', to: '2100-01-01' };
  const held = await Promise.all(sources.map(({ id }) => opened.value.documentsOf(id, always)));
  const titles = held.flat().map(({ title }) => title);
  if (isWanted('registry')) await measureRegistry(titles);
  if (isWanted('refresh')) await measureRefresh(titles);
}
