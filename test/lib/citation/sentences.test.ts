import { expect, test } from 'vitest';
import { sentenceAt, splitSentences } from '../../../lib/citation/sentences';

test.each([
  ['One. Two.', ['One.', 'Two.'], 'plain'],
  ['It was Kevin S. Miller. He left.', ['It was Kevin S. Miller.', 'He left.'], 'an initial'],
  ['The U.S. Treasury said no. It waits.', ['The U.S. Treasury said no.', 'It waits.'], 'an abbreviation'],
  [
    'It paid (Kevin S. Miller, 12 May 2026). Then it left.',
    ['It paid (Kevin S. Miller, 12 May 2026).', 'Then it left.'],
    'a stop inside a bracket',
  ],
  [
    'Prices fell. (Reuters) Then they rose.',
    ['Prices fell. (Reuters)', 'Then they rose.'],
    'a bracket behind the stop',
  ],
  ['“Stop!” he said. “No.”', ['“Stop!” he said.', '“No.”'], 'a quotation that goes on in small letters'],
  ['It cost 3.5 million. v2.1 is out.', ['It cost 3.5 million. v2.1 is out.'], 'a small letter goes on'],
])('%s: %s', (text, expected) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('sentenceAt finds the sentence of an offset', () => {
  const text = 'One. Two. Three.';
  const sentences = splitSentences(text);
  expect(text.slice(sentenceAt(sentences, 6).start, sentenceAt(sentences, 6).end)).toBe('Two.');
});
