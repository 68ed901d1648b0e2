import type { IsoDay } from '../shared/calendar';

/** What can be told of a page at a glance, without reading it. */
export interface ArticleSignals {
  /** The page's address; empty when not known. */
  readonly url: string;
  /** `<html lang>`, lower case; empty when not given. */
  readonly language: string;
  readonly title: string;
  readonly headline: string;
  /** `og:type`, lower case; empty when not given. */
  readonly openGraphType: string;
  /** `@type` values of all readable JSON-LD. */
  readonly jsonLdTypes: readonly string[];
  /** True when a JSON-LD script could not be parsed; the other signals still count. */
  readonly brokenJsonLd: boolean;
  readonly published: IsoDay | null;
  readonly hasArticleElement: boolean;
  /** Texts of the first paragraphs of some length. */
  readonly lead: readonly string[];
  /** Number of paragraphs of some length, counted up to a bound. */
  readonly paragraphs: number;
}
