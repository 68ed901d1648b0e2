import { describe, expect, test } from 'vitest';
import { MOST_ITEMS } from '../../../../lib/registry/channels/channel';
import { feedReader } from '../../../../lib/registry/channels/feed';
import { answerOf, failureOf, listingOf, recorded } from './answers';

const listing = (body: string, address?: string) => listingOf(feedReader, answerOf(body, address));
const rss = (items: string): string => `<rss version="2.0"><channel><title>E</title>${items}</channel></rss>`;
const item = (number: number, date: string): string =>
  `<item><title>Item ${number}</title><link>https://e.example/${number}</link><pubDate>${date}</pubDate></item>`;

test('RSS 2.0: titles are plain, addresses absolute, days as written; doubles and unusable items are left out', () => {
  expect(listing(recorded('rss-2.xml'))).toEqual({
    items: [
      {
        key: 'release-104',
        title: 'Regulator & court agree on cart rules',
        url: 'https://regulator.example/news/cart-rules?id=7&lang=en#top',
        date: '2026-05-14',
        dateBasis: 'published',
        type: 'blog',
      },
      {
        key: 'release-103',
        title: 'Café robots: “no licence needed”',
        url: 'https://regulator.example/news/cafe-robots',
        date: '2026-05-13',
        dateBasis: 'published',
        type: 'blog',
      },
      {
        key: 'https://regulator.example/news/guid-alone',
        title: 'Its address is in its guid alone',
        url: 'https://regulator.example/news/guid-alone',
        date: '2026-05-12',
        dateBasis: 'published',
        type: 'blog',
      },
      {
        key: 'regulator.example/news/undated',
        title: 'Without a date',
        url: 'https://regulator.example/news/undated',
        date: null,
        dateBasis: 'first-seen',
        type: 'blog',
      },
    ],
    proves: 'newest',
    next: null,
    children: [],
    total: null,
    passedOver: 3,
  });
});

describe('every other format', () => {
  const cases: readonly (readonly [file: string, expected: readonly object[], because: string])[] = [
    [
      'rss-091.xml',
      [{ title: 'Ministry counts its carts', url: 'http://ministry.example/carts.html', date: null }],
      'a document type without declarations is what RSS 0.91 asks for',
    ],
    [
      'atom-1.xml',
      [
        {
          key: 'urn:example:lab:3',
          title: 'Models <3 carts',
          url: 'https://lab.example/blog/three',
          date: '2026-05-14',
          dateBasis: 'published',
        },
        { title: 'A slow cart', url: 'https://lab.example/papers/slow-cart', date: '2026-05-10' },
        { url: 'https://lab.example/blog/2025/one', date: '2026-05-09', dateBasis: 'restamped' },
      ],
      'the page of several links, against the base that is declared; a day of change is none of publication',
    ],
    [
      'atom-03.xml',
      [{ title: 'Old carts', url: 'http://weblog.example/old-carts', date: '2004-03-02', dateBasis: 'published' }],
      'issued is the day of publication',
    ],
    [
      'rdf-1.xml',
      [{ key: 'https://office.example/notices/9', url: 'https://office.example/notices/9.html', date: '2026-05-14' }],
      'rdf:about is the key',
    ],
    ['rdf-090.xml', [{ title: 'Carts of 1999', url: 'http://museum.example/carts', date: null }], 'has no dates'],
    [
      'json-feed.json',
      [
        {
          key: 'report-2',
          title: 'Carts & their drivers',
          url: 'https://regulator.example/reports/2',
          date: '2026-05-14',
        },
        { key: 'report-1', date: '2026-05-01', dateBasis: 'restamped' },
      ],
      'an item whose address is data is passed over',
    ],
  ];
  test.each(cases)('%s', (file, expected) => {
    const { items, proves } = listing(recorded(file));
    expect(items).toHaveLength(expected.length);
    expect(items).toMatchObject(expected);
    expect(proves).toBe('newest');
  });
});

test('the type is the first that the channel carries', () => {
  const { items } = listingOf(feedReader, answerOf(recorded('rdf-1.xml')), ['press-release', 'news']);
  expect(items[0]?.type).toBe('press-release');
});

describe('what is no feed', () => {
  const cut = recorded('rss-2.xml');
  const cases: readonly (readonly [body: string, kind: string, because: string])[] = [
    [recorded('billion-laughs.xml'), 'unsafe', 'declares entities of entities'],
    [recorded('external-entity.xml'), 'unsafe', 'declares an entity that is a file'],
    [rss(`<item>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</item>`), 'unsafe', 'nests beyond any need'],
    [rss('<item/>'.repeat(50_001)), 'unsafe', 'repeats beyond any need'],
    [recorded('malformed.xml'), 'malformed', 'an element that is never closed, which the parser of feeds takes'],
    [cut.slice(0, cut.indexOf('<item>', 2_000)), 'malformed', 'breaks off between two items, which it takes too'],
    [cut.slice(0, -'</rss>\n'.length), 'malformed', 'only the last tag is missing'],
    [cut.slice(0, 60), 'malformed', 'breaks off before the root'],
    [`${recorded('empty-rss.xml')}<html></html>`, 'malformed', 'a page is appended to it'],
    ['{"version": "https://jsonfeed.org/version/1.1", "title": "E", "items": [', 'malformed', 'JSON that breaks off'],
    [recorded('error-page.html'), 'other-format', 'an error page with status 200'],
    [recorded('captcha.html'), 'other-format', 'a page that asks for a proof'],
    [recorded('moved-feed.xhtml'), 'other-format', 'XHTML is XML, and no feed'],
    [`<!-- ${'-'.repeat(500)} --><HTML><body>`, 'other-format', 'a page behind a comment'],
    ['<p>Access denied<br>', 'other-format', 'a piece of a page'],
    ['Access denied', 'other-format', 'text'],
    ['', 'other-format', 'nothing'],
    ['{"error": "not found"}', 'other-format', 'JSON of another kind'],
    ['[1, 2]', 'other-format', 'JSON of another kind'],
    [recorded('sitemap.xml'), 'other-format', 'XML of another kind'],
    [recorded('empty-rss.xml'), 'empty', 'well-formed and without an item'],
    ['<rss version="2.0"/>', 'empty', 'not even a channel'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'empty', 'not even a title'],
    ['{"version": "https://jsonfeed.org/version/1.1", "title": "E", "items": []}', 'empty', 'no item'],
  ];
  test.each(cases.map(([body, kind, because]) => ({ body, kind, because })))('$because: $kind', ({ body, kind }) =>
    expect(failureOf(feedReader, answerOf(body)).kind).toBe(kind),
  );
});

describe('mistakes that leave the items readable', () => {
  const cases: readonly (readonly [body: string, because: string])[] = [
    [`\uFEFF\n <?xml version="1.0"?>${rss(item(1, '14 May 2026'))}`, 'white space before the declaration'],
    [rss(`<title>Carts & robots &copy; &1;</title>${item(1, '14 May 2026')}`), 'entities of HTML, and none'],
    [rss(`<title>\u0001</title>${item(1, '14 May 2026')}`), 'a control character'],
    [rss(`<x:y>unbound</x:y>${item(1, '14 May 2026')}`), 'a prefix that is not declared'],
    [rss(`<![CDATA[ <!DOCTYPE x [<!ENTITY a "b">]> <rss> ]]>${item(1, '14 May 2026')}`), 'XML that is talked about'],
    [rss(`<title>&constructor; &__proto__; &toString;</title>${item(1, '14 May 2026')}`), 'names of objects'],
    [`${rss(item(1, '14 May 2026'))}\n<!-- served in 3 ms -->\n`, 'a comment after the end'],
  ];
  test.each(cases.map(([body, because]) => ({ body, because })))('$because', ({ body }) => {
    expect(listing(body).items).toMatchObject([{ url: 'https://e.example/1', date: '2026-05-14' }]);
  });
});

test('only so many items are read, and then the newest are held only where all others are older', () => {
  const items = (count: number, date: (number: number) => string): string =>
    rss(Array.from({ length: count }, (_, number) => item(number, date(number))).join(''));
  const newestFirst = listing(items(10_000, (number) => (number < 5_000 ? '14 May 2026' : '13 May 2026')));
  expect(newestFirst.items).toHaveLength(MOST_ITEMS);
  expect(newestFirst.proves).toBe('newest');
  expect(listing(items(10_000, (number) => (number < 5_000 ? '13 May 2026' : '14 May 2026'))).proves).toBe('nothing');
  expect(listing(items(5_001, (number) => (number < 5_000 ? '13 May 2026' : 'whenever'))).proves).toBe('nothing');
});

test('places on one page are items of their own', () => {
  const notes = ['may-14', 'may-13'].map(
    (day) => `<item><title>${day}</title><link>https://e.example/n#${day}</link></item>`,
  );
  expect(listing(rss(notes.join(''))).items.map(({ key }) => key)).toEqual([
    'e.example/n#may-14',
    'e.example/n#may-13',
  ]);
});

test('an address of more than a thousand characters is none, a title is cut', () => {
  const long = rss(
    `<item><title>Far</title><link>https://e.example/${'a'.repeat(1_000)}</link></item>` +
      `<item><title>${'🛒'.repeat(900)}</title><link>https://e.example/b</link></item>`,
  );
  const { items, passedOver } = listing(long);
  expect(passedOver).toBe(1);
  expect(items.map(({ title }) => title)).toEqual(['🛒'.repeat(500)]);
});

test('is asked at its own address', () => {
  const channel = {
    sourceId: 'e',
    kind: 'feed',
    name: '',
    scope: 'whole',
    types: [],
    address: 'https://e.example/f',
  } as const;
  expect(feedReader.request(channel, { from: '2026-05-11', to: '2026-05-14' })).toBe('https://e.example/f');
});
