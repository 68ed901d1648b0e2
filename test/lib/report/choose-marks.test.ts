import { describe, expect, test } from 'vitest';
import { chooseMarks, MOST_MARKS, stepAmong } from '../../../lib/report/choose-marks';
import type { CheckedCitation } from '../../../lib/report/report';
import type { VerdictKind } from '../../../lib/verdict/verdict';
import { checkedCitation, citation } from '../../factories';
import { BARE } from './verdicts';

const of = (kind: VerdictKind, name: string, block = 0): CheckedCitation =>
  checkedCitation({
    citation: citation({
      block,
      source: { text: name, start: 0, end: name.length, resolved: null, introduction: null },
    }),
    verdict: BARE[kind],
  });

const many = (count: number, make: (i: number) => CheckedCitation) => Array.from({ length: count }, (_, i) => make(i));

const chosen = (checked: readonly CheckedCitation[], headings: readonly number[] = []) =>
  chooseMarks({ checked, headings, isThere: () => true }, 'alarms-and-documents');

const quiet = many(200, (i) => of('on-record', `P${i}`));

describe('without a choice', () => {
  test('what has no ink is not marked, and is not missed', () => {
    expect(chosen([of('verified', 'A'), ...quiet, of('vague-source', 'B')])).toEqual({ marked: [0, 201], listOnly: 0 });
    expect(chosen([])).toEqual({ marked: [], listOnly: 0 });
  });

  test('up to fifteen, repetitions are marked too: an alarm without a mark would pass for true', () => {
    const page = many(MOST_MARKS, () => of('vague-source', 'Users'));
    expect(chosen([...quiet, ...page])).toMatchObject({ marked: { length: MOST_MARKS }, listOnly: 0 });
  });

  test('150 times “Users reported” is one mark in a section', () => {
    expect(chosen(many(150, () => of('vague-source', 'Users')))).toEqual({ marked: [0], listOnly: 149 });
  });

  test('each section has its own first', () => {
    const page = many(150, (i) => of('vague-source', i % 2 === 0 ? 'Users' : 'users', i));
    expect(chosen(page, [50, 100])).toEqual({ marked: [0, 50, 100], listOnly: 147 });
  });

  test('where each section is one line, there are still no more than fifteen', () => {
    const page = many(206, (i) => of('vague-source', 'Users', 2 * i + 1));
    expect(
      chosen(
        page,
        page.map((_, i) => 2 * i),
      ),
    ).toEqual({ marked: many15(0), listOnly: 191 });
  });

  test('another verdict on the same speaker is no repetition', () => {
    const page = [of('no-record', 'Acme'), of('differs', 'Acme'), ...many(20, () => of('no-record', 'Acme'))];
    expect(chosen(page).marked).toEqual([0, 1]);
  });

  test('documents are no repetitions: each is another one to open', () => {
    expect(chosen(many(16, () => of('verified', 'Acme')))).toEqual({ marked: many15(0), listOnly: 1 });
  });

  test('the strongest stay, in order of the text', () => {
    const kinds = ['verified', 'vague-source', 'unknown-source', 'differs', 'no-record'] as const;
    const page = many(40, (i) => of(kinds[i % 5] as VerdictKind, `N${i}`));
    const { marked, listOnly } = chosen(page);
    expect(marked.map((index) => page[index]?.verdict.kind)).not.toContain('vague-source');
    expect(marked.filter((index) => page[index]?.verdict.kind === 'no-record')).toHaveLength(8);
    expect(marked.filter((index) => page[index]?.verdict.kind === 'differs')).toEqual([3, 8, 13, 18, 23, 28, 33]);
    expect(marked).toEqual([...marked].sort((a, b) => a - b));
    expect(listOnly).toBe(25);
  });

  test('what the page no longer shows takes no place', () => {
    const page = many(20, () => of('vague-source', 'Users'));
    const isThere = (index: number) => index !== 0;
    expect(chooseMarks({ checked: page, headings: [], isThere }, 'alarms-and-documents')).toEqual({
      marked: [1],
      listOnly: 18,
    });
  });
});

test('by choice everything is marked that the page shows', () => {
  const page = [...quiet, ...many(150, () => of('vague-source', 'Users'))];
  const { marked, listOnly } = chooseMarks(
    { checked: page, headings: [], isThere: (index) => index !== 7 },
    'everything',
  );
  expect(marked).toHaveLength(349);
  expect(marked).not.toContain(7);
  expect(listOnly).toBe(0);
});

test.each<[readonly number[], number, 1 | -1, number | null, string]>([
  [[2, 5, 9], -1, 1, 2, 'from the start to the first'],
  [[2, 5, 9], -1, -1, 9, 'back from the start to the last'],
  [[2, 5, 9], 5, 1, 9, 'on'],
  [[2, 5, 9], 5, -1, 2, 'back'],
  [[2, 5, 9], 9, 1, 2, 'round the end'],
  [[2, 5, 9], 2, -1, 9, 'round the start'],
  [[2, 5, 9], 6, 1, 9, 'on from one without a mark'],
  [[2, 5, 9], 6, -1, 5, 'back from one without a mark'],
  [[4], 4, 1, 4, 'the only mark stays'],
  [[], 3, 1, null, 'nothing to go to'],
  [[], 3, -1, null, 'nothing to go back to'],
])('among %j from %i by %i: %j, %s', (marked, from, by, expected) => {
  expect(stepAmong(marked, from, by)).toBe(expected);
});

/** The first fifteen places from one on. */
function many15(from: number): number[] {
  return Array.from({ length: MOST_MARKS }, (_, i) => from + i);
}
