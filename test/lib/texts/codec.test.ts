import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTexts, encodeTexts } from '../../../lib/texts/codec';
import { parseDatedText } from '../../../lib/texts/dated-text';
import { bare, held, JANUARY, MARCH } from './held';

const TEXTS = [held(JANUARY), held(MARCH, { recorded: '2026-03-01', stated: '2026-02-28' })];
const bytes = encodeTexts('acme', TEXTS, { keepTexts: false });

describe('held texts in bytes', () => {
  test('come back as they were, with their words or without', () => {
    expect(decodeTexts(bytes)).toEqual({ ok: true, value: { sourceId: 'acme', texts: TEXTS.map(bare) } });
    const whole = encodeTexts('acme', TEXTS, { keepTexts: true });
    expect(decodeTexts(whole)).toEqual({ ok: true, value: { sourceId: 'acme', texts: TEXTS } });
  });

  test('hold no words where none are to be kept', () => {
    const readable = new TextDecoder('latin1').decode(bytes).toLowerCase();
    for (const word of ['hangar', 'cargo', 'blueprint', 'rotor']) expect(readable).not.toContain(word);
  });

  test('hold a clause once that two versions share', () => {
    const alone = encodeTexts('acme', TEXTS.slice(0, 1), { keepTexts: false });
    expect(bytes.length).toBeLessThan(alone.length * 1.8);
  });

  test('are refused when cut off, at whatever place', () => {
    for (let end = 0; end < bytes.length; end++) expect(decodeTexts(bytes.slice(0, end)).ok, `${end}`).toBe(false);
    expect(decodeTexts(Uint8Array.of(...bytes, 0)).ok).toBe(false);
  });

  test('never throw, whatever byte is wrong', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const wrong = bytes.slice();
        wrong[at] = value;
        expect(typeof decodeTexts(wrong).ok).toBe('boolean');
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test.each([
    ['a url that is none', { url: 'javascript:alert(1)' }],
    ['a day that is none', { recorded: '2026-02-30' }],
    ['an endless title', { document: 'x'.repeat(400) }],
  ])('are refused with %s', (_, over) => {
    expect(decodeTexts(encodeTexts('acme', [held(JANUARY, over)], { keepTexts: false }))).toMatchObject({ ok: false });
  });
});

describe('a dated text', () => {
  const header =
    '# service=Pilot | source_id=acme | document=Terms of Use (EXTRACT: section 1) | recorded=2026-01-02 | stated_date=none | url=https://acme.example/terms | provenance=made/up@1:x.md';

  test('has its version in the first line', () => {
    expect(parseDatedText('a', `${header}\nWords.`)).toMatchObject({
      ok: true,
      value: {
        text: 'Words.',
        version: { document: 'Terms of Use', extent: 'part', stated: null, collection: 'made/up', sourceId: 'acme' },
      },
    });
  });

  test.each([
    ['Words.', 'no header'],
    [header.replace('2026-01-02', '2026-13-02'), 'day'],
    [header.replace('https:', 'javascript:'), 'url'],
    [header.replace('acme |', '|'), 'source_id'],
  ])('%s is refused: %s', (file, detail) => {
    expect(parseDatedText('a', `${file}\nx`)).toMatchObject({
      ok: false,
      failure: { detail: expect.stringContaining(detail) },
    });
  });
});
