import { expect, test } from 'vitest';
import { watchableTexts } from '../../../../lib/platform/watch/watchable-texts';
import { fingerprintOf } from '../../../../lib/texts/fingerprint';
import type { HeldText, TextVersion } from '../../../../lib/texts/version';

const TERMS = 'https://harbour.example/terms';
const held = (over: Partial<TextVersion>): HeldText => ({
  version: {
    id: crypto.randomUUID(),
    sourceId: 'harbour',
    service: 'Harbour',
    document: 'Terms',
    recorded: '2026-03-05',
    stated: null,
    url: TERMS,
    collection: 'archive',
    extent: 'whole',
    ...over,
  },
  fingerprint: fingerprintOf(''),
  text: null,
});

test("a list from elsewhere does not take the page of another list's body for its own", () => {
  const texts = [
    held({}),
    held({ document: 'Terms of Service', recorded: '2026-04-01' }),
    held({ sourceId: 'watchdog', service: 'Watchdog', list: 'School list' }),
  ];
  expect(watchableTexts(texts, new Set())).toEqual([
    { address: TERMS, sourceId: 'harbour', service: 'Harbour', document: 'Terms of Service' },
  ]);
});

test('a list leads into this machine only where it lies there itself', () => {
  const texts = [held({ url: 'http://127.0.0.1:8080/terms', list: 'School list' })];
  expect(watchableTexts(texts, new Set())).toEqual([]);
  expect(watchableTexts(texts, new Set(['School list']))).toHaveLength(1);
});

test('a page without a safe address is not watched', () => {
  expect(watchableTexts([held({ url: 'http://harbour.example/terms' })], new Set())).toEqual([]);
});
