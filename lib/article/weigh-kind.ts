import { hasHeadline, isArticleFolder, isOtherPage } from './address';
import type { WordCounts } from './count-words';
import { type Evidence, type Seen, weigh } from './evidence';
import { isIssue } from './issue';
import type { ArticleSignals } from './signals';
import { UNPARTED_TEXT } from './vocabulary';
import { KIND_WEIGHTS } from './weights';

const ARTICLE_TYPE = /NewsArticle$|BlogPosting$|^(?:Article|Report|Review|Newsletter)$/;
/** Where the address is not known, the title may tell. Legal pages have dates and prose as articles have. */
const OTHER_TITLE =
  /^(?:about|home|blog|press|projects|publications|pricing)\b|\b(?:privacy (?:policy|statement|notice)|terms (?:of|and)|(?:usage|use|cookie) policy|about us)\b|利用規約/i;

/** More `<article>` elements than this are a list, or comments. */
const FEW_ARTICLES = 8;
/** A larger share of paragraphs without another beside them is a list of teasers, cards or posts. */
const MOST_ALONE = 0.6;
/** Letters of the lead that make a text of some length. */
const LONG_TEXT = 3_600;
/** More words of sales talk in a hundred say no more. */
const MUCH_TALK = 6;

/** True when the page calls itself an article in JSON-LD. */
export const isTypedArticle = ({ jsonLdTypes }: ArticleSignals): boolean =>
  jsonLdTypes.some((type) => ARTICLE_TYPE.test(type));

/** What is seen of the kind of a page, in the order of `KIND`. */
export function kindOf(signals: ArticleSignals, lead: WordCounts): Seen[] {
  const { title, url, openGraphType, articleElements, paragraphs } = signals;
  const text = signals.lead.join('');
  const issue = isIssue(signals);
  return [
    [+isTypedArticle(signals)],
    [+(openGraphType !== '' && !openGraphType.endsWith('article')), openGraphType],
    [+signals.hasDay],
    [+signals.hasDateline],
    [+signals.hasAuthor],
    [+hasHeadline(url)],
    [+isArticleFolder(url)],
    [+isOtherPage(url)],
    [+OTHER_TITLE.test(title)],
    [+issue],
    [+(articleElements > 0 && articleElements <= FEW_ARTICLES)],
    // Issues are made of cards.
    [+(!issue && signals.loneParagraphs > MOST_ALONE * paragraphs)],
    [Math.min(1, ((UNPARTED_TEXT.test(text) ? 2 : 1) * text.length) / LONG_TEXT), paragraphs],
    [Math.min(MUCH_TALK, lead.of.address / lead.hundreds)],
  ];
}

/** How strongly the signals speak for one article (above zero) or for another kind of page. */
export const weighKind = (signals: ArticleSignals, lead: WordCounts): Evidence =>
  weigh(kindOf(signals, lead), KIND_WEIGHTS);
