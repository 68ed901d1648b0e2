import { describe, expect, test } from 'vitest';
import { bodyOfEpithet } from '../../../lib/names/epithets';

describe('what bodies are called by', () => {
  test.each([
    ['the ChatGPT maker', 'openai'],
    ['the iPhone maker', 'apple'],
    ['the search giant', 'google'],
    ['a recent executive order', 'white-house'],
    ['the long-awaited executive order', 'white-house'],
  ])('%s', (words, id) => {
    expect(bodyOfEpithet(words)).toBe(id);
  });

  test.each(['the search engine', 'the governor’s executive order', 'the order', 'the watch maker', 'OpenAI'])(
    'not: %s',
    (words) => {
      expect(bodyOfEpithet(words)).toBeNull();
    },
  );
});
