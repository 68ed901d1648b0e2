import { expect, test } from 'vitest';
import { boundedEvent } from '../../../../lib/platform/watch/bounded-event';
import type { TextChange, WatchEvent } from '../../../../lib/texts/watch/watched-text';

const added = (text: string): TextChange => ({
  kind: 'added',
  number: '1.3',
  path: ['Terms'],
  before: null,
  after: text,
  words: [{ in: 'after', words: text }],
});
const event = (changes: TextChange[]): WatchEvent => ({
  kind: 'changed',
  recorded: '2026-03-06',
  from: 'a',
  to: 'b',
  changes,
});

test('a change of terms is kept as it is', () => {
  const one = event([added('You give ninety days of notice.'), added('We answer within a week.')]);
  expect(boundedEvent(one)).toEqual(one);
});

test.each([
  ['one clause of three million letters', [added('a'.repeat(3_000_000))]],
  ['forty thousand clauses', Array.from({ length: 40_000 }, (_, i) => added(`${i} `.repeat(40)))],
])('a book is kept in short: %s', (_, changes) => {
  const kept = boundedEvent(event(changes));
  expect(JSON.stringify(kept).length).toBeLessThan(2_500_000);
  expect(kept.changes.length).toBeGreaterThan(0);
  expect(kept.changes[0]).toMatchObject({ kind: 'added', number: '1.3' });
});
