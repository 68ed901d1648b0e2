import { describe, expect, test } from 'vitest';
import { articleRoot } from '../../lib/page/article-root';
import { readSignals } from '../../lib/page/read-signals';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const PARAGRAPH = `<p>${'Words about AI companies and their models. '.repeat(3)}</p>`;
const signals = (html: string, url = 'https://news.example/a') => readSignals(parse(html), url);

describe('readSignals', () => {
  test('reads JSON-LD, Open Graph, headline and lead', () => {
    const read = signals(`<html lang="EN"><head><title>T</title><meta property="og:type" content="Article">
      <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle","Thing"],"datePublished":"2026-05-15T08:00:00Z"}]}</script></head>
      <body><article><h1>Head</h1>${PARAGRAPH.repeat(4)}</article></body></html>`);
    expect(read).toMatchObject({
      language: 'en',
      headline: 'Head',
      openGraphType: 'article',
      jsonLdTypes: ['NewsArticle', 'Thing'],
      brokenJsonLd: false,
      published: '2026-05-15',
      hasArticleElement: true,
      paragraphs: 4,
    });
  });

  test.each([
    ['{"@type":"NewsArticle"', true, 'cut off'],
    ['', true, 'empty'],
    ['[[[[[{"@type":"NewsArticle"}]]]]]', false, 'nested too deep to matter'],
    ['null', false, 'null'],
    ['{"@type":{"toString":1},"datePublished":7,"@graph":"x"}', false, 'of wrong types'],
  ])('JSON-LD %s does not stop the reading: %s', (text, broken, _because) => {
    const read = signals(`<script type="application/ld+json">${text}</script><h1>Head</h1>${PARAGRAPH.repeat(3)}`);
    expect(read).toMatchObject({ brokenJsonLd: broken, headline: 'Head', paragraphs: 3, published: null });
  });

  test.each([
    [
      '<meta property="article:published_time" content="2026-05-15T00:00:00+02:00">',
      'https://n.example/a',
      '2026-05-15',
      'meta',
    ],
    [
      '<article><time datetime="2026-05-14">Thursday</time></article>',
      'https://n.example/a',
      '2026-05-14',
      'time element',
    ],
    ['', 'https://n.example/2026/05/13/a-story', '2026-05-13', 'address'],
    ['<time datetime="soon">soon</time>', 'https://n.example/2026/13/45/x', null, 'nothing that is a day'],
  ])('%s %s → %s: %s', (html, url, expected, _because) => {
    expect(signals(html, url).published).toBe(expected);
  });

  test('a page without a body or a paragraph is read too', () => {
    expect(signals('').paragraphs).toBe(0);
    expect(
      readSignals(document.implementation.createDocument(null, 'root') as unknown as Document, '').paragraphs,
    ).toBe(0);
  });
});

describe('articleRoot', () => {
  const root = (html: string) => articleRoot(parse(html));
  test.each([
    [
      `<main><article id="a">${PARAGRAPH.repeat(4)}</article><article><p>teaser</p></article></main>`,
      'a',
      'the article among teasers',
    ],
    [
      `<main id="m">${'<article><p>teaser of a story</p></article>'.repeat(9)}</main>`,
      'm',
      'a list of articles is read whole',
    ],
    [`<div>${PARAGRAPH}</div>`, '', 'the body when nothing is marked'],
  ])('%s → #%s: %s', (html, id, _because) => {
    expect(root(html)?.id).toBe(id);
  });
});
