/**
 * `npm run bench`: how the cost of extraction grows with the length of a text, as ratios of one run.
 * A ratio of 4 is linear growth from 40 kB to 160 kB; 16 would be the square.
 */
import { findCitations } from '../lib/citation/find-citations';
import { openRegistry } from './check/bundled-registry';

/** What pages have been seen to repeat, and what patterns could trip over. */
const PIECES: Readonly<Record<string, string>> = {
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
};

const SMALL = 40_000;
const LARGE = 160_000;

const opened = await openRegistry();
if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
const names = await opened.value.names();

function milliseconds(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    findCitations([{ text, links: [] }], names, { published: '2026-05-15', site: null });
    return performance.now() - start;
  });
  return Math.min(...runs);
}

const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
const plain = milliseconds(repeat(PIECES['plain prose'] ?? '', LARGE));

console.log(
  `${'text'.padEnd(26)}${'160 kB to 40 kB'.padStart(16)}${'to plain prose'.padStart(16)}${'ms'.padStart(10)}`,
);
for (const [name, piece] of Object.entries(PIECES)) {
  const small = milliseconds(repeat(piece, SMALL));
  const large = milliseconds(repeat(piece, LARGE));
  const cells = [(large / small).toFixed(1), (large / plain).toFixed(1), large.toFixed(1)];
  console.log(`${name.padEnd(26)}${cells[0]?.padStart(16)}${cells[1]?.padStart(16)}${cells[2]?.padStart(10)}`);
}
