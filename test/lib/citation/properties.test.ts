import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../lib/citation/block';
import type { Citation } from '../../../lib/citation/citation';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

/** What attributions are made of, so that any mixture comes near to one. */
const WORDS = [
  'Acme',
  'RBT',
  'Cole & Company',
  'Ida Roe',
  'Dr. Sand',
  'she',
  'the company',
  'a study',
  'experts',
  ' said ',
  ' told ',
  ' reported that ',
  ' shows ',
  'according to ',
  'per ',
  'reportedly ',
  ', a partner at ',
  ', who left, ',
  ' on Tuesday',
  ' on 14 May 2026',
  '8–10 Sep 2026',
  'FY2025',
  '(RBT, 14 May 2026)',
  '(source: Cole)',
  '(Cole; RBT',
  '[3] ',
  'Executive Order 14110',
  'Article 5 of Regulation (EU) 2024/1689 prohibits it',
  'Source: ',
  '“',
  '”',
  "''",
  '. ',
  ', ',
  '; ',
  ' and ',
  ' of the ',
  '\u200b',
  '\ud83d',
  'É',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

/** A block with links anywhere in it, also empty ones. */
const block = text.chain(
  (words): fc.Arbitrary<Block> =>
    fc.array(fc.tuple(fc.nat(words.length), fc.nat(words.length)), { maxLength: 3 }).map((pairs) => ({
      text: words,
      links: pairs.map(([a, b]) => ({
        start: Math.min(a, b),
        end: Math.max(a, b),
        href: 'https://acme.example/news/a-plan-for-robots',
      })),
    })),
);

const articles = fc.array(block, { maxLength: 5 });

/** All that is said of a citation, but for where in the article it stands. */
const withoutBlock = ({ block: _, ...rest }: Citation): Omit<Citation, 'block'> => rest;

describe('for any article', () => {
  test('spans lie inside their blocks, and the words there are the citation', () => {
    fc.assert(
      fc.property(articles, (blocks) => {
        for (const { block: at, source, date, ...citation } of findCitations(blocks, EXTRACTION)) {
          const words = blocks[at]?.text ?? '';
          for (const span of [citation, source, date]) {
            if (span === null) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(words.length);
            expect(words.slice(span.start, span.end)).toBe(span.text);
          }
          // Two halves of a quotation stand on both sides of who spoke.
          for (const half of citation.quote?.split(' … ') ?? []) expect(words).toContain(half);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no two citations of a block overlap', () => {
    fc.assert(
      fc.property(articles, (blocks) => {
        const found = findCitations(blocks, EXTRACTION);
        found.forEach((one, i) => {
          const next = found[i + 1];
          if (next?.block === one.block) expect(next.start).toBeGreaterThanOrEqual(one.end);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('paragraphs that have nothing to do with it, put behind, change nothing', () => {
    fc.assert(
      fc.property(articles, (blocks) => {
        const more = [...blocks, { text: 'It rained on the town for most of the day.', links: [] }];
        expect(findCitations(more, EXTRACTION)).toEqual(findCitations(blocks, EXTRACTION));
      }),
      { numRuns: 200 },
    );
  });

  test('put before, they move it by one and change nothing else', () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 1, max: 3 }), (blocks, count) => {
        const unrelated = Array.from({ length: count }, () => ({ text: 'It rained on the town all day.', links: [] }));
        const before = findCitations(blocks, EXTRACTION);
        const after = findCitations([...unrelated, ...blocks], EXTRACTION);
        expect(after.map(withoutBlock)).toEqual(before.map(withoutBlock));
        expect(after.map((one) => one.block)).toEqual(before.map((one) => one.block + count));
      }),
      { numRuns: 200 },
    );
  });

  test('a sentence that has nothing to do with it, put before it in its paragraph, moves it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Acme said so.', 'It fell (RBT, 14 May 2026).', 'It is late, according to Cole.'),
        fc.integer({ min: 1, max: 40 }),
        (cites, count) => {
          const before = 'It rained on the town all day. '.repeat(count);
          const [alone] = findCitations([{ text: cites, links: [] }], EXTRACTION);
          const [moved, ...others] = findCitations([{ text: before + cites, links: [] }], EXTRACTION);
          expect(others).toEqual([]);
          expect(moved?.text).toBe(alone?.text);
          expect(moved?.start).toBe((alone?.start ?? 0) + before.length);
        },
      ),
    );
  });
});
