import { parse as chrono } from 'chrono-node';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { ArticleContext } from '../../lib/citation/citation';
import type * as CompromiseTagger from '../../lib/citation/compromise-tagger';
import type * as FindCitations from '../../lib/citation/find-citations';
import type { Tagger } from '../../lib/citation/tagger';
import type { AliasIndex } from '../../lib/names/alias-index';
import { buildAliasIndex } from '../../lib/names/alias-index';
import { type KnownNames, knownNames } from '../../lib/names/known-names';
import type { Source } from '../../lib/registry/source';
import type * as PointBack from '../../lib/story/point-back';
import { importBundled } from './bundle';
import type { DevArticle } from './corpus';
import type * as OwnCompromise from './own-compromise';
import { printFigure, printHeading, printTable } from './print';
import { median, sum, timeInTurn } from './ratios';

const FILE = 'lib/citation/find-citations.ts';
const CAST = 'lib/story/point-back.ts';
const TAGGER = 'lib/citation/compromise-tagger.ts';
const CONTEXT: ArticleContext = { published: '2026-05-15', site: null };
/** Those who parse every word leave garbage behind, which would be cleared away on the time of the quick ones. */
const ROUNDS = { slow: 2, quick: 5 };
/** Leaves out the sentences that are handed to compromise: a tagger that finds no words in them. */
const NO_WORDS: Tagger = () => [];
/** Articles that are read once before anything is measured, so that all contenders run compiled code. */
const WARM_UP = 25;

/** The project's extraction, whole and without the sentences that are handed to compromise. */
export interface Extraction {
  whole(article: Pick<DevArticle, 'blocks'>): unknown;
  untagged(article: Pick<DevArticle, 'blocks'>): unknown;
  /** Every block, also beyond the thousandth citation, where extraction ends; the number of citations. */
  unbounded(article: Pick<DevArticle, 'blocks'>): number;
}

/** Names as a reader has them on a page it has just come to: the index is there, no name has been asked for yet. */
const freshNames = (index: AliasIndex): KnownNames => knownNames(index);

export async function openExtraction(sources: readonly Source[]): Promise<Extraction> {
  const { findCitations, findInBlock } = await importBundled<typeof FindCitations>(FILE);
  const { tagWithCompromise } = await importBundled<typeof CompromiseTagger>(TAGGER);
  const index = buildAliasIndex(sources);
  const { pointBack } = await importBundled<typeof PointBack>(CAST);
  const withCast = (blocks: DevArticle['blocks'], extraction: ReturnType<typeof fresh>) =>
    pointBack(blocks, findCitations(blocks, extraction), extraction.names);
  const fresh = (tag: Tagger) => ({ names: freshNames(index), context: CONTEXT, tag });
  return {
    whole: ({ blocks }) => withCast(blocks, fresh(tagWithCompromise)),
    untagged: ({ blocks }) => findCitations(blocks, fresh(NO_WORDS)),
    unbounded: ({ blocks }) => {
      const extraction = fresh(tagWithCompromise);
      return blocks.reduce((n, block, i) => n + findInBlock(block, i, extraction).length, 0);
    },
  };
}

/** Our extraction beside what else could be asked to read the same articles. */
export async function measureExtraction(extraction: Extraction, articles: readonly DevArticle[]): Promise<void> {
  const { nlp } = await importBundled<typeof OwnCompromise>('scripts/bench/own-compromise.ts');
  const wink = winkNlp(winkModel);
  const characters = sum(articles.map(({ text }) => text.length));
  printHeading(`Extraction: ${articles.length} dev articles, ${Math.round(characters / 1_000)} thousand characters`);

  const slow = (article: DevArticle) => ({
    whole: () => extraction.whole(article),
    compromise: () => nlp(article.text),
  });
  const quick = (article: DevArticle) => ({
    untagged: () => extraction.untagged(article),
    chrono: () => chrono(article.text),
    wink: () => wink.readDoc(article.text),
  });
  const time = (article: DevArticle, rounds: typeof ROUNDS) => ({
    ...timeInTurn(slow(article), rounds.slow),
    ...timeInTurn(quick(article), rounds.quick),
  });
  for (const article of articles.slice(0, WARM_UP)) time(article, { slow: 1, quick: 1 });
  const rows = articles.map((article) => time(article, ROUNDS));

  type Name = keyof ReturnType<typeof time>;
  const total = (name: Name) => sum(rows.map((row) => row[name]));
  const perArticle = (a: Name, b: Name) => median(rows.map((row) => row[a] / row[b]));
  const others = ['compromise', 'chrono', 'wink'] as const;
  const names: Record<Name, string> = {
    whole: 'ours, all forms',
    untagged: 'ours, without tagged sentences',
    compromise: 'compromise/two, whole article',
    chrono: 'chrono-node, parse',
    wink: 'wink-nlp + eng-lite, readDoc',
  };
  printTable(
    ['median of the ratios per article', 'to compromise', 'to chrono', 'to wink', 'total, s'],
    (Object.keys(names) as Name[]).map((name) => [
      names[name],
      ...others.map((other) => perArticle(name, other).toFixed(3)),
      (total(name) / 1_000).toFixed(2),
    ]),
  );
  printTable(
    ['ratios of the totals', 'to compromise', 'to chrono', 'to wink'],
    (['whole', 'untagged'] as const).map((name) => [
      names[name],
      ...others.map((other) => (total(name) / total(other)).toFixed(3)),
    ]),
  );
  printFigure({
    what: 'extraction to one whole-article compromise parse, median article',
    value: perArticle('whole', 'compromise'),
    unit: 'x',
    atMost: 0.35,
  });
  printFigure({
    what: 'chrono-node to extraction without tagged sentences, median article',
    value: perArticle('chrono', 'untagged'),
    unit: 'x',
    atLeast: 20,
  });
}
