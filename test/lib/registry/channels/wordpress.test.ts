import { describe, expect, test } from 'vitest';
import { wordpressReader } from '../../../../lib/registry/channels/wordpress';
import { answerOf, channelOf, failureOf, listingOf, recorded } from './answers';

const ADDRESS = 'https://agency.example/wp-json/wp/v2/posts';
const DAYS = { from: '2026-05-13', to: '2026-05-14' };
const ASKED = wordpressReader.request(channelOf(wordpressReader, ADDRESS), DAYS);
const PAGED = { 'x-wp-total': '104', 'x-wp-totalpages': '2' };

const parametersOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

describe('what is asked', () => {
  test('both days wholly, with one to spare on each side: the bounds are instants and excluded', () => {
    expect(parametersOf(ASKED)).toEqual({
      after: '2026-05-12T00:00:00',
      before: '2026-05-16T00:00:00',
      order: 'asc',
      orderby: 'date',
      per_page: '100',
      page: '1',
      _fields: 'id,date,date_gmt,link,title,type',
    });
  });

  test('a subject that the channel is bound to stays, an order of its own does not', () => {
    const asked = wordpressReader.request(channelOf(wordpressReader, `${ADDRESS}?categories=5&per_page=3#top`), DAYS);
    expect(asked).toMatch(/^https:\/\/agency\.example\/wp-json\/wp\/v2\/posts\?categories=5&/);
    expect(parametersOf(asked)).toMatchObject({ categories: '5', per_page: '100' });
  });

  test('without days, the newest', () => {
    const asked = wordpressReader.request(channelOf(wordpressReader, ADDRESS), null);
    expect(parametersOf(asked)).toMatchObject({ order: 'desc', orderby: 'date' });
    expect(asked).not.toMatch(/after|before/);
    const listing = listingOf(wordpressReader, answerOf(recorded('wordpress-posts.json'), asked, PAGED));
    expect(listing).toMatchObject({ proves: 'newest', next: null, total: 104 });
  });
});

test('posts, with the days of the site, and where it goes on', () => {
  const listing = listingOf(wordpressReader, answerOf(recorded('wordpress-posts.json'), ASKED, PAGED));
  expect(listing).toMatchObject({
    items: [
      {
        key: '41',
        title: 'Agency ‘welcomes’ carts & robots',
        url: 'https://agency.example/2026/05/carts/',
        date: '2026-05-13',
        dateBasis: 'published',
        type: 'blog',
      },
      { key: '44', date: '2026-05-14' },
    ],
    proves: 'days',
    total: 104,
    passedOver: 2,
  });
  expect(parametersOf(listing.next ?? '')).toEqual({ ...parametersOf(ASKED), page: '2' });
  const last = listingOf(wordpressReader, answerOf(recorded('wordpress-posts.json'), listing.next ?? '', PAGED));
  expect(last).toMatchObject({ proves: 'days', next: null });
});

describe('what an answer proves', () => {
  const posts = recorded('wordpress-posts.json');
  const cases: readonly (readonly [
    headers: Record<string, string>,
    address: string,
    proves: string,
    because: string,
  ])[] = [
    [{ 'x-wp-total': '4', 'x-wp-totalpages': '1' }, ASKED, 'days', 'asked and counted'],
    [{}, ASKED, 'nothing', 'who strips the headers hides further pages'],
    [{ 'x-wp-total': '4', 'x-wp-totalpages': 'one' }, ASKED, 'nothing', 'no number'],
    [{ 'x-wp-total': '4', 'x-wp-totalpages': '1' }, ADDRESS, 'nothing', 'a redirect lost the question'],
  ];
  test.each(cases)('%j %s: %s', (headers, address, proves) => {
    const listing = listingOf(wordpressReader, answerOf(posts, address, headers));
    expect([listing.proves, listing.next]).toEqual([proves, null]);
  });

  test('days without posts are proven where the site counts none', () => {
    const none = answerOf('[]', ASKED, { 'x-wp-total': '0', 'x-wp-totalpages': '0' });
    expect(listingOf(wordpressReader, none)).toMatchObject({ items: [], proves: 'days', next: null, total: 0 });
  });
});

describe('what is no list of posts', () => {
  const cases: readonly (readonly [body: string, kind: string, because: string])[] = [
    [recorded('wordpress-error.json'), 'other-format', 'an error'],
    [recorded('error-page.html'), 'other-format', 'a page'],
    ['', 'other-format', 'nothing'],
    [recorded('wordpress-posts.json').slice(0, 400), 'malformed', 'breaks off'],
    ['[{"id": 1, "title": "Carts"}]', 'malformed', 'another shape'],
    [`[${Array.from({ length: 101 }, (_, id) => `{"id": ${id}}`)}]`, 'malformed', 'more than WordPress gives'],
    ['[]', 'empty', 'none, although it counts four'],
  ];
  test.each(cases.map(([body, kind, because]) => ({ body, kind, because })))('$because: $kind', ({ body, kind }) => {
    const answer = answerOf(body, ASKED, { 'x-wp-total': '4', 'x-wp-totalpages': '1' });
    expect(failureOf(wordpressReader, answer).kind).toBe(kind);
  });
});
