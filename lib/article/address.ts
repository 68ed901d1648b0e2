/** Folders and hosts of pages that are no articles. */
const OTHER_PAGE =
  /\/(?:wiki|docs?|documentation|reference|api|tags?|topics?|categor(?:y|ies)|sections?|authors?|search|shop|store|products?|pricing|forums?|threads?|questions|discussions?|pulls?|login|account|legal|terms|policies|privacy|about|contact|careers|jobs?|help|support|abs|pdf|models?|datasets|spaces|services?|collections?|courses?|market|projects?|press|team|faq|list|item|solutions|customers)(?:\/|$|\.)|\/issues\/\d+$|\/index\.\w+$/i;
const OTHER_HOST =
  /^(?:docs|help|support|shop|store|forums?|community|discuss|developers?|arxiv)\.|(?:^|\.)(?:arxiv|wikipedia)\.org$|(?:^|\.)(?:stackoverflow|reddit)\.com$|^news\.ycombinator\.com$/i;
/** Folders that articles are kept in. */
const ARTICLE_FOLDER =
  /\/(?:blogs?|news|posts?|articles?|stor(?:y|ies)|opinions?|columns?|p|essays?|newsletters?|issues|archives?|magazine|press-releases?|noticias|nachrichten|actualites?|artikel|notizie)(?:-[a-z]{2,9})?\/[^/]/i;
const DATE = /\/(?:19|20)\d{2}(?:[/-]?\d{1,2})?(?:[/-]|\b)/;
const FRONT = /^\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i;
/** Hyphens in the last part that make it a headline. */
const HEADLINE_HYPHENS = 3;

/** What can be told of a page by its address alone. */
export interface AddressSigns {
  readonly isFrontPage: boolean;
  readonly isOtherPage: boolean;
  readonly hasArticleFolder: boolean;
  readonly hasDate: boolean;
  readonly hasHeadline: boolean;
}

const NOTHING: AddressSigns = {
  isFrontPage: false,
  isOtherPage: false,
  hasArticleFolder: false,
  hasDate: false,
  hasHeadline: false,
};

/** Reads an address; one that cannot be read tells nothing. */
export function readAddress(url: string): AddressSigns {
  if (!URL.canParse(url)) return NOTHING;
  const { hostname, pathname, search } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return {
    isFrontPage: FRONT.test(pathname) && !/[?&](?:p|id|a|article)=/.test(search),
    isOtherPage: OTHER_HOST.test(hostname) || OTHER_PAGE.test(pathname),
    hasArticleFolder: ARTICLE_FOLDER.test(pathname),
    hasDate: DATE.test(pathname),
    hasHeadline: last.split('-').length > HEADLINE_HYPHENS,
  };
}
