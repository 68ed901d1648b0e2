import { describe, expect, test } from 'vitest';
import { detectArticle } from '../../../lib/article/detect-article';
import { explainDetection } from '../../../lib/article/explain-detection';
import type { ArticleSignals } from '../../../lib/article/signals';

const AI_LEAD = [
  'OpenAI and Anthropic announced deals with regulators on Tuesday, the first of their kind for AI companies.',
  'The agreements cover large language models and the chips on which they are trained, executives said.',
  'Investors expect the market for generative AI to double, and the labs to raise billions in funding.',
];

const signals = (over: Partial<ArticleSignals> = {}): ArticleSignals => ({
  url: 'https://news.example/2026/05/15/ai-labs-sign-deals-with-regulators',
  title: 'AI labs sign deals with regulators',
  headline: 'AI labs sign deals with regulators',
  openGraphType: 'article',
  jsonLdTypes: ['NewsArticle'],
  hasDay: true,
  hasDateline: true,
  hasAuthor: true,
  articleElements: 1,
  loneParagraphs: 0,
  lead: AI_LEAD,
  paragraphs: 12,
  ...over,
});

/** A page that says nothing of itself: no address, no metadata. */
const BARE = { url: '', openGraphType: '', jsonLdTypes: [], hasDay: false, hasDateline: false, hasAuthor: false };

const LONG = Array(5).fill(AI_LEAD).flat();
const PLAIN = Array(5).fill(
  'A model of machine learning finds patterns in many examples, and then meets a new one with them.',
);
const HOW_TO = Array(3).fill(
  'Start with a simple prompt: tell the chatbot what your customers order, and let the AI build a list of tasks for you.',
);
const BRIDGE = Array(6).fill(
  'The council repairs the old bridge this summer, and the town will go around by the river for weeks.',
);
const GERMAN = Array(4).fill(
  'Das KI-Unternehmen OpenAI und der Rivale Anthropic wollen ihre Sprachmodelle prüfen lassen, heißt es in Berlin.',
);
const FRENCH = Array(4).fill(
  'OpenAI et Mistral ont signé un accord sur l’intelligence artificielle avec le gouvernement, dit le ministère.',
);
const JAPANESE = Array(12).fill('OpenAIとAnthropicは人工知能の安全性について政府と新しい契約を結んだと発表した。');

const GARDEN = {
  title: 'Ten roses for a small garden',
  headline: 'Ten roses for a small garden',
  lead: Array(5).fill('Roses want sun, and they want company; here are ten that grow well in a pot on any balcony.'),
};

describe('detectArticle', () => {
  test.each([
    [signals(), 'article', 'every signal speaks for it'],
    [signals({ jsonLdTypes: [] }), 'article', 'JSON-LD does not matter when the rest is clear'],
    [
      signals({
        jsonLdTypes: [],
        openGraphType: '',
        url: 'http://127.0.0.1:4173/',
        hasDateline: true,
        hasAuthor: true,
        articleElements: 1,
        loneParagraphs: 0,
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
    [signals({ lead: ['Subscribe to read on.'], paragraphs: 1 }), 'no-text', 'nothing to read'],
    [
      signals({
        url: 'https://en.wikipedia.org/wiki/OpenAI',
        jsonLdTypes: ['ScholarlyArticle'],
        openGraphType: 'website',
        hasDay: false,
        hasDateline: false,
        hasAuthor: false,
        articleElements: 0,
      }),
      'not-an-article',
      'an encyclopaedia',
    ],
    [
      signals({
        url: 'https://shop.example/product/ai-speaker',
        jsonLdTypes: ['Product'],
        openGraphType: 'product',
        hasDay: false,
        hasDateline: false,
        hasAuthor: false,
        articleElements: 0,
      }),
      'not-an-article',
      'a shop',
    ],
    [
      signals({
        url: 'https://acme.example/docs/api',
        jsonLdTypes: [],
        openGraphType: 'website',
        hasDay: false,
        hasDateline: false,
        hasAuthor: false,
        articleElements: 0,
      }),
      'not-an-article',
      'documentation',
    ],
  ])('%#: %s → %s: %s', (given, expected) => {
    const detection = detectArticle(given);
    expect(detection.kind === 'article' ? 'article' : detection.reason).toBe(expected);
    // Where nothing was weighed, the reason says it all.
    const isWeighed = expected !== 'no-text' && expected !== 'front-page';
    expect(explainDetection(detection.seen).length > 0).toBe(isWeighed);
  });

  test('a word that only contains "AI" is none', () => {
    const given = signals({
      title: 'MAIL and RAIN in SPAIN',
      headline: 'MAIL and RAIN in SPAIN',
      lead: Array(6).fill(
        'The RAIL strike in SPAIN, PAID holidays and the price of AIR travel kept the companies busy.',
      ),
    });
    expect(detectArticle(given)).toMatchObject({ kind: 'skip', reason: 'not-ai-industry' });
  });

  test.each([
    [{ ...BARE, articleElements: 0 }, 'not-an-article', 'prose alone is no article'],
    [{ ...BARE, articleElements: 0, hasDateline: true, hasAuthor: true, lead: LONG }, 'article', 'dateline and byline'],
    [
      { ...BARE, articleElements: 20, loneParagraphs: 12, hasDateline: true, title: 'AI Weekly', lead: LONG },
      'article',
      'an issue of a newsletter, its stories apart',
    ],
    [{ ...BARE, articleElements: 40, loneParagraphs: 12, lead: LONG }, 'not-an-article', 'a list of teasers'],
    [
      { title: 'Privacy Policy', url: 'https://lab.example/privacy', jsonLdTypes: [] },
      'not-an-article',
      'a legal page',
    ],
    [{ url: 'https://news.example/issues/26-05-15-labs-sign-deals' }, 'article', 'issues of a newsletter'],
    [
      { url: 'https://git.example/lab/tool/issues/12', openGraphType: 'object', jsonLdTypes: [], hasDateline: false },
      'not-an-article',
      'an issue of a program',
    ],
    [
      {
        url: 'https://lab.example/assistant',
        openGraphType: 'website',
        jsonLdTypes: [],
        hasDay: false,
        hasDateline: false,
        lead: Array(6).fill(
          'Your AI assistant works for you: our platform lets your team do what you want, says OpenAI.',
        ),
      },
      'not-an-article',
      'a product speaks to its customer',
    ],
  ])('kind of page %#: %o → %s: %s', (over, expected, _because) => {
    const detection = detectArticle(signals(over));
    expect(detection.kind === 'article' ? 'article' : detection.reason).toBe(expected);
  });

  test.each([
    ['How to write prompts for a chatbot', HOW_TO, 'not-ai-industry', 'a lesson'],
    ['Build a chatbot for your bakery', HOW_TO, 'not-ai-industry', 'a headline that instructs'],
    ['A chatbot for the bakery in 20 minutes', HOW_TO, 'not-ai-industry', 'steps and minutes'],
    ['AI for bakers: best tools of the year', HOW_TO, 'not-ai-industry', 'what to buy'],
    ['What is Acme AI? All about the rival of OpenAI', AI_LEAD, 'article', 'news under the headline of a lesson'],
    ['Machine learning, explained', PLAIN, 'not-ai-industry', 'an explainer'],
    ['10 best tools for writers who use AI', PLAIN, 'not-ai-industry', 'a list'],
    ['Council repairs the bridge | AI Daily', BRIDGE, 'not-ai-industry', 'AI is in the name of the site only'],
    ['Council repairs the bridge', [...BRIDGE, 'Summary by AI, OpenAI.'], 'not-ai-industry', 'a boilerplate of AI'],
    ['Labore einigen sich: KI-Firmen verhandeln', GERMAN, 'article', 'German'],
    ['Les laboratoires d’IA signent un accord', FRENCH, 'article', 'French'],
    ['OpenAI、人工知能の新しい契約を発表', JAPANESE, 'article', 'Japanese, without blanks'],
  ])('topic of "%s" %#: %j → %s: %s', (title, lead, expected, _because) => {
    const detection = detectArticle(signals({ title, headline: title, lead }));
    expect(detection.kind === 'article' ? 'article' : detection.reason).toBe(expected);
  });
});
