import fc from 'fast-check';
import type { DevArticle } from './corpus';
import type { Extraction } from './extraction';
import { articlesOf100kB } from './growth';
import { PIECES } from './hostile-texts';
import { printFigure, printHeading } from './print';
import { median, timeInTurn } from './ratios';

const LENGTH = 100_000;
const TEXTS = 40;
const SEED = 20261122;
/** A pattern that backtracks takes thousands of times longer than one that does not. */
const TARGET = 100;

/** Words of attribution, marks and noise in any order, over and over: each text repeats a random stretch of them. */
const stretch = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Object.values(PIECES),
        ' said ',
        'Acme',
        ', who ',
        'Mr. ',
        ' and ',
        '“',
        "''",
        '8–10 Sep 2026',
        ' of the ',
      ),
      fc.constantFrom('a', 'Ab', '.', ',', ' ', '  ', '(', ')', '[', ';', ':', '’s ', '-', '1', '2026'),
      fc.string({ maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text.length > 0);

/** Extraction of random texts of 100 kB, the slowest beside the median article of that length. */
export function measureRandomTexts(extraction: Extraction, articles: readonly DevArticle[]): void {
  printHeading(`${TEXTS} random texts of 100 kB, each in one block`);
  const texts = fc.sample(stretch, { numRuns: TEXTS, seed: SEED });
  const times = texts.map((text) => {
    const block = { text: text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH), links: [] };
    return timeInTurn({ read: () => extraction.whole({ blocks: [block] }) }, 2).read;
  });
  const usual = articlesOf100kB(articles).map(
    (blocks) => timeInTurn({ read: () => extraction.unbounded({ blocks }) }, 2).read,
  );
  const slowest = Math.max(...times);
  // Half of these texts hold no cue and are passed over: what is beside them is dear without any backtracking.
  printFigure({ what: 'the slowest to the median of them', value: slowest / median(times), unit: 'x', atMost: TARGET });
  printFigure({
    what: 'the slowest to the median article of that length',
    value: slowest / median(usual),
    unit: 'x',
    atMost: TARGET,
  });
}
