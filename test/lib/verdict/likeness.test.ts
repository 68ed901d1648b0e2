import { describe, expect, test } from 'vitest';
import type { TopicMatch } from '../../../lib/topics/topic';
import { isClear, isFaint, likenessOf } from '../../../lib/verdict/likeness';
import { document } from '../../factories';

const match = (over: Partial<TopicMatch>): TopicMatch => ({
  document: document({ date: '2026-05-14', title: 'Acme opens school' }),
  fit: 0.3,
  weight: 12,
  shared: 2,
  spoken: 3,
  named: 1,
  otherAmount: false,
  ...over,
});

describe('how like a title and a claim are', () => {
  test('less where the title has none of the claim’s names', () => {
    expect(likenessOf(match({ named: 0 }))).toBeLessThan(likenessOf(match({ named: 1 })));
    expect(isClear(match({ named: 0 }), undefined, 1)).toBe(false);
    expect(isClear(match({ named: 1 }), undefined, 1)).toBe(true);
  });

  test('not where it says nearly all else that the claim says', () => {
    expect(likenessOf(match({ named: 0, spoken: 8 }))).toBe(likenessOf(match({ named: 1, spoken: 8 })));
  });

  test('a title without the names is faint where one with them is not', () => {
    expect(isFaint(match({ fit: 0.09, named: 0 }))).toBe(true);
    expect(isFaint(match({ fit: 0.09, named: 1 }))).toBe(false);
  });
});
