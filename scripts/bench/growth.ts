import type { Block } from '../../lib/citation/block';
import type { DevArticle } from './corpus';
import type { Extraction } from './extraction';
import { PIECES, repeat } from './hostile-texts';
import { printFigure, printHeading } from './print';
import { timeInTurn } from './ratios';

const SMALL = 100_000;
const PARTS = 10;
const ROUNDS = 2;
/** Linear growth is 10. */
const TARGET = 12;

/** Blocks for ten articles of 100 kB: those of the dev articles in order, else generated ones. */
function material(articles: readonly DevArticle[]): readonly Block[] {
  if (articles.length > 0) return articles.flatMap(({ blocks }) => blocks);
  const paragraph = [PIECES['plain prose'], PIECES['prose with attributions'], PIECES.brackets]
    .map((piece) => repeat(piece, 300))
    .join('');
  return Array.from({ length: (PARTS * SMALL) / 900 + PARTS }, () => ({ text: paragraph, links: [] }));
}

/** Fills articles of at least 100 kB with blocks, each with its own. */
function cutIntoParts(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    part.push(block);
    length += block.text.length;
    if (length < SMALL) continue;
    parts.push(part);
    if (parts.length === PARTS) return parts;
    part = [];
    length = 0;
  }
  throw new Error('too little text for the measurement of growth');
}

/** Ten articles of 100 kB. */
export const articlesOf100kB = (articles: readonly DevArticle[]): Block[][] => cutIntoParts(material(articles));

/** One block that holds the words of all, as on pages without paragraphs. */
const asOneBlock = (blocks: readonly Block[]): Block[] => [
  { text: blocks.map(({ text }) => text).join(' '), links: [] },
];

/**
 * An article of 1 MB beside the mean of the ten of 100 kB that it is made of: the same words on both sides, so
 * that nothing but the length differs.
 */
export function measureGrowth(extraction: Extraction, articles: readonly DevArticle[]): void {
  printHeading(
    `Growth: an article of 1 MB beside one of 100 kB, ${articles.length > 0 ? 'dev articles' : 'generated'}`,
  );
  const parts = articlesOf100kB(articles);
  const ways = {
    'as it is, every block of it': { read: extraction.unbounded, shape: (blocks: Block[]) => blocks },
    'all in one block': { read: extraction.whole, shape: asOneBlock },
  };
  for (const [what, { read, shape }] of Object.entries(ways)) {
    const small = parts.map((part) => ({ blocks: shape(part) }));
    const large = { blocks: shape(parts.flat()) };
    const times = timeInTurn({ small: () => small.map(read), large: () => read(large) }, ROUNDS);
    printFigure({ what, value: (PARTS * times.large) / times.small, unit: 'x', atMost: TARGET });
  }
}
