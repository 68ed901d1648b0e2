import { expect, test } from 'vitest';
import { bylineDate } from '../../../lib/citation/byline-date';

const day = (...lines: string[]) =>
  bylineDate(
    lines.map((text) => ({ text, links: [] })),
    '2026-11-22',
  );

test.each([
  [['Prices rise', 'By Ann Lee, 14 July 2026'], '2026-07-14', 'a byline'],
  [['Prices rise', 'July 14, 2026 · 5 min read'], '2026-07-14', 'a dateline'],
  [['Prices rise', 'By Ann Lee'], null, 'no date'],
  [['Prices rise', 'Acme opened its school on 7 August 2025.'], null, 'a short first paragraph'],
  [['Prices rise', 'Acme opened its first school of robots in Ghent 7 August 2025'], null, 'a caption'],
  [
    ['Prices rise', 'Published on July 14, 2026 by Ann Lee for the Daily Circuit and its readers'],
    '2026-07-14',
    'a label',
  ],
  [['Prices rise', 'July 2026'], null, 'no whole date'],
  [['Prices rise', 'The fair opens on 3 March 2027'], null, 'a day that is still to come'],
  [['Prices rise', `It was on 14 July 2026 that prices rose. ${'They rose on. '.repeat(12)}`], null, 'a paragraph'],
] as const)('%j is %s: %s', (lines, expected, _because) => {
  expect(day(...lines)).toBe(expected);
});
