import { describe, expect, test } from 'vitest';
import { articleRoot } from '../../lib/page/article-root';
import { publishedDay } from '../../lib/page/published-day';
import { readSignals } from '../../lib/page/read-signals';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const PARAGRAPH = `<p>${'Words about AI companies and their models. '.repeat(3)}</p>`;
const signals = (html: string, url = 'https://news.example/a') => readSignals(parse(html), url);
const published = (html: string, url = 'https://news.example/a') => {
  const page = parse(html);
  return publishedDay(page, url, [page.title, page.querySelector('h1')?.textContent ?? '']);
};

describe('readSignals', () => {
  test('reads JSON-LD, Open Graph, headline and lead', () => {
    const read = signals(`<html lang="EN"><head><title>T</title><meta property="og:type" content="Article">
      <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle","Thing"],"datePublished":"2026-05-15T08:00:00Z"}]}</script></head>
      <body><article><h1>Head</h1>${PARAGRAPH.repeat(4)}</article></body></html>`);
    expect(read).toMatchObject({
      headline: 'Head',
      openGraphType: 'article',
      jsonLdTypes: ['NewsArticle', 'Thing'],
      hasDay: true,
      articleElements: 1,
      paragraphs: 4,
    });
  });

  test.each([
    ['{"@type":"NewsArticle"', 'cut off'],
    ['', 'empty'],
    ['[[[[[{"@type":"NewsArticle"}]]]]]', 'nested too deep to matter'],
    ['null', 'null'],
    ['{"@type":{"toString":1},"datePublished":7,"@graph":"x"}', 'of wrong types'],
    ['{"datePublished":{"toString":1},"headline":{"toString":1},"mainEntityOfPage":null}', 'of what cannot be text'],
  ])('JSON-LD %s does not stop the reading: %s', (text, _because) => {
    const read = signals(`<script type="application/ld+json">${text}</script><h1>Head</h1>${PARAGRAPH.repeat(3)}`);
    expect(read).toMatchObject({ jsonLdTypes: [], headline: 'Head', paragraphs: 3, hasDay: false });
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
    expect(published(html, url)).toBe(expected);
  });

  const PARAGRAPHS = '<p>One.</p><p>Two.</p><p>Three.</p>';
  const NEWS = (inner: string) => `<main><article><h1>Head</h1>${inner}${PARAGRAPHS}</article></main>`;
  test.each([
    [
      `<header class="ticker"><article class="teaser"><time datetime="2026-01-05">5 January</time></article></header>${NEWS('')}`,
      null,
      'of a ticker',
    ],
    [
      `${NEWS('')}<section class="comments"><time datetime="2026-08-01">1 August</time></section>`,
      null,
      'of a comment',
    ],
    [
      `<aside><time datetime="2026-01-05">old</time></aside>${NEWS('<time datetime="2026-07-14">14 July</time>')}`,
      '2026-07-14',
      'of the article, behind one of an aside',
    ],
    [
      `<article><time datetime="2026-01-05">old</time><a href="/x">Other</a></article>${NEWS('<time datetime="2026-07-14">14 July</time>')}`,
      '2026-07-14',
      'not of a teaser that is an article too',
    ],
    [
      NEWS(
        '<time itemprop="dateModified" datetime="2026-07-22">22 July</time> <time itemprop="datePublished" datetime="2026-07-14">14 July</time>',
      ),
      '2026-07-14',
      'of publication, behind that of a change',
    ],
    [
      NEWS('Updated <time datetime="2026-07-22">22 July</time>, published <time datetime="2026-07-14">14 July</time>'),
      '2026-07-14',
      'by the words before it',
    ],
  ])('the day %#: %s → %s (%s)', (html, expected, _because) => {
    expect(published(html)).toBe(expected);
  });

  test.each([
    ['<div><h1>Head</h1><p>By A. Writer, 14 May 2026</p></div>', true, 'an English day'],
    ['<div><h1>Head</h1><p>May 14, 2026</p></div>', true, 'an American day'],
    ['<div><h1>Head</h1></div><div>14. Mai 2026</div>', true, 'a German day, in the next element'],
    ['<div><h1>Head</h1><p>2026年5月14日</p></div>', true, 'a Japanese day'],
    ['<div><h1>Head</h1><p>Founded in 2026</p></div>', false, 'a year is no day'],
  ])('the dateline of %s: %s, %s', (html, expected, _because) => {
    expect(signals(`${html}<main>${PARAGRAPH.repeat(3)}</main>`).hasDateline).toBe(expected);
  });

  const TEXT =
    'The labs said that their AI models will be tested by the agency before they come to the market. '.repeat(3);
  const P = `<p>${TEXT}</p>`;
  const CARD = `<div>${P}</div>`;
  test.each([
    ['a newsletter in list items', 6, 0, `<ul>${`<li>${TEXT}</li>`.repeat(6)}</ul>`],
    ['a newsletter in cells', 6, 6, `<table>${`<tr><td><div>${TEXT}</div></td></tr>`.repeat(6)}</table>`],
    ['no footer', 6, 0, `<main>${P.repeat(6)}</main><footer>${P.repeat(9)}</footer>`],
    ['no teaser that is a link', 9, 0, `<main>${P.repeat(9)}</main><div><p><a href="/x">${TEXT}</a></p></div>`],
    ['nothing recommended beside it', 9, 0, `<main>${P.repeat(9)}</main><section>${CARD.repeat(3)}</section>`],
    ['cards stand alone', 6, 6, `<main>${CARD.repeat(6)}</main>`],
  ])('main text: %s', (_because, paragraphs, loneParagraphs, html) => {
    expect(signals(html)).toMatchObject({ paragraphs, loneParagraphs });
  });

  test('a page of ten megabytes is not read whole', () => {
    const page = parse(`<main>${`<p>${TEXT}</p>`.repeat(34_000)}</main>`);
    const start = performance.now();
    expect(readSignals(page, '').lead.join('').length).toBeLessThan(8_000);
    expect(performance.now() - start).toBeLessThan(500);
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
