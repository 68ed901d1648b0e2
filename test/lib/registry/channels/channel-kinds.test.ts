import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNEL_KINDS, MOST_CHILDREN, MOST_ITEMS } from '../../../../lib/registry/channels/channel';
import { CHANNEL_READERS, kindOf, readerFor } from '../../../../lib/registry/channels/channel-kinds';
import { isIsoDay } from '../../../../lib/shared/calendar';
import { answerOf, read, recorded } from './answers';

describe('the kind of an address', () => {
  const cases: readonly (readonly [address: string, kind: string | null, because: string])[] = [
    ['https://regulator.example/feed/', 'feed', 'any address may be a feed'],
    ['https://regulator.example/sitemap.xml', 'sitemap', 'its usual name'],
    ['https://regulator.example/post-sitemap2.xml?x=1', 'sitemap', 'one of several'],
    ['https://regulator.example/sitemaps/news.xml', 'sitemap', 'in a folder'],
    ['https://regulator.example/feed.xml?from=sitemap.xml', 'feed', 'the query is no name'],
    ['https://regulator.example/wp-json/wp/v2/posts', 'wordpress', 'posts'],
    ['https://regulator.example/blog/wp-json/wp/v2/press-release?categories=5', 'wordpress', 'a type of its own'],
    ['https://regulator.example/wp-json/wp/v2/', 'feed', 'no posts'],
    [
      'https://www.federalregister.gov/api/v1/documents.json?conditions[agencies][]=example-agency',
      'federal-register',
      'its documented form',
    ],
    ['https://www.federalregister.gov/api/v1/documents.rss?conditions[agencies][]=a', 'feed', 'it has feeds as well'],
    ['https://evil.example/api/v1/documents.json', 'feed', 'another host'],
    ['https://data.sec.gov/submissions/CIK0001234567.json', 'edgar', 'its documented form'],
    ['https://data.sec.gov/submissions/CIK1234567.json', 'feed', 'ten digits are needed'],
    ['http://data.sec.gov/submissions/CIK0001234567.json', 'feed', 'without encryption'],
    ['https://data.sec.gov@evil.example/submissions/CIK0001234567.json', 'feed', 'the host is the last'],
    ['ftp://regulator.example/sitemap.xml', null, 'not of the web'],
    ['sitemap.xml', null, 'no address'],
  ];
  test.each(cases)('%s: %s', (address, kind) => {
    expect(kindOf(address)).toBe(kind);
    expect(readerFor(address)?.kind ?? null).toBe(kind);
  });
});

test('each kind has its reader, and only those that are dated heed the days', () => {
  expect(Object.values(CHANNEL_READERS).map(({ kind }) => kind)).toEqual([...CHANNEL_KINDS]);
  for (const reader of Object.values(CHANNEL_READERS)) {
    const channel = {
      sourceId: 'example',
      kind: reader.kind,
      address: 'https://regulator.example/x',
      name: 'x',
      scope: 'whole',
      types: [],
    } as const;
    const [may, june] = ['05', '06'].map((month) =>
      reader.request(channel, { from: `2026-${month}-01`, to: `2026-${month}-02` }),
    );
    expect(may !== june).toBe(reader.isDated);
  }
});

describe('no answer makes a reader throw, and what it lists is clean', () => {
  const fixtures: Readonly<Record<string, readonly string[]>> = {
    feed: [
      'rss-2.xml',
      'rss-091.xml',
      'atom-1.xml',
      'atom-03.xml',
      'rdf-1.xml',
      'json-feed.json',
      'billion-laughs.xml',
    ],
    sitemap: ['sitemap.xml', 'sitemap-news.xml', 'sitemap-index.xml'],
    wordpress: ['wordpress-posts.json', 'wordpress-error.json'],
    'federal-register': ['federal-register.json'],
    edgar: ['edgar.json'],
  };
  const addresses: Readonly<Record<string, string>> = {
    edgar: 'https://data.sec.gov/submissions/CIK0001234567.json',
  };
  const headers = { 'x-wp-total': '4', 'x-wp-totalpages': '2' };

  const scraps = [
    ...['<', '>', '&', ';', '"', "'", '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\uD83D', '\uFEFF', '-->', ']]>'],
    ...['<!--', '<![CDATA[', '<!DOCTYPE x [', '<!ENTITY a "b">', '<?xml?>', '</', '/>', '&#x0;', '&__proto__;'],
    ...['__proto__', 'constructor', 'null', '1e999', '//', 'javascript:', 'https://[', '%E0%A4%A', 'http://a:99999/'],
  ];
  const scrap = fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 10 }));

  /** A recorded answer in which pieces are taken out, doubled, swapped for scraps or moved. */
  const mutated = (files: readonly string[]) =>
    fc
      .tuple(
        fc.constantFrom(...files.map(recorded)),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.nat(40), scrap, fc.boolean()), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([body, changes]) =>
        changes.reduce((text, [share, length, put, isDoubled]) => {
          const at = Math.floor((share / 1_000) * text.length);
          const piece = text.slice(at, at + length);
          return text.slice(0, at) + (isDoubled ? piece + put + piece : put) + text.slice(at + length);
        }, body),
      );

  /** A recorded answer in JSON in which some values are others. */
  const altered = (files: readonly string[]) =>
    fc
      .tuple(
        fc.constantFrom(...files.map(recorded)),
        fc.array(fc.tuple(fc.nat(60), fc.oneof(scrap, fc.jsonValue())), { minLength: 1, maxLength: 3 }),
      )
      .map(([body, changes]) => {
        let at = 0;
        const value = JSON.parse(body, (_, one) => {
          const change = changes.find(([number]) => number === at);
          at++;
          return change === undefined ? one : change[1];
        });
        return JSON.stringify(value);
      });

  const check = (kind: (typeof CHANNEL_KINDS)[number], body: string): boolean => {
    const address = addresses[kind] ?? 'https://regulator.example/list';
    const outcome = read(CHANNEL_READERS[kind], answerOf(body, address, headers));
    if (!outcome.ok) {
      expect(outcome.failure.detail.length).toBeLessThanOrEqual(300);
      return false;
    }
    const { items, children, next } = outcome.value;
    expect(items.length).toBeLessThanOrEqual(MOST_ITEMS);
    expect(children.length).toBeLessThanOrEqual(MOST_CHILDREN);
    for (const { title, url, key, date } of items) {
      expect(title.length > 0 && title.length <= 1_000 && key !== '').toBe(true);
      expect(url).toMatch(/^https?:\/\/.{1,1000}$/);
      expect(date === null || isIsoDay(date)).toBe(true);
    }
    for (const key of ['key', 'url'] as const) expect(new Set(items.map((item) => item[key])).size).toBe(items.length);
    expect(next ?? 'https://regulator.example/').toMatch(/^https:\/\/regulator\.example\//);
    return true;
  };

  test.each(CHANNEL_KINDS)('%s', (kind) => {
    let read = 0;
    const files = fixtures[kind] ?? [];
    const inJson = files.filter((file) => file.endsWith('.json'));
    const bodies = [mutated(files), ...(inJson.length > 0 ? [altered(inJson)] : [])];
    fc.assert(
      fc.property(fc.oneof(...bodies), (body) => {
        if (check(kind, body)) read++;
      }),
      { numRuns: 300 },
    );
    // Where nothing is read any more, nothing was tested but the refusals.
    expect(read).toBeGreaterThan(10);
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (body) => void check(kind, body)));
  });
});
