import { expect, test } from 'vitest';
import { badgeSentence, headline, listOnlySentence, rowName, summaryLine } from '../../../lib/report/summary-wording';
import { VERDICT_KINDS, type VerdictKind } from '../../../lib/verdict/verdict';
import { checkedCitation, reportOf } from '../../factories';
import { BARE } from './verdicts';

const reportWith = (...kinds: readonly VerdictKind[]) =>
  reportOf(kinds.map((kind) => checkedCitation({ verdict: BARE[kind] })));

test.each<[string, readonly VerdictKind[], string]>([
  ['2 of 3 cannot be verified', ['vague-source', 'verified', 'differs'], 'alarms are counted'],
  ['Calm: 3 attributions, no alarm', ['on-record', 'not-covered', 'not-checked'], 'nobody who can be asked is one'],
  ['Calm: 1 attribution, no alarm', ['verified'], 'one is one'],
  ['2 attributions, none of them checked', ['not-checked', 'not-checked'], 'nobody looked, so nothing is calm'],
  ['No attributions found in this article.', [], 'nothing to count'],
])('%s: %j, %s', (expected, kinds) => expect(headline(reportWith(...kinds))).toBe(expected));

test('the summary counts what was not checked, too', () => {
  expect(summaryLine(reportWith('not-covered', 'verified', 'differs', 'not-covered', 'on-record', 'not-checked'))).toBe(
    '6 attributions: 1 verified, 1 differs, 2 not covered, 1 on record, 1 not checked',
  );
});

test('the parts of a summary add up', () => {
  const line = summaryLine(reportWith(...VERDICT_KINDS, ...VERDICT_KINDS));
  const [total, ...parts] = [...line.matchAll(/\d+/g)].map(Number);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
});

test('where badge and headline differ, the popup says why', () => {
  const report = reportWith('vague-source', 'vague-source');
  expect(badgeSentence(report, 2)).toBeNull();
  expect(badgeSentence(report, 1)).toMatch(/^The button shows 1:/);
});

test.each<[number, string | null]>([
  [0, null],
  [1, '1 more is in the list only, so that the page stays readable.'],
  [135, '135 more are in the list only, so that the page stays readable.'],
])('%i left out: %s', (count, expected) => expect(listOnlySentence(count)).toBe(expected));

test('a row of several says how many', () => {
  expect(rowName({ name: 'Josh Miller', indexes: [1, 2, 5] })).toBe('Josh Miller, 3 times');
  expect(rowName({ name: 'Josh Miller', indexes: [1] })).toBe('Josh Miller');
});
