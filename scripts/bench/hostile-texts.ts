import type { Extraction } from './extraction';
import { printHeading, printTable } from './print';
import { timeInTurn } from './ratios';

/** What pages have been seen to repeat, and what patterns could trip over. */
export const PIECES = {
  'plain prose': 'The lab hired forty people for its new school, and the town was glad of it. ',
  'prose with attributions': 'The lab hired forty people, Anthropic said. ',
  brackets: 'The agency fined them for it (FTC, 14 May 2026). ',
  dots: '.',
  shouting: '!?',
  'closing marks': '…)',
  'open brackets': '(',
  'short sentences': 'Xy. ',
  'one sentence of brackets': 'foo bar (FTC, 14 May 2026) ',
  weekdays: 'on Monday (FTC, 12 May 2026) ',
  'several in one bracket': '(A, 1 May 2026; B, 2 May 2026) ',
  dates: 'May 14 ',
  'quotation marks': '“',
  possessives: 'A’s new blog post ',
  'one long name': 'A',
} as const satisfies Readonly<Record<string, string>>;

const SMALL = 20_000;
const LARGE = 80_000;
const ROUNDS = 3;

/** One piece over and over, to a length in UTF-16 units. */
export const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/**
 * Texts made to be expensive: how their cost grows, and what it is beside that of plain prose. A growth of 4 is
 * linear from 20 kB to 80 kB; 16 would be the square.
 */
export function measureHostileTexts(extraction: Extraction): void {
  printHeading('Hostile texts, each in one block');
  const rows = Object.entries(PIECES).map(([name, piece]) => {
    const read = (text: string) => () => extraction.whole({ blocks: [{ text, links: [] }] });
    const times = timeInTurn(
      {
        small: read(repeat(piece, SMALL)),
        large: read(repeat(piece, LARGE)),
        plain: read(repeat(PIECES['plain prose'], LARGE)),
      },
      ROUNDS,
    );
    return [name, times.large / times.small, times.large / times.plain].map((cell) =>
      typeof cell === 'number' ? cell.toFixed(1) : cell,
    );
  });
  printTable(['text', '80 kB to 20 kB', 'to plain prose'], rows);
}
