import { describe, expect, test } from 'vitest';
import { MOST_CHILDREN, MOST_ITEMS } from '../../../../lib/registry/channels/channel';
import { sitemapReader } from '../../../../lib/registry/channels/sitemap';
import { answerOf, failureOf, listingOf, recorded } from './answers';

const ADDRESS = 'https://www.maker.example/sitemap.xml';
const listing = (body: string) => listingOf(sitemapReader, answerOf(body, ADDRESS), ['news']);

const urlset = (entries: string): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</urlset>`;
const index = (entries: string): string => `<sitemapindex>${entries}</sitemapindex>`;
const times = (count: number, entry: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => entry(number)).join('');

test('a plain sitemap: no days, titles out of the addresses', () => {
  expect(listing(recorded('sitemap.xml'))).toEqual({
    items: [
      {
        key: 'maker.example/news/2026/maker-opens-cart-plant.html',
        title: 'Maker opens cart plant',
        url: 'https://www.maker.example/news/2026/maker-opens-cart-plant.html',
        date: null,
        dateBasis: 'first-seen',
        type: 'news',
      },
      {
        key: 'maker.example/news/caf%c3%a9-robots?a=1&b=2',
        title: 'Café robots',
        url: 'https://www.maker.example/news/caf%C3%A9-robots/?a=1&b=2',
        date: null,
        dateBasis: 'first-seen',
        type: 'news',
      },
      {
        key: 'maker.example/news/carts?page=1&view=all',
        title: 'Carts',
        url: 'https://www.maker.example/news/carts?page=1&view=all',
        date: null,
        dateBasis: 'first-seen',
        type: 'news',
      },
    ],
    proves: 'nothing',
    next: null,
    children: [],
    total: null,
    // A number for a name, the front page, a script.
    passedOver: 3,
  });
});

test('a sitemap for news: titles and days of publication', () => {
  const { items, passedOver, proves } = listing(recorded('sitemap-news.xml'));
  expect(items).toMatchObject([
    { title: 'Maker recalls 12 carts & one robot', date: '2026-05-14', dateBasis: 'published' },
    { title: 'Plain page', date: null, dateBasis: 'first-seen' },
  ]);
  expect({ passedOver, proves }).toEqual({ passedOver: 1, proves: 'nothing' });
});

test('an index leads to the sitemaps of its own host, those changed last first', () => {
  const { items, children, passedOver, next } = listing(recorded('sitemap-index.xml'));
  expect(children).toEqual([
    'https://news.maker.example/sitemap-2026.xml',
    'https://www.maker.example/sitemap-2026.xml',
    'https://www.maker.example/sitemap-2025.xml',
    'https://www.maker.example/sitemap-pages.xml',
  ]);
  expect({ items, passedOver, next }).toEqual({ items: [], passedOver: 2, next: null });
});

test('an index leads to so many sitemaps, to each once, and not to itself', () => {
  const many = times(40, (n) => `<sitemap><loc>/s-${n}.xml</loc><lastmod>${1990 + n}</lastmod></sitemap>`);
  const { children } = listing(index(`<sitemap><loc>${ADDRESS}</loc><lastmod>2050</lastmod></sitemap>${many}${many}`));
  expect(children).toHaveLength(MOST_CHILDREN);
  expect(children[0]).toBe('https://www.maker.example/s-39.xml');
  expect(new Set(children).size).toBe(MOST_CHILDREN);
});

test('of more than can be read, those changed last are kept', () => {
  const { items } = listing(
    urlset(
      times(6_000, (n) => `<url><loc>/n/page-${n}</loc><lastmod>${n < 1_000 ? 2020 : 2026}-01-01</lastmod></url>`),
    ),
  );
  expect(items).toHaveLength(MOST_ITEMS);
  expect([items[0]?.title, items.at(-1)?.title]).toEqual(['Page 1000', 'Page 5999']);
});

test.each(['constructor', '__proto__', 'toString'])('an element <%s>, which every object has, is no field', (name) => {
  const { items } = listing(urlset(`<url><loc>https://maker.example/a</loc><${name}>text</${name}></url>`));
  expect(items.map(({ url }) => url)).toEqual(['https://maker.example/a']);
});

describe('what is no sitemap', () => {
  const cases: readonly (readonly [body: string, kind: string, because: string])[] = [
    [recorded('sitemap.xml').slice(0, 500), 'malformed', 'breaks off'],
    [urlset('<url><loc>https://maker.example/a</url>'), 'malformed', 'an element that is never closed'],
    [`<!DOCTYPE urlset [<!ENTITY a "b">]>${urlset('<url><loc>/&a;</loc></url>')}`, 'unsafe', 'declares an entity'],
    [urlset(times(50_001, () => '<url/>')), 'unsafe', 'more entries than sitemaps.org allows'],
    [recorded('error-page.html'), 'other-format', 'a page'],
    [recorded('rss-2.xml'), 'other-format', 'a feed'],
    ['https://maker.example/a\nhttps://maker.example/b\n', 'other-format', 'a list of addresses as text'],
    [urlset(''), 'empty', 'no entry'],
    [index(''), 'empty', 'no sitemap'],
    [urlset('<sitemap><loc>/a.xml</loc></sitemap>'), 'empty', 'entries of an index'],
  ];
  test.each(cases.map(([body, kind, because]) => ({ body, kind, because })))('$because: $kind', ({ body, kind }) =>
    expect(failureOf(sitemapReader, answerOf(body, ADDRESS)).kind).toBe(kind),
  );
});
