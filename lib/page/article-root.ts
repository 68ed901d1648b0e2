/** Where an article's text may sit, from narrow to wide. */
const CANDIDATES = '[itemprop="articleBody"], article, main, [role="main"]';
/** A candidate that holds this share of the page's paragraphs is the article. */
const ENOUGH = 0.6;
/** Most candidates looked at; a page with more articles than this is a list. */
const MOST_CANDIDATES = 60;

const paragraphLength = (root: ParentNode): number => {
  let length = 0;
  for (const paragraph of root.querySelectorAll('p')) length += paragraph.textContent?.length ?? 0;
  return length;
};

/** The smallest element that holds most of a page's paragraphs; the body when there is none. */
export function articleRoot(document: Document): Element | null {
  const { body } = document;
  if (body === null) return null;
  const all = paragraphLength(body);
  if (all === 0) return document.querySelector('article') ?? document.querySelector('main') ?? body;
  let best: Element = body;
  let bestLength = all;
  for (const candidate of [...document.querySelectorAll(CANDIDATES)].slice(0, MOST_CANDIDATES)) {
    const length = paragraphLength(candidate);
    if (length >= ENOUGH * all && (length < bestLength || best.contains(candidate))) {
      best = candidate;
      bestLength = length;
    }
  }
  return best;
}
