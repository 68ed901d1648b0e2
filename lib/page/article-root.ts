import { lookingAround } from './read-main-text';

/** Where an article's text may sit, from narrow to wide. */
const CANDIDATES = '[itemprop="articleBody"], article, main, [role="main"]';
/** A candidate that holds this share of the page's paragraphs is the article. */
const ENOUGH = 0.6;
/** Most candidates looked at; a page with more articles than this is a list. */
const MOST_CANDIDATES = 60;

/** The smallest element that holds most of a page's paragraphs; the body when there is none. */
export function articleRoot(document: Document): Element | null {
  const { body } = document;
  if (body === null) return null;
  // Each paragraph is read once, however many candidates hold it.
  const lengths = new Map<Element, number>();
  let all = 0;
  const isAside = lookingAround(body);
  for (const paragraph of body.querySelectorAll('p')) {
    // A consent dialogue can be longer than the article.
    const length = isAside(paragraph.parentElement) ? 0 : (paragraph.textContent?.length ?? 0);
    lengths.set(paragraph, length);
    all += length;
  }
  if (all === 0) return document.querySelector('article') ?? document.querySelector('main') ?? body;
  let best: Element = body;
  let bestLength = all;
  for (const candidate of [...document.querySelectorAll(CANDIDATES)].slice(0, MOST_CANDIDATES)) {
    let length = 0;
    for (const paragraph of candidate.querySelectorAll('p')) length += lengths.get(paragraph) ?? 0;
    if (length >= ENOUGH * all && (length < bestLength || best.contains(candidate))) {
      best = candidate;
      bestLength = length;
    }
  }
  return best;
}
