/** What can be told of a page by its address alone; one that is empty or cannot be read tells nothing. */

/** Whether folder or host are those of pages that are no articles. */
export const isOtherPage = (url: string): boolean =>
  /\/(?:wiki|docs?|documentation|api|tags?|topics?|category|sections?|authors?|search|shop|store|products?|pricing|forums?|threads?|questions|discussions?|issues\/\d+|legal|terms|policies|privacy|about|careers|jobs?|help|support|models?|datasets|services?|projects?|press|solutions)(?:[/?#]|$)|\/\/(?:docs|help|support|shop|store|forums?|community|developers?|arxiv|news\.ycombinator|\w+\.wikipedia|stackoverflow|\w+\.reddit)\./i.test(
    url,
  );

/** Whether articles are kept in the folder. */
export const isArticleFolder = (url: string): boolean =>
  /\w\/(?:blogs?|news|posts?|articles?|stor(?:y|ies)|opinions?|p|newsletters?|issues|archives?|press-releases?|noticias|nachrichten|actualites?|artikel)(?:-[a-z]+)?\/[^/]/i.test(
    url,
  );

/** Whether the last part of the path has the words of a headline. */
export const hasHeadline = (url: string): boolean => /[^/]\/(?:[^-/?#]+-){3}[^/?#]+\/?(?:[?#]|$)/.test(url);

/** Whether the path is empty or a language. */
export const isFrontPage = (url: string): boolean =>
  /^\w+:\/\/[^/?#]+\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:#|$)/i.test(url);
