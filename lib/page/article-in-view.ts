/** An article of its own has a heading, so many paragraphs, and so many letters in them. */
const FEWEST_PARAGRAPHS = 4;
const FEWEST_LETTERS = 1_200;
/** A page with more is a list. */
const MOST_ARTICLES = 40;

const isWhole = (article: Element): boolean => {
  if (article.querySelector('h1,h2') === null) return false;
  let letters = 0;
  const paragraphs = article.getElementsByTagName('p');
  for (const paragraph of paragraphs) letters += paragraph.textContent?.length ?? 0;
  return paragraphs.length >= FEWEST_PARAGRAPHS && letters >= FEWEST_LETTERS;
};

/** The articles that follow each other in one document, as sites that go on for ever put them; none where there is one. */
export function articlesInARow(document: Document): Element[] {
  const found = [...document.querySelectorAll('article')].filter(
    (one) => one.parentElement?.closest('article') === null,
  );
  if (found.length < 2 || found.length > MOST_ARTICLES) return [];
  const whole = found.filter(isWhole);
  return whole.length < 2 ? [] : whole;
}

/** One of several articles in a document. What the page says of itself in its head is said of the first. */
export interface PartOfPage {
  readonly element: Element;
  readonly isFirst: boolean;
}

/** Tells which of several articles lies in the middle of the window, each time that it is another one. */
export interface ArticleInView {
  /** The article that is in view; null where the page has only one. */
  current(): PartOfPage | null;
}

export function watchArticleInView(document: Document, onOther: () => void, signal: AbortSignal): ArticleInView {
  let watched: readonly Element[] = [];
  let current: Element | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)?.target;
      if (entered === undefined || entered === current) return;
      current = entered;
      onOther();
    },
    { rootMargin: '-50% 0px -50% 0px' },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    current() {
      const articles = articlesInARow(document);
      if (articles.length !== watched.length || articles.some((article, i) => article !== watched[i])) {
        observer.disconnect();
        watched = articles;
        for (const article of articles) observer.observe(article);
      }
      if (current === null || !articles.includes(current)) current = inTheMiddle(articles);
      return current === null ? null : { element: current, isFirst: current === articles[0] };
    },
  };
}

/** The article across the middle of the window, or else the first. */
function inTheMiddle(articles: readonly Element[]): Element | null {
  const middle = (articles[0]?.ownerDocument.defaultView?.innerHeight ?? 0) / 2;
  const across = articles.find((article) => {
    const { top, bottom } = article.getBoundingClientRect();
    return top <= middle && bottom >= middle;
  });
  return across ?? articles[0] ?? null;
}
