import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownList, MOST_FOUND, NO_KNOWN_NAMES, openKnownList } from '../../../lib/names/known-list';
import { HEAD, LARGEST } from '../../../lib/names/known-list-format';
import { encodeKnownList } from '../../../scripts/names/encode-known-list';
import type { KnownFact } from '../../../scripts/names/known-facts';

const body = (name: string, more: Partial<KnownFact> = {}): KnownFact => ({
  name,
  aliases: [],
  guarded: [],
  what: 'body',
  kind: 'company',
  site: null,
  of: null,
  ...more,
});

const FACTS: readonly KnownFact[] = [
  body('Quillon Labs', { aliases: ['QL Research', 'Quillon Laboratories, Inc.'], site: 'quillonlabs.ai' }),
  body('Harvest', { guarded: ['Harvest'], aliases: ['HARVEST CORP'], site: 'harvest.example' }),
  body('Harvest Weekly', { kind: 'outlet', guarded: ['Harvest'] }),
  body('Bureau of Tides', { kind: 'agency', aliases: ['BoT', 'Bôrea'], guarded: ['TIDE'], site: 'tides.gov' }),
  body('QuillChat', { kind: 'product', of: 'Quillon Labs' }),
  body('Université de Brume', { kind: 'university', site: 'brume.example' }),
  body('Известия Тест', { kind: 'outlet' }),
  body('Åre Kraft AB', { site: 'arekraft.se' }),
  { ...body('Mara L. Quist', { aliases: ['Mara Quist'] }), what: 'person', kind: 'senator', of: 'Senate of Brume' },
  { ...body('Mara L. Quist'), what: 'person', kind: 'treasurer', of: 'Quist Fund' },
];

function open(facts: readonly KnownFact[]): KnownList {
  const opened = openKnownList(encodeKnownList(facts));
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value;
}

const list = open(FACTS);
const namesOf = (written: string): string[] => list.named(written).map(({ name }) => name);

test('tells what is known of a name', () => {
  expect(list.size).toBe(FACTS.length);
  expect(list.named('Quillon Labs')).toEqual([
    { name: 'Quillon Labs', what: 'body', kind: 'company', site: 'quillonlabs.ai', of: null, ambiguous: false },
  ]);
});

test('tells who makes a product, for "the QuillChat maker"', () => {
  expect(list.named('QuillChat')).toMatchObject([{ kind: 'product', of: 'Quillon Labs' }]);
});

test('tells every post of a person', () => {
  const posts = list.named('Mara L. Quist').map(({ what, kind, of }) => `${what}: ${kind}, ${of}`);
  expect(posts.sort()).toEqual(['person: senator, Senate of Brume', 'person: treasurer, Quist Fund']);
});

describe('one name, written in several ways', () => {
  test.each([
    ['the Quillon Labs', 'Quillon Labs', 'a leading article'],
    ['quillon labs', 'Quillon Labs', 'capitals, where the name is neither short nor ambiguous'],
    ['Quillon Labs Inc.', 'Quillon Labs', 'a legal form behind'],
    ['Quillon Laboratories', 'Quillon Labs', 'an alias without its legal form'],
    ['QL Research', 'Quillon Labs', 'an alias'],
    ['Universite de Brume', 'Université de Brume', 'accents left out'],
    ['Are Kraft', 'Åre Kraft AB', 'accents and the legal form left out'],
    ['известия тест', 'Известия Тест', 'other letters than Latin ones'],
    ['Mara Quist', 'Mara L. Quist', 'an alias of a person'],
  ])('%s is %s: %s', (written, name) => expect(namesOf(written)).toEqual([name]));
});

describe('guards', () => {
  test('an ordinary word counts with its capitals, and is said to be ambiguous', () => {
    expect(list.named('Harvest').map(({ name, ambiguous }) => [name, ambiguous])).toEqual([
      ['Harvest', true],
      ['Harvest Weekly', true],
    ]);
    expect(namesOf('harvest')).toEqual([]);
    expect(namesOf('HARVEst')).toEqual([]);
  });
  test('an alias that is the ordinary word but for its legal form is guarded like it', () => {
    expect(list.named('HARVEST CORP')).toMatchObject([{ name: 'Harvest', ambiguous: true }]);
    expect(list.named('Harvest Corp').every(({ ambiguous }) => ambiguous)).toBe(true);
  });
  test('a weak alias is ambiguous, the name itself is not', () => {
    expect(list.named('TIDE')).toMatchObject([{ name: 'Bureau of Tides', ambiguous: true }]);
    expect(list.named('Tide')).toEqual([]);
    expect(list.named('bureau of tides')).toMatchObject([{ ambiguous: false }]);
    expect(list.named('Harvest Weekly')).toMatchObject([{ ambiguous: false }]);
  });
  test('a short name counts as written', () => {
    expect(namesOf('BoT')).toEqual(['Bureau of Tides']);
    expect(namesOf('bot')).toEqual([]);
    expect(namesOf('Borea'), 'five letters are not short').toEqual(['Bureau of Tides']);
  });
});

test.each(['', ' ', 'the ', 'Quillon', 'Labs', 'Quillon Labs X', 'Quist', '\u0000', 'z'.repeat(256), 'ы'.repeat(200)])(
  'nobody is known by %j',
  (written) => expect(list.named(written)).toEqual([]),
);

test('among many, each is found and what stands between them is not', () => {
  const facts = Array.from({ length: 2_000 }, (_, i) =>
    body(`Body ${i * 3}`, {
      aliases: [`B-${i * 3} Alias`, `Zeta ${2_000 - i}`],
      site: i % 2 === 0 ? `body${i * 3}.com` : null,
    }),
  );
  const many = open(facts);
  for (const { name, aliases, site } of facts) {
    for (const written of [name, ...aliases]) expect(many.named(written)).toMatchObject([{ name, site }]);
    expect(many.named(`${name}x`)).toEqual([]);
  }
  expect(many.named('Body 1')).toEqual([]);
}, 30_000);

test('of any names, those are found that are the same but for capitals', () => {
  // Few letters, so that names share beginnings in all capitals, and blocks are full of them.
  const written = fc.stringMatching(/^[abAB]{5,9}$/);
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 1, maxLength: 150 }),
      fc.array(written, { maxLength: 20 }),
      (on, asked) => {
        const opened = open(on.map((name) => body(name)));
        for (const name of [...on, ...asked]) {
          const same = on.filter((one) => one.toLowerCase() === name.toLowerCase()).sort();
          const found = opened.named(name).map((one) => one.name);
          if (found.sort().join() !== same.join()) throw new Error(`${name}: ${found} for ${same}`);
        }
      },
    ),
    { numRuns: 100 },
  );
}, 30_000);

test('a name that many bear is answered with so many at most', () => {
  const same = open(Array.from({ length: 200 }, (_, i) => body('First Bank', { site: `bank${i}.example` })));
  expect(same.named('First Bank')).toHaveLength(MOST_FOUND);
});

test('an empty list and none at all know nobody', () => {
  expect(open([]).named('Quillon Labs')).toEqual([]);
  expect(NO_KNOWN_NAMES.named('Quillon Labs')).toEqual([]);
  expect(NO_KNOWN_NAMES.size).toBe(0);
});

describe('bytes that are no such list', () => {
  const bytes = encodeKnownList(FACTS);
  const changed = (at: number, value: number): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    copy[at] = value;
    return copy;
  };
  test.each([
    ['nothing', new Uint8Array(0), 'not-a-list'],
    ['another file', new TextEncoder().encode('<!doctype html><title>Not found</title> and more'), 'not-a-list'],
    ['a head cut off', bytes.slice(0, HEAD - 1), 'not-a-list'],
    ['a later format', changed(4, 2), 'other-format'],
    ['an end cut off', bytes.slice(0, -1), 'damaged'],
    ['bytes behind the end', new Uint8Array([...bytes, 0]), 'damaged'],
    ['more keys than bytes', changed(10, 255), 'damaged'],
    ['more records than keys', changed(13, 255), 'damaged'],
    ['another number of labels', changed(16, 1), 'damaged'],
    ['a block of keys beyond the end', changed(HEAD + 2, 255), 'damaged'],
    ['more than anybody would ship', new Uint8Array(LARGEST + 1), 'too-large'],
  ] as const)('%s', (_, given, kind) => {
    expect(openKnownList(given)).toEqual({ ok: false, failure: { kind } });
  });

  test('damage inside never throws, and finds no more than may be found', () => {
    const written = FACTS.flatMap(({ name, aliases, guarded }) => [name, ...aliases, ...guarded]);
    const places = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(places, (damages) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, value] of damages) if (at >= HEAD) copy[at] = value;
        const opened = openKnownList(copy);
        if (!opened.ok) return;
        const most = Math.max(...written.map((name) => opened.value.named(name).length));
        expect(most).toBeLessThanOrEqual(MOST_FOUND);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  test('names of any letters never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => void list.named(name)));
  });
});
