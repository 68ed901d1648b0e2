import { readAddress } from './address';
import type { WordCounts } from './count-words';
import { type Evidence, Scales } from './evidence';
import type { ArticleSignals } from './signals';

const ARTICLE_TYPE =
  /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|Newsletter)$/;
const OTHER_TYPE =
  /^(?:ScholarlyArticle|TechArticle|APIReference|MedicalScholarlyArticle|Product|ProductGroup|SoftwareApplication|QAPage|DiscussionForumPosting|CollectionPage|SearchResultsPage|ProfilePage|Recipe|JobPosting|Course|Event|MusicGroup|Dataset|SoftwareSourceCode|Book)$/;
const LEGAL_TITLE =
  /\bprivacy (?:policy|statement|notice)\b|\bterms (?:of|and)\b|\b(?:usage|use|cookie) policy\b|\bdatenschutz|\bimpressum\b|\bmentions légales\b|利用規約|隐私|개인정보/i;
const OTHER_TITLE =
  /^(?:about|home|blog|press|projects|publications|pricing)\b|\babout us\b|\b(?:documentation|docs|directory|forum|log ?in|sign in|search results|services)\b/i;
const NEWSLETTER =
  /\bnewsletter\b|\bweekly\b|\bdigest\b|\broundup\b|\bhebdo|\bissue\b|\bwochen|\bsemanal\b|\bedition\b/i;

/** More `<article>` elements than this are a list, or comments. */
const FEW_ARTICLES = 8;
/** Letters in full paragraphs that make a text of some length. */
const LONG_TEXT = 3_000;

/** True when the page calls itself an article in JSON-LD. */
export const isTypedArticle = ({ jsonLdTypes }: ArticleSignals): boolean =>
  jsonLdTypes.some((type) => ARTICLE_TYPE.test(type));

/**
 * How strongly the signals speak for one article (above zero) or for another kind of page.
 * The weights are those of a logistic regression over some 430 hand-labelled pages, rounded to halves; it was
 * checked by leaving out whole sites.
 */
export function weighKind(signals: ArticleSignals, lead: WordCounts): Evidence {
  const scales = new Scales(-2);
  const address = readAddress(signals.url);
  const article = signals.jsonLdTypes.find((type) => ARTICLE_TYPE.test(type));
  const other = signals.jsonLdTypes.find((type) => OTHER_TYPE.test(type));
  if (article !== undefined) scales.add(1.5, `JSON-LD says ${article}`);
  else if (other !== undefined) scales.add(-1.5, `JSON-LD says ${other}`);

  const type = signals.openGraphType;
  if (type.endsWith('article')) scales.add(0.5, 'Open Graph says article');
  else if (type !== '') scales.add(type === 'website' ? -1 : -1.5, `Open Graph says ${type}`);

  if (signals.published !== null) scales.add(0.5, 'a date of publication');
  if (signals.hasDateline) scales.add(1.5, 'a date by the headline');
  if (signals.hasAuthor) scales.add(1, 'an author');
  if (address.hasDate) scales.add(1, 'a date in the address');
  if (address.hasHeadline) scales.add(1, 'a headline in the address');
  if (address.hasArticleFolder) scales.add(2, 'an address where articles are kept');
  if (address.isOtherPage) scales.add(-3, 'the address of another kind of page');

  const title = `${signals.title} ${signals.headline}`;
  if (LEGAL_TITLE.test(title)) scales.add(-3, 'the title of a legal page');
  else if (OTHER_TITLE.test(signals.title)) scales.add(-1.5, 'the title of another kind of page');
  if (NEWSLETTER.test(title) && signals.hasDateline) scales.add(1.5, 'an issue of a newsletter');

  if (signals.articleElements > FEW_ARTICLES) scales.add(-0.5, `${signals.articleElements} article elements`);
  else if (signals.articleElements > 0) scales.add(0.5, 'an article element');
  if (signals.loneParagraphs > 0.6 * signals.paragraphs) scales.add(-1, 'most paragraphs stand alone, as teasers do');
  scales.add(1.5 * Math.min(1, signals.fullText / LONG_TEXT), `${signals.paragraphs} paragraphs`);
  scales.add(Math.min(1.5, lead.share('report')), 'words of reporting');
  scales.add(-0.5 * Math.min(6, lead.share('address')), 'words that speak to a customer or reader');
  return scales.evidence;
}
