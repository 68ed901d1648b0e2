import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { EXTRACTION } from '../../factories';

const find = (text: string) => findCitations([{ text, links: [] }], EXTRACTION);

test('a block that is cut into pieces loses no citation and moves none', () => {
  const sentence = 'The board fined them for it (RBT, 14 May 2026). ';
  const text = `${sentence.repeat(900)}Acme said so.`;
  const found = find(text);
  expect(found).toHaveLength(901);
  for (const one of found) {
    expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(text.slice(one.source?.start, one.source?.end)).toBe(one.source?.text);
  }
});

test('for any text, spans are the words that they say', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(' (RBT, 14 May 2026)', ' said Acme. ', '“Yes,” ', 'according to ', 'Cole ', '. ', '; ', ')', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      for (const one of find(text)) {
        expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(text.slice(one.source?.start, one.source?.end)).toBe(one.source?.text);
      }
    }),
    { numRuns: 200 },
  );
});
