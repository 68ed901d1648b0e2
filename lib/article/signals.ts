/** What can be told of a page at a glance, without reading it. */
export interface ArticleSignals {
  /** The page's address; empty when not known. */
  readonly url: string;
  readonly title: string;
  /** The first heading of the page. */
  readonly headline: string;
  /** `og:type`, lower case; empty when not given. */
  readonly openGraphType: string;
  /** `@type` values of all readable JSON-LD. */
  readonly jsonLdTypes: readonly string[];
  /** True when the page gives a day of publication anywhere. */
  readonly hasDay: boolean;
  /** True when a day is written beside the headline, as in a dateline or the title of an issue. Looked for, as the author is, only where the text speaks of AI. */
  readonly hasDateline: boolean;
  readonly hasAuthor: boolean;
  /** Number of `<article>` elements. */
  readonly articleElements: number;
  /** Beginnings of the first paragraphs of the main text. */
  readonly lead: readonly string[];
  /** Number of paragraphs of the main text, counted up to a bound. */
  readonly paragraphs: number;
  /** Number of these that have no other beside them: teasers, cards, posts of a forum. */
  readonly loneParagraphs: number;
}
