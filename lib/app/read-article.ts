import { type Block, leadOf } from '../citation/block';
import { bylineDate } from '../citation/byline-date';
import { findCitations } from '../citation/find-citations';
import type { Tagger } from '../citation/tagger';
import type { KnownNames } from '../names/known-names';
import { siteOf } from '../shared/address';
import type { IsoDay } from '../shared/calendar';
import { pointBack } from '../story/point-back';
import type { ArticleToCheck } from './check-article';

/** An article as it was read from a page or a text. */
export interface ReadArticle {
  readonly url: string;
  readonly title: string;
  readonly published: IsoDay | null;
  readonly blocks: readonly Block[];
  /** True when the text came with its markup, so that a missing link means something. */
  readonly hasMarkup: boolean;
}

/** Finds an article's citations and puts together what is sent to be checked: never the text itself. */
export function extractCitations(article: ReadArticle, names: KnownNames, tag: Tagger, today: IsoDay): ArticleToCheck {
  const { url, title, blocks, hasMarkup } = article;
  const published = article.published ?? bylineDate(blocks, today);
  return {
    url,
    title,
    published,
    lead: leadOf(blocks),
    citations: pointBack(
      blocks,
      findCitations(blocks, { names, tag, context: { published, site: siteOf(url) } }),
      names,
    ),
    links: hasMarkup ? blocks.reduce((sum, block) => sum + block.links.length, 0) : null,
  };
}
