import { describe, expect, test } from 'vitest';
import { readTexts } from '../../scripts/registry/read-texts';
import { CLAIMS, placesOf } from '../../scripts/texts/claims';
import { hasTexts, measureTexts, NO_TEXTS, TERMS } from '../../scripts/texts/measure';

describe.skipIf(!hasTexts())(
  `quotes in 43 versions of terms (${hasTexts() ? 'measured' : NO_TEXTS})`,
  { timeout: 120_000 },
  () => {
    const measured = hasTexts() ? measureTexts() : null;

    test.each(['byFingerprint', 'byText'] as const)('%s', (how) => {
      const figures = measured?.[how];
      expect(figures?.quotes).toEqual({ asked: 374, right: 374 });
      expect(figures?.clauses).toEqual({ asked: 8_600, right: 8_600 });
      expect(figures?.foreign).toEqual({ asked: 8_600, right: 8_600 });
      const altered = figures?.altered ?? [];
      expect(altered.map(({ asked }) => asked)).toEqual([200, 200, 200]);
      expect(altered.reduce((sum, { right }) => sum + right, 0)).toBeGreaterThanOrEqual(594);
    });

    test('the clause on a claim comes first, or among the first three', () => {
      const texts = readTexts(TERMS);
      const places = CLAIMS.flatMap((claims) => placesOf(claims, texts));
      expect(places[0]).toBe(0);
      expect(places.filter((place) => place === 0).length / places.length).toBeGreaterThanOrEqual(0.7);
      expect(places.filter((place) => place >= 0 && place < 3).length / places.length).toBeGreaterThanOrEqual(0.8);
    });

    test('in less than a byte for each word', () => {
      expect(measured?.bytes).toBeLessThan(measured?.words ?? 0);
    });
  },
);
