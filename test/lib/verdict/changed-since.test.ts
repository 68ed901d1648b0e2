import { expect, test } from 'vitest';
import { changedSinceSentence } from '../../../lib/report/quote-wording';
import { fingerprintOf } from '../../../lib/texts/fingerprint';
import type { HeldText, TextVersion } from '../../../lib/texts/version';
import { changedSince } from '../../../lib/verdict/changed-since';

const version = (recorded: string, over: Partial<TextVersion> = {}): TextVersion => ({
  id: recorded,
  sourceId: 'harbour',
  service: 'Harbour',
  document: 'Terms of Service',
  recorded,
  stated: null,
  url: 'https://harbour.example/terms',
  collection: 'archive',
  extent: 'whole',
  ...over,
});
const held = (one: TextVersion): HeldText => ({ version: one, fingerprint: fingerprintOf(''), text: null });
const [MARCH, MAY, JUNE, JULY] = ['2026-03-01', '2026-05-01', '2026-06-01', '2026-07-01'].map((day) =>
  version(day),
) as [TextVersion, TextVersion, TextVersion, TextVersion];
const ALL = [MARCH, MAY, JUNE, JULY].map(held);

test('versions after the article are told, those before it are not', () => {
  const changed = changedSince(MAY, ALL, '2026-05-20', [MAY.recorded, JUNE.recorded]);
  expect(changed?.recorded).toEqual(['2026-06-01', '2026-07-01']);
  expect(changed?.stillStands).toBe(false);
  expect(changed && changedSinceSentence(changed)).toBe(
    'Harbour: Terms of Service has changed since the article: later versions were recorded on 1 June 2026 and 1 July 2026. The quoted words stand in the one of 1 July 2026 no more.',
  );
});

test('quoted words that still stand are said to', () => {
  const changed = changedSince(
    JUNE,
    ALL,
    '2026-06-20',
    [MAY, JUNE, JULY].map(({ recorded }) => recorded),
  );
  expect(changed && changedSinceSentence(changed)).toMatch(
    /a later version was recorded on 1 July 2026\. The quoted words still stand/,
  );
});

test('nothing is said where the article is the newest, or where what is newer is another text', () => {
  expect(changedSince(MAY, ALL, '2026-07-02', null)).toBeNull();
  expect(changedSince(JULY, ALL, '2026-05-20', null)).toBeNull();
  const others = [
    version('2026-08-01', { url: 'https://harbour.example/privacy' }),
    version('2026-08-01', { sourceId: 'pier' }),
    version('2026-08-01', { collection: 'other', document: 'Terms for Europe' }),
  ];
  expect(changedSince(JULY, [...ALL, ...others.map(held)], '2026-07-02', null)).toBeNull();
});

test('whoever recorded it, a later version of the same page counts, but not the first that somebody recorded', () => {
  const [first, second] = ['2026-08-01', '2026-09-01'].map((day) =>
    held(version(day, { collection: 'seen by this browser' })),
  ) as [HeldText, HeldText];
  expect(changedSince(JULY, [...ALL, first], '2026-07-02', null)).toBeNull();
  expect(changedSince(JULY, [...ALL, first, second], '2026-07-02', null)).toMatchObject({
    recorded: ['2026-09-01'],
    stillStands: null,
  });
});

test('a version of some clauses only does not say that words are gone', () => {
  const part = version('2026-08-01', { extent: 'part' });
  expect(changedSince(JULY, [...ALL, held(part)], '2026-07-02', [JULY.recorded])?.stillStands).toBeNull();
});
