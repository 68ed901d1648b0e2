import type { WordCounts } from './count-words';
import { type Evidence, weigh } from './evidence';
import { readAddress } from './read-address';
import type { ArticleSignals } from './signals';

const ARTICLE_TYPE = /^(?:\w*NewsArticle|Article|\w*BlogPosting|Report|Review|Newsletter)$/;
const OTHER_TYPE =
  /^(?:(?:Tech|\w*Scholarly)Article|APIRef|Product|Software|QAPage|Discussion|Collection|Search|Profile|Recipe|Job|Course|Event|Music|Dataset|Book)/;
/** Where the address is not known, the title may tell. Legal pages have dates and prose as articles have. */
const LEGAL_TITLE =
  /\bprivacy (?:policy|statement|notice)|\bterms (?:of|and)\b|\b(?:usage|use|cookie) policy|datenschutz|impressum|mentions légales|利用規約/i;
const OTHER_TITLE =
  /^(?:about|home|blog|press|projects|publications|pricing)\b|\b(?:about us|documentation|docs|directory|forum|services)\b/i;
const NEWSLETTER = /newsletter|\b(?:weekly|digest|round-?up|hebdo\w*|issue|wochen\w*|semanal|edition)\b/i;

/** More `<article>` elements than this are a list, or comments. */
const FEW_ARTICLES = 8;
/** A larger share of paragraphs without another beside them is a list of teasers, cards or posts. */
const MOST_ALONE = 0.6;
/** Letters in paragraphs of prose that make a text of some length. */
const LONG_TEXT = 3_000;

/** True when the page calls itself an article in JSON-LD. */
export const isTypedArticle = ({ jsonLdTypes }: ArticleSignals): boolean =>
  jsonLdTypes.some((type) => ARTICLE_TYPE.test(type));

/**
 * How strongly the signals speak for one article (above zero) or for another kind of page.
 * The weights are those of a logistic regression over some 430 pages labelled by hand, rounded to halves. It was
 * checked by leaving out whole sites in turn.
 */
export function weighKind(signals: ArticleSignals, lead: WordCounts): Evidence {
  const { title, hasDateline, articleElements, paragraphs } = signals;
  const address = readAddress(signals.url);
  const typed = isTypedArticle(signals);
  const other = !typed && signals.jsonLdTypes.find((type) => OTHER_TYPE.test(type));
  const names = `${title} ${signals.headline}`;
  return weigh(2, [
    [typed && 1.5, 'JSON-LD says article'],
    [other && -1.5, `JSON-LD says ${other}`],
    [ofOpenGraph(signals.openGraphType), `Open Graph says ${signals.openGraphType}`],
    [signals.published && 0.5, 'a date of publication'],
    [hasDateline && 1.5, 'a date by the headline'],
    [signals.hasAuthor && 1, 'an author'],
    [address.hasDate && 1, 'a date in the address'],
    [address.hasHeadline && 1, 'a headline in the address'],
    [address.hasArticleFolder && 2, 'an address of articles'],
    [address.isOtherPage && -3, 'an address of other pages'],
    [LEGAL_TITLE.test(names) && -3, 'a legal title'],
    [OTHER_TITLE.test(title) && -1.5, 'a title of other pages'],
    [hasDateline && NEWSLETTER.test(names) && 1.5, 'an issue of a newsletter'],
    [articleElements && (articleElements > FEW_ARTICLES ? -0.5 : 0.5), `article elements: ${articleElements}`],
    [signals.loneParagraphs > MOST_ALONE * paragraphs && -1, 'paragraphs stand alone, as teasers do'],
    [1.5 * Math.min(1, signals.prose / LONG_TEXT), `paragraphs: ${paragraphs}`],
    [Math.min(1.5, lead.share('report')), 'words of reporting'],
    [-0.5 * Math.min(6, lead.share('address')), 'words to a customer or reader'],
  ]);
}

function ofOpenGraph(type: string): number {
  if (type === '') return 0;
  if (type.endsWith('article')) return 0.5;
  return type === 'website' ? -1 : -1.5;
}
