import { hasHeadline, isArticleFolder, isOtherPage } from './address';
import type { WordCounts } from './count-words';
import { type Evidence, weigh } from './evidence';
import type { ArticleSignals } from './signals';

const ARTICLE_TYPE = /NewsArticle$|BlogPosting$|^(?:Article|Report|Review|Newsletter)$/;
/** Where the address is not known, the title may tell. Legal pages have dates and prose as articles have. */
const OTHER_TITLE =
  /^(?:about|home|blog|press|projects|publications|pricing)\b|\b(?:privacy (?:policy|statement|notice)|terms (?:of|and)|(?:usage|use|cookie) policy|about us)\b|利用規約/i;
const NEWSLETTER = /newsletter|\b(?:weekly|digest|round-?up|hebdo\w*|issue)\b/i;

/** More `<article>` elements than this are a list, or comments. */
const FEW_ARTICLES = 8;
/** A larger share of paragraphs without another beside them is a list of teasers, cards or posts. */
const MOST_ALONE = 0.6;
/** Letters of the lead that make a text of some length. */
const LONG_TEXT = 3_600;

/** True when the page calls itself an article in JSON-LD. */
export const isTypedArticle = ({ jsonLdTypes }: ArticleSignals): boolean =>
  jsonLdTypes.some((type) => ARTICLE_TYPE.test(type));

/**
 * How strongly the signals speak for one article (above zero) or for another kind of page.
 * The weights come from a logistic regression over some 430 pages labelled by hand, rounded to halves; titles of
 * other pages and newsletters weigh more than it found. It was checked by leaving out whole sites in turn, but the
 * signals themselves were chosen while looking at all of these pages.
 */
export function weighKind(signals: ArticleSignals, lead: WordCounts): Evidence {
  const { title, url, openGraphType: openGraph, hasDateline, articleElements, paragraphs } = signals;
  const typed = isTypedArticle(signals);
  return weigh(2, [
    [typed && 1.5, 'json-ld'],
    [openGraph && !openGraph.endsWith('article') && -1, 'open-graph', openGraph],
    [signals.hasDay && 1, 'published'],
    [hasDateline && 1.5, 'dateline'],
    [signals.hasAuthor && 1, 'author'],
    [hasHeadline(url) && 1, 'headline-address'],
    [isArticleFolder(url) && 2, 'article-address'],
    [isOtherPage(url) && -3, 'other-address'],
    [OTHER_TITLE.test(title) && -3, 'other-title'],
    [hasDateline && NEWSLETTER.test(title) && 1.5, 'issue'],
    [articleElements && articleElements <= FEW_ARTICLES && 0.5, 'article-element'],
    [signals.loneParagraphs > MOST_ALONE * paragraphs && -1.5, 'alone'],
    [2 * Math.min(1, signals.lead.join('').length / LONG_TEXT), 'paragraphs', paragraphs],
    [-0.5 * Math.min(6, lead.of.address / lead.hundreds), 'sales'],
  ]);
}
