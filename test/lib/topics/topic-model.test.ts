import { describe, expect, test } from 'vitest';
import { readTopicModel } from '../../../lib/topics/topic-model';
import { openTopicModel } from '../../../scripts/check/bundled-registry';
import { encodeRelatedWords } from '../../../scripts/registry/words/encode';

const LIST = [
  {
    word: 'decept',
    rarity: 4.5,
    related: [
      [1, 0.9],
      [2, 0.6],
    ] as const,
  },
  { word: 'mislead', rarity: 5, related: [] },
  { word: 'fraud', rarity: 3.25, related: [] },
];

describe('the file of related words', () => {
  const model = readTopicModel(encodeRelatedWords(LIST));

  test('what is written is read, in both directions', () => {
    expect([...model.related('decept').keys()]).toEqual(['mislead', 'fraud']);
    expect(model.related('mislead').get('decept')).toBeCloseTo(0.9, 2);
    expect([...model.related('fraud').keys()]).toEqual(['decept']);
    expect(model.rarity('fraud')).toBe(3.25);
  });

  test('a word in no list is rare and related to nothing', () => {
    expect(model.rarity('zyzzyva')).toBeGreaterThan(5);
    expect(model.related('zyzzyva').size).toBe(0);
  });

  test('another format and a broken file are refused', () => {
    const bytes = encodeRelatedWords(LIST);
    expect(() => readTopicModel(bytes.slice(0, bytes.length - 4))).toThrow(RangeError);
    bytes[4] = 99;
    expect(() => readTopicModel(bytes)).toThrow(RangeError);
    expect(() => readTopicModel(new Uint8Array(3))).toThrow(RangeError);
  });
});

test('the bundled file knows what the industry says in other words', async () => {
  const model = await openTopicModel();
  expect(model.related('decept').get('mislead')).toBeGreaterThan(0.5);
  expect(model.rarity('ai')).toBeLessThan(model.rarity('railwai'));
});
