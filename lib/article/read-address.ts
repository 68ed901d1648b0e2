/** Folders and hosts of pages that are no articles. */
const OTHER_PAGE =
  /\/(?:wiki|docs?|documentation|reference|api|tags?|topics?|category|categories|sections?|authors?|search|shop|store|products?|pricing|forums?|threads?|questions|discussions?|pull|issues\/\d+|legal|terms|polic(?:y|ies)|privacy|about|contact|careers|jobs?|help|support|abs|pdf|models?|datasets|services?|collections?|courses?|projects?|press|faq|list|solutions)(?:\/|$|\.)|\/\/(?:docs|help|support|shop|store|forums?|community|discuss|developers?|arxiv|news\.ycombinator|\w+\.wikipedia|stackoverflow|\w+\.reddit)\./i;
/** Folders that articles are kept in. */
const ARTICLE_FOLDER =
  /\/(?:blogs?|news|posts?|articles?|stor(?:y|ies)|opinions?|columns?|p|newsletters?|issues|archives?|magazine|press-releases?|noticias|nachrichten|actualites?|artikel)(?:-[a-z]+)?\/[^/]/i;
const DATE = /\/(?:19|20)\d\d(?:[/-]?\d\d?)?(?:[/-]|\b)/;
const FRONT = /^\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i;
const HEADLINE = /(?:[^/-]+-){3}[^/]+\/?$/;

/** What can be told of a page by its address alone. */
export interface AddressSigns {
  readonly isFrontPage: boolean;
  readonly isOtherPage: boolean;
  readonly hasArticleFolder: boolean;
  readonly hasDate: boolean;
  readonly hasHeadline: boolean;
}

/** Reads an address; one that is empty or cannot be read tells nothing. */
export function readAddress(url: string): AddressSigns {
  const [, origin = '', path = '', query] = /^(\w+:\/\/[^/?#]*)([^?#]*)(\?)?/.exec(url) ?? [];
  return {
    isFrontPage: origin !== '' && FRONT.test(path) && query === undefined,
    isOtherPage: OTHER_PAGE.test(origin + path),
    hasArticleFolder: ARTICLE_FOLDER.test(path),
    hasDate: DATE.test(path),
    hasHeadline: HEADLINE.test(path),
  };
}
