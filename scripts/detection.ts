/**
 * `npm run detection`: fits the weights of detection on the labelled pages and articles of the dev corpora, and prints
 * them with what they come to on sites that the fit has not seen (five folds by site). `--update` writes them to
 * lib/article/weights.ts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWords } from '../lib/article/count-words';
import { KIND, type Seen, TOPIC } from '../lib/article/evidence';
import { kindOf } from '../lib/article/weigh-kind';
import { isInPassing, topicOf } from '../lib/article/weigh-topic';
import { areaUnderCurve, heldOut } from './detection/cross-validate';
import { type LabelledPage, labelledPages } from './detection/labelled-pages';
import { type Case, fitLogistic } from './detection/logistic';

const WEIGHTS = join(import.meta.dirname, '../lib/article/weights.ts');
/** The folds are drawn so often, in different ways. */
const ROUNDS = 8;
/** How strongly weights are held towards zero. */
const RIDGE = { kind: 10, topic: 10 };
/** How sure one must be: less than half of the kind, since the topic is asked too. */
const SURE = { kind: 0.35, topic: 0.45 };

interface Fitted {
  readonly name: keyof typeof RIDGE;
  readonly names: readonly string[];
  /** In the order of the names, and last what is asked for. */
  readonly weights: readonly number[];
  readonly pages: readonly LabelledPage[];
  readonly cases: readonly Case[];
  /** How sure a model is that has not seen the site. */
  readonly sure: readonly number[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

function fitWeights(
  name: keyof typeof RIDGE,
  names: readonly string[],
  pages: readonly LabelledPage[],
  look: (page: LabelledPage) => readonly Seen[],
  label: (page: LabelledPage) => boolean | null,
): Fitted {
  const labelled = pages.filter((page) => label(page) !== null);
  const seen = labelled.map(look);
  const cases = labelled.map((page, i) => ({
    features: (seen[i] as readonly Seen[]).map(([amount]) => amount),
    isOfClass: label(page) as boolean,
    group: page.site,
  }));
  const model = fitLogistic(cases, RIDGE[name]);
  const asked = -(model.at(-1) as number) + Math.log(SURE[name] / (1 - SURE[name]));
  const weights = [...model.slice(0, -1), asked].map(round);
  return { name, names, weights, pages: labelled, cases, sure: heldOut(cases, RIDGE[name], ROUNDS) };
}

/** Precision and recall of decisions, with the counts they are made of. */
function figures(wanted: readonly boolean[], said: readonly boolean[]): string {
  const count = (a: boolean, b: boolean): number => wanted.filter((one, i) => one === a && said[i] === b).length;
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  const share = (of: number): string => (of === 0 ? '-' : (right / of).toFixed(3));
  return `precision ${share(right + wrong)}, recall ${share(right + missed)} (${wrong} wrong, ${missed} missed of ${right + missed})`;
}

function describe({ name, names, cases, sure, weights }: Fitted): void {
  console.log(`\n${name}: ${cases.length} pages of ${new Set(cases.map(({ group }) => group)).size} sites`);
  console.log(`  on unseen sites: area under the curve ${areaUnderCurve(cases, sure).toFixed(3)},`);
  console.log(
    `  ${figures(
      cases.map(({ isOfClass }) => isOfClass),
      sure.map((one) => one >= SURE[name]),
    )}`,
  );
  for (const [i, weight] of weights.entries()) console.log(`  ${(names[i] ?? 'asked').padEnd(18)}${weight.toFixed(2)}`);
}

const all = labelledPages();
if (all.length === 0) {
  console.log('The dev corpora are not beside the project: nothing to fit on.');
  process.exit(0);
}
const words = new Map(all.map((page) => [page, countWords(page.signals.lead)]));
const wordsOf = (page: LabelledPage) => words.get(page) as ReturnType<typeof countWords>;

const kind = fitWeights(
  'kind',
  KIND,
  all.filter(({ set }) => set !== 'articles'),
  (page) => kindOf(page.signals, wordsOf(page)),
  ({ isArticle }) => isArticle,
);
const topic = fitWeights(
  'topic',
  TOPIC,
  all.filter((page) => page.isArticle === true && !isInPassing(wordsOf(page))),
  (page) => topicOf(page.signals, wordsOf(page)),
  ({ isAiIndustry }) => isAiIndustry,
);
describe(kind);
describe(topic);

/** Both decisions together, on pages whose labels are sure. */
const sureOf = (fitted: Fitted) => new Map(fitted.pages.map((page, i) => [page, fitted.sure[i] as number]));
const [kinds, topics] = [sureOf(kind), sureOf(topic)];
const wanted = ({ isArticle, isAiIndustry }: LabelledPage): boolean | null =>
  isArticle === false || isAiIndustry === false ? false : isArticle && isAiIndustry;
console.log('\nboth, on unseen sites');
for (const [name, isOf] of [
  ['pages.dev, English', (page) => page.set === 'pages' && page.isEnglish],
  ['pages.dev, other languages', (page) => page.set === 'pages' && !page.isEnglish],
  ['pages-unseen.dev, English', (page) => page.set === 'pages-unseen' && page.isEnglish],
  ['pages-unseen.dev, other languages', (page) => page.set === 'pages-unseen' && !page.isEnglish],
] as const satisfies readonly (readonly [string, (page: LabelledPage) => boolean])[]) {
  const pages = all.filter((page) => isOf(page) && wanted(page) !== null);
  const said = pages.map((page) => (kinds.get(page) ?? 0) >= SURE.kind && (topics.get(page) ?? 0) >= SURE.topic);
  console.log(
    `  ${name.padEnd(36)}${figures(
      pages.map((page) => wanted(page) === true),
      said,
    )}`,
  );
  if (process.argv.includes('--show'))
    pages.forEach((page, i) => {
      if (said[i] !== wanted(page))
        console.log(
          `    ${said[i] ? 'taken ' : 'missed'} kind ${kinds.get(page)?.toFixed(2)}, topic ${topics.get(page)?.toFixed(2)}: ${page.title.slice(0, 90)}`,
        );
    });
}

if (process.argv.includes('--update')) {
  const table = (name: string, { names, weights }: Fitted): string =>
    `export const ${name}: Weights = [\n${weights.map((weight, i) => `  ${weight}, // ${names[i] ?? 'asked'}\n`).join('')}];\n`;
  writeFileSync(
    WEIGHTS,
    `import type { Weights } from './evidence';\n\n/** Made by \`npm run detection -- --update\`; docs/decisions/0024-topic-as-subject.md tells how. */\n${table('KIND_WEIGHTS', kind)}\n${table('TOPIC_WEIGHTS', topic)}`,
  );
  console.log('\nlib/article/weights.ts is written.');
}
