import { aiNames, aiTerms, tradeWords } from './ai-vocabulary';
import type { ArticleSignals } from './signals';

export type SkipReason = 'no-text' | 'front-page' | 'not-an-article' | 'not-ai-industry';

/** Whether a page is read. `reasons` say in words what spoke for it, or what was missing. */
export type Detection =
  | { readonly kind: 'article'; readonly reasons: readonly string[] }
  | {
      readonly kind: 'skip';
      readonly reason: SkipReason;
      readonly isArticle: boolean;
      readonly reasons: readonly string[];
    };

const ARTICLE_TYPE =
  /(?:News|Opinion|Analysis|Background|Review|Report|Satirical|AskPublic)?(?:NewsArticle|Article)$|^(?:BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Newsletter)$/;
const OTHER_TYPE =
  /^(?:ScholarlyArticle|TechArticle|APIReference|MedicalScholarlyArticle|Product|ProductGroup|SoftwareApplication|QAPage|FAQPage|DiscussionForumPosting|CollectionPage|SearchResultsPage|ProfilePage|ItemList|Recipe|JobPosting|Course|Event|VideoObject|Dataset|SoftwareSourceCode|Book)$/;
const OTHER_ADDRESS =
  /\/(?:wiki|docs?|documentation|reference|api|tags?|topics?|categor(?:y|ies)|section|authors?|search|shop|store|products?|product|pricing|forums?|threads?|questions|issues|pulls?|login|account|legal|terms|privacy|about|contact|careers|jobs|help|support|abs|pdf|models?|datasets|spaces)(?:\/|$|\.)|\/(?:index|home)\.\w+$|arxiv\.org|wikipedia\.org|stackoverflow\.com|reddit\.com|news\.ycombinator\.com|\/\/(?:docs|help|support|shop|store|forum|forums|community|developer|developers)\./i;
const DATED_ADDRESS = /\/(?:19|20)\d{2}[/-]\d{1,2}(?:[/-]|\b)/;

function path(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}

const isArticleType = (type: string): boolean => ARTICLE_TYPE.test(type) && !OTHER_TYPE.test(type);

/** Fewest paragraphs of some length that make a text. */
const FEWEST_PARAGRAPHS = 3;

/** How strongly the signals speak for an article (positive) or for another kind of page (negative), with the reasons. */
function weighArticle(signals: ArticleSignals): { readonly weight: number; readonly reasons: string[] } {
  const reasons: string[] = [];
  let weight = 0;
  const say = (by: number, reason: string): void => {
    weight += by;
    reasons.push(reason);
  };
  const type = signals.jsonLdTypes.find(isArticleType);
  if (type !== undefined) say(3, `JSON-LD says ${type}`);
  const other = signals.jsonLdTypes.find((one) => OTHER_TYPE.test(one));
  if (other !== undefined && type === undefined) say(-3, `JSON-LD says ${other}`);
  if (signals.openGraphType.endsWith('article')) say(2, 'Open Graph says article');
  else if (/^(?:product|profile|book|video|music)/.test(signals.openGraphType))
    say(-3, `Open Graph says ${signals.openGraphType}`);
  else if (signals.openGraphType === 'website') say(-0.5, 'Open Graph says website');
  if (signals.hasArticleElement) say(1, 'an article element');
  if (signals.published !== null) say(1, 'a date of publication');
  const where = path(signals.url);
  if (DATED_ADDRESS.test(where)) say(1.5, 'a date in the address');
  const slug = (where.split('/').filter(Boolean).at(-1)?.match(/-/g)?.length ?? 0) >= 3;
  if (slug) say(1, 'a headline in the address');
  if (OTHER_ADDRESS.test(signals.url)) say(slug ? -1 : -2.5, 'the address of another kind of page');
  if (signals.paragraphs >= 6) say(signals.paragraphs >= 12 ? 1.5 : 1, `${signals.paragraphs} paragraphs`);
  return { weight, reasons };
}

const ENOUGH_FOR_AN_ARTICLE = 3;

/** Whether headline and lead are about the AI industry, with the reasons. */
function weighTopic(signals: ArticleSignals): { readonly about: boolean; readonly reasons: string[] } {
  const headline = `${signals.headline} . ${signals.title}`;
  const lead = signals.lead.join(' ');
  const inHeadline = aiTerms(headline) + 2 * aiNames(headline);
  const inLead = aiTerms(lead) + aiNames(lead);
  const trade = tradeWords(headline) + tradeWords(lead);
  const about = (inHeadline >= 1 && inLead >= 2 && trade >= 2) || (inLead >= 6 && trade >= 4 && aiNames(lead) >= 2);
  return {
    about,
    reasons: [`AI words: ${inHeadline} in the headline, ${inLead} in the lead; trade words: ${trade}`],
  };
}

/** Decides from a page's signals whether it is an article about the AI industry. */
export function detectArticle(signals: ArticleSignals): Detection {
  if (signals.paragraphs < FEWEST_PARAGRAPHS) {
    return { kind: 'skip', reason: 'no-text', isArticle: false, reasons: [`${signals.paragraphs} paragraphs of text`] };
  }
  const article = weighArticle(signals);
  const typed = signals.jsonLdTypes.some(isArticleType);
  if (/^\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(path(signals.url)) && signals.url !== '' && !typed) {
    return { kind: 'skip', reason: 'front-page', isArticle: false, reasons: ['the front page of a site'] };
  }
  if (article.weight < ENOUGH_FOR_AN_ARTICLE) {
    return { kind: 'skip', reason: 'not-an-article', isArticle: false, reasons: article.reasons };
  }
  const topic = weighTopic(signals);
  const reasons = [...article.reasons, ...topic.reasons];
  return topic.about
    ? { kind: 'article', reasons }
    : { kind: 'skip', reason: 'not-ai-industry', isArticle: true, reasons };
}

/** A skip in a sentence for the popup. */
export function explainSkip(reason: SkipReason): string {
  switch (reason) {
    case 'no-text':
      return 'There is too little text to read here.';
    case 'front-page':
      return 'This is the front page of a site, not an article.';
    case 'not-an-article':
      return 'This does not look like an article.';
    case 'not-ai-industry':
      return 'This article does not seem to be about the AI industry.';
  }
}
