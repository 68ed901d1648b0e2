import { describe, expect, test } from 'vitest';
import { detectArticle } from '../../../lib/article/detect-article';
import type { ArticleSignals } from '../../../lib/article/signals';

const AI_LEAD = [
  'OpenAI and Anthropic announced deals with regulators on Tuesday, the first of their kind for AI companies.',
  'The agreements cover large language models and the chips on which they are trained, executives said.',
  'Investors expect the market for generative AI to double, and the labs to raise billions in funding.',
];

const signals = (over: Partial<ArticleSignals> = {}): ArticleSignals => ({
  url: 'https://news.example/2026/05/15/ai-labs-sign-deals-with-regulators',
  language: 'en',
  title: 'AI labs sign deals with regulators',
  headline: 'AI labs sign deals with regulators',
  openGraphType: 'article',
  jsonLdTypes: ['NewsArticle'],
  brokenJsonLd: false,
  published: '2026-05-15',
  hasArticleElement: true,
  lead: AI_LEAD,
  paragraphs: 12,
  ...over,
});

const GARDEN = {
  title: 'Ten roses for a small garden',
  headline: 'Ten roses for a small garden',
  lead: ['Roses want sun, and they want company; here are ten that grow well in a pot on any balcony in the north.'],
};

describe('detectArticle', () => {
  test.each([
    [signals(), 'article', 'every signal speaks for it'],
    [
      signals({ jsonLdTypes: [], brokenJsonLd: true }),
      'article',
      'broken JSON-LD does not matter when the rest is clear',
    ],
    [
      signals({
        jsonLdTypes: [],
        openGraphType: '',
        url: 'http://127.0.0.1:4173/',
        hasArticleElement: true,
        paragraphs: 14,
      }),
      'front-page',
      'an unmarked page at the root of a site',
    ],
    [signals({ url: 'http://127.0.0.1:4173/' }), 'article', 'a marked article at the root of a site'],
    [signals(GARDEN), 'not-ai-industry', 'another subject'],
    [
      signals({ ...GARDEN, lead: [...GARDEN.lead, 'An AI app can name your rose.'] }),
      'not-ai-industry',
      'AI in passing',
    ],
    [signals({ paragraphs: 1 }), 'no-text', 'nothing to read'],
    [
      signals({
        url: 'https://en.wikipedia.org/wiki/OpenAI',
        jsonLdTypes: ['ScholarlyArticle'],
        openGraphType: 'website',
        published: null,
        hasArticleElement: false,
      }),
      'not-an-article',
      'an encyclopaedia',
    ],
    [
      signals({
        url: 'https://shop.example/product/ai-speaker',
        jsonLdTypes: ['Product'],
        openGraphType: 'product',
        published: null,
        hasArticleElement: false,
      }),
      'not-an-article',
      'a shop',
    ],
    [
      signals({
        url: 'https://acme.example/docs/api',
        jsonLdTypes: [],
        openGraphType: 'website',
        published: null,
        hasArticleElement: false,
      }),
      'not-an-article',
      'documentation',
    ],
  ])('%#: %s → %s: %s', (given, expected) => {
    const detection = detectArticle(given);
    expect(detection.kind === 'article' ? 'article' : detection.reason).toBe(expected);
    expect(detection.reasons.length).toBeGreaterThan(0);
  });

  test('a word that only contains "AI" is none', () => {
    const given = signals({
      title: 'MAIL and RAIN in SPAIN',
      headline: 'MAIL and RAIN in SPAIN',
      lead: ['The RAIL strike in SPAIN, PAID holidays and the price of AIR travel kept the companies busy.'],
    });
    expect(detectArticle(given)).toMatchObject({ kind: 'skip', reason: 'not-ai-industry' });
  });
});
