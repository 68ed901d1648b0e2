import type { PageElement } from './page-tree';

/** Elements whose words are never part of a text. */
const NO_TEXT = new Set(
  'head script style noscript template svg math canvas iframe object embed video audio picture map select option datalist textarea input progress meter nav footer dialog aside menu title'.split(
    ' ',
  ),
);

const NO_TEXT_ROLES = new Set(
  'navigation banner contentinfo search dialog alertdialog alert status menu menubar toolbar tablist tooltip complementary'.split(
    ' ',
  ),
);

/**
 * Names by which pages call what is no part of their text, as whole class names or ids. A section *on* cookies is
 * often called `cookies` or `cookie-policy`, so that only names of banners are listed.
 */
const FURNITURE =
  /^(?:(?:js-|c-|m-|o-)?(?:(?:cookie|consent|gdpr|ccpa|privacy)s?[-_]*(?:banner|bar|consent|popup|modal|overlay|dialog|notification|manager|preferences?[-_]?center|wall|toast|prompt)\w*|cookiebanner|cookieconsent|cookiebar|onetrust[-\w]*|ot-sdk-\w+|cybotcookiebot\w*|cc-window|cc-banner|truste[-_]\w+|didomi[-\w]*|usercentrics[-\w]*|qc-cmp2[-\w]*|breadcrumbs?|nav|navbar|navigation|site-?nav\w*|main-?nav|top-?nav|side-?nav|sidebar|side-?bar|site-?header|page-?header-?nav|global-?(?:header|footer|nav)|site-?footer|page-?footer|footer|skip-?(?:link|to-content|nav)|language-?(?:selector|switcher|picker)|locale-?(?:selector|switcher)|share-?(?:bar|buttons|links)|social-?(?:share|links|icons)|newsletter\w*|back-?to-?top|pagination|toc|table-?of-?contents|feedback-?(?:widget|form)|announcement-?(?:bar|banner)|promo-?(?:bar|banner)|sr-only|visually-?hidden|screen-?reader-?text))$/i;

/** What a hidden element says of itself in its own style. */
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i;

/** Some pages hide all of themselves until a script has run. */
const WHOLE = new Set(['#root', 'html', 'body', 'main']);

const isHidden = ({ name, attributes }: PageElement): boolean =>
  !WHOLE.has(name) &&
  ((attributes.hidden !== undefined && attributes.hidden.toLowerCase() !== 'until-found') ||
    attributes['aria-hidden'] === 'true' ||
    HIDING.test(attributes.style ?? ''));

const isFurniture = ({ attributes }: PageElement): boolean =>
  `${attributes.id ?? ''} ${attributes.class ?? ''}`.split(/\s+/).some((token) => FURNITURE.test(token));

/** How much a part says, in UTF-16 units without white space: all of it, and what is a link. */
interface Amount {
  all: number;
  linked: number;
}

/** What of a page is its text. */
export interface PageParts {
  /** The element that holds the text. */
  readonly main: PageElement;
  /** True for an element of which nothing is read. */
  readonly leavesOut: (element: PageElement) => boolean;
}

/**
 * Tells the text of a page from what stands around it. `main`, `role=main` or `article` is believed where it holds a
 * good part of what the page says; else it is the smallest element with most of the words that are no links.
 */
export function partsOf(page: PageElement): PageParts {
  const left = new Set<PageElement>();
  const doubtful: PageElement[] = [];
  const amounts = new Map<PageElement, Amount>();
  const marked: PageElement[] = [];

  const measure = (element: PageElement, isLinked: boolean, within: { article: boolean; heading: boolean }): Amount => {
    const amount: Amount = { all: 0, linked: 0 };
    const { name, attributes, children } = element;
    const role = attributes.role?.toLowerCase() ?? '';
    const isPart =
      (NO_TEXT.has(name) && role !== 'main') ||
      NO_TEXT_ROLES.has(role) ||
      (name === 'header' && !within.article) ||
      (name === 'button' && !within.heading) ||
      attributes['aria-modal'] === 'true' ||
      isHidden(element);
    if (isPart) {
      left.add(element);
      return amount;
    }
    const isMain = name === 'main' || role === 'main';
    if (isMain || name === 'article') marked.push(element);
    if (!WHOLE.has(name) && !isMain && name !== 'article' && (name === 'form' || isFurniture(element)))
      doubtful.push(element);
    const inside = {
      article: within.article || isMain || name === 'article',
      heading: within.heading || /^(?:h[1-6]|summary)$/.test(name),
    };
    for (const child of children) {
      if (typeof child === 'string') {
        const length = child.replace(/\s+/g, '').length;
        amount.all += length;
        if (isLinked) amount.linked += length;
      } else {
        const part = measure(child, isLinked || child.name === 'a', inside);
        amount.all += part.all;
        amount.linked += part.linked;
      }
    }
    if (amount.all > 0) amounts.set(element, amount);
    return amount;
  };
  const total = measure(page, false, { article: false, heading: false });
  const own = (element: PageElement): number => {
    const { all, linked } = amounts.get(element) ?? { all: 0, linked: 0 };
    return all - linked;
  };
  const whole = total.all - total.linked;

  // A form around the whole page, or a body called "nav", holds the text too.
  for (const element of doubtful) if (own(element) * 2 < whole) left.add(element);

  const leavesOut = (element: PageElement): boolean => left.has(element);
  const best = marked.reduce<PageElement | null>(
    (most, one) => (most === null || own(one) > own(most) ? one : most),
    null,
  );
  const main = best !== null && own(best) * 5 >= whole * 2 ? best : densest(page, own, leavesOut);
  return { main, leavesOut };
}

/** The deepest element that still holds nine tenths of the words that are no links. */
function densest(
  page: PageElement,
  own: (element: PageElement) => number,
  leavesOut: (element: PageElement) => boolean,
): PageElement {
  let at = page;
  for (;;) {
    const parts = at.children.filter((child): child is PageElement => typeof child !== 'string' && !leavesOut(child));
    const sum = own(at);
    const next = parts.find(
      (part) =>
        own(part) * 10 >= sum * 9 &&
        /^(?:html|body|div|section|article|main|form|td|tr|tbody|table|center)$/.test(part.name),
    );
    if (next === undefined || sum === 0) return at;
    at = next;
  }
}
