import { describe, expect, test } from 'vitest';
import { publishedDay, publishedDayOf } from '../../lib/page/published-day';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const HEADLINE = 'Two makers of turbines answer the council';
const URL_OF_IT = 'https://news.example/wind/two-makers-answer';
const P = '<p>One.</p><p>Two.</p><p>Three.</p>';
const dayOf = (head: string, body = '', url = URL_OF_IT) =>
  publishedDay(parse(`<head>${head}</head><body>${body}<article><h1>${HEADLINE}</h1>${P}</article></body>`), url, [
    `${HEADLINE} | Island Times`,
    HEADLINE,
  ]);
const jsonLd = (...nodes: object[]): string => `<script type="application/ld+json">${JSON.stringify(nodes)}</script>`;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;

describe('the article’s own day', () => {
  const TEASER = { '@type': 'NewsArticle', headline: 'An older story about boats', datePublished: '2026-01-05' };
  const OWN = { '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2026-07-14T08:00:00+02:00' };
  test.each([
    [[TEASER, OWN], 'of the one with the page’s headline'],
    [
      [
        { ...TEASER, url: 'https://news.example/boats' },
        { ...OWN, headline: '', url: `${URL_OF_IT}/?from=home` },
      ],
      'of the one at the page’s address',
    ],
    [[{ '@type': 'WebPage', datePublished: '2025-01-01' }, OWN], 'of the article rather than of the page around it'],
    [[{ '@type': 'Comment', datePublished: '2026-08-01' }, OWN], 'not of a comment'],
    [[{ '@graph': [{ '@type': 'Person', name: 'A' }, OWN] }], 'in a graph'],
    [[{ ...OWN, dateModified: '2026-07-22' }], 'of publication rather than of a change'],
    [[{ '@type': 'WebPage', mainEntity: OWN }], 'of the main entity'],
  ])('JSON-LD %#: %j → 14 July: %s', (nodes, _because) => {
    expect(dayOf(jsonLd(...nodes))).toBe('2026-07-14');
  });

  test.each([
    [meta('article:published_time', '2026-07-14T00:00:00Z'), 'Open Graph'],
    [meta('citation_publication_date', '2026/07/14'), 'a journal, with strokes'],
    [meta('DC.date.issued', '2026-07-14'), 'Dublin Core'],
    [meta('publish-date', '14 July 2026'), 'in words'],
    [meta('bt:pubDate', '20260714'), 'without strokes'],
    [meta('sailthru.date', 'July 14, 2026'), 'in American words'],
    [meta('parsely-pub-date', '2026-13-45') + meta('pubdate', '2026-07-14'), 'behind one that is no day'],
  ])('meta %#: %s → 14 July: %s', (head, _because) => {
    expect(dayOf(head)).toBe('2026-07-14');
  });

  const LATER = '<time datetime="2026-07-22">22 July 2026</time>';
  const OWN_TIME = '<time datetime="2026-07-14">14 July 2026</time>';
  test.each([
    [`<p class="last-modified">${LATER}</p><p>${OWN_TIME}</p>`, 'behind that of a change, by its class'],
    [`<p><span>Aktualisiert am</span> ${LATER}</p><p>${OWN_TIME}</p>`, 'behind that of a change, in German'],
    [`<div class="latest-news">${LATER}</div>${OWN_TIME}`, 'behind one of a ticker'],
    ['<time>14 July 2026</time>', 'in words only'],
    ['<meta itemprop="datePublished" content="2026-07-14">', 'in a meta element of the body'],
    [`${LATER.replace('<time', '<time itemprop="dateModified"')}${OWN_TIME}`, 'behind a change that says so'],
  ])('in the text %#: %s → 14 July: %s', (before, _because) => {
    const page = parse(`<main><article><h1>${HEADLINE}</h1>${before}${P}</article></main>`);
    expect(publishedDay(page, URL_OF_IT, [HEADLINE])).toBe('2026-07-14');
  });

  test('JSON-LD of what cannot be text says nothing, and ends nothing', () => {
    const odd = { '@type': 'NewsArticle', headline: { toString: 1 }, datePublished: { toString: 1 }, url: null };
    expect(dayOf(jsonLd(odd, { ...OWN, headline: { toString: 1 } }))).toBe('2026-07-14');
    expect(dayOf(jsonLd(odd))).toBeNull();
  });

  test('one of several articles in a document has its own', () => {
    const page = parse(
      `<head>${jsonLd(OWN)}</head><article><h1>${HEADLINE}</h1>${P}</article><article><h1>Boats come home</h1><time datetime="2026-03-02">2 March</time>${P}</article>`,
    );
    const second = page.querySelectorAll('article')[1] as Element;
    expect(publishedDayOf(second, page, 'Boats come home')).toBe('2026-03-02');
    second.querySelector('time')?.remove();
    expect(publishedDayOf(second, page, 'Boats come home')).toBeNull();
  });
});
