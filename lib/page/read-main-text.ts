import { UNPARTED_TEXT } from '../article/vocabulary';

/** Elements that are looked at; a page with more tells nothing new. */
const MOST_ELEMENTS = 400;
/** Text nodes that are looked at where a page has hardly any paragraphs. */
const MOST_TEXT_NODES = 1_500;
/** Counting stops here: more paragraphs say nothing more. */
const MOST_PARAGRAPHS = 30;
/** Shortest paragraph, in letters. Where words are not parted by blanks, a letter counts double. */
const SHORTEST = 50;
/** Beginning of a paragraph that is read, more of it where there are few, and of all of them together. */
const LONGEST_BEGINNING = 600;
const LONGEST_LEAD = 4_500;
const FEW = 3;
/** Less text than this in paragraphs, and it is looked for elsewhere. */
const TOO_LITTLE = 1_500;
/** Less than this, and it may lie in shadow roots, for which every element is asked. */
const NEXT_TO_NOTHING = 500;
/** A link is no longer, in letters. */
const LONGEST_TEASER = 300;
/** What is a link to this share is no paragraph. */
const ALL_LINK = 0.8;
/** Share of the page's paragraphs that makes an element the article's own. */
const MOST_OF_IT = 0.6;
/** Where no article has its text: what is told by its element, its role, or as a consent dialogue by its name. */
const ASIDE = /^(?:a|nav|footer|aside|dialog|script|style|noscript|button|pre)$/;
const CONSENT = /cookie|consent/i;

const isApart = (element: Element): boolean =>
  ASIDE.test(element.localName) ||
  element.getAttribute('role') === 'dialog' ||
  CONSENT.test(`${element.getAttribute('class')} ${element.getAttribute('id')}`);

/** Tells whether what an element holds is no text of an article by where it stands. Each element around it is looked at once. */
export function lookingAround(body: Element): (element: Element | null) => boolean {
  const known = new Map<Element | null, boolean>([
    [null, false],
    [body, false],
  ]);
  // What holds the headline too is the layout of the page.
  for (let at: Element | null = body.querySelector('h1'); at !== null && at !== body; at = at.parentElement)
    known.set(at, false);
  return (element) => {
    const around: (Element | null)[] = [];
    let at = element;
    for (; !known.has(at); at = (at as Element).parentElement) around.push(at);
    let aside = known.get(at) === true;
    for (const one of around.reverse()) {
      aside ||= isApart(one as Element);
      known.set(one, aside);
    }
    return aside;
  };
}

/** The text of the article, as far as it is read for detection. */
export interface MainText {
  /** Beginnings of its paragraphs, in order. */
  readonly lead: readonly string[];
  readonly paragraphs: number;
  /** Paragraphs that have no other beside them. */
  readonly loneParagraphs: number;
}

interface Paragraph {
  readonly element: Element;
  readonly text: string;
}

const lengthOf = (text: string): number => (UNPARTED_TEXT.test(text) ? 2 : 1) * text.length;
const totalLength = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** Whether an element is made of links. Longer texts than teasers are not asked about. */
function isLinks(element: Element, length: number): boolean {
  let letters = 0;
  if (length < LONGEST_TEASER && element.firstElementChild !== null)
    for (const link of element.getElementsByTagName('a')) letters += link.textContent?.length ?? 0;
  return letters >= ALL_LINK * length;
}

/** The elements that are paragraphs of text. */
function paragraphsOf(elements: Iterable<Element>, isAside: (element: Element | null) => boolean): Paragraph[] {
  const found: Paragraph[] = [];
  let looked = 0;
  for (const element of elements) {
    if (found.length >= MOST_PARAGRAPHS || ++looked > MOST_ELEMENTS) break;
    const text = (element.textContent ?? '').trim().slice(0, LONGEST_BEGINNING).replace(/\s+/g, ' ');
    if (lengthOf(text) < SHORTEST || isLinks(element, text.length)) continue;
    if (ASIDE.test(element.localName) || isAside(element.parentElement)) continue;
    if (element.localName === 'p' || element.querySelector('p,li') === null) found.push({ element, text });
  }
  return found;
}

/** The elements with text of their own, for pages that are all `div` and `td`. */
function withOwnText(body: Element): Set<Element> {
  const found = new Set<Element>();
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* text */);
  for (let i = 0; i < MOST_TEXT_NODES && walker.nextNode() !== null; i++) {
    const { data, parentElement } = walker.currentNode as Text;
    if (parentElement !== null && lengthOf(data.trim()) >= SHORTEST) found.add(parentElement);
  }
  return found;
}

/** Shadow roots that are looked into, where the page itself has hardly any text. */
const MOST_SHADOWS = 100;

/** The paragraphs in open shadow roots: pages that are made of components. */
function inShadows(body: Element): Element[] {
  const found: Element[] = [];
  const roots: ParentNode[] = [body];
  for (const root of roots) {
    if (root !== body) found.push(...root.querySelectorAll('p'));
    for (const { shadowRoot } of root.querySelectorAll('*'))
      if (shadowRoot && roots.length < MOST_SHADOWS) roots.push(shadowRoot);
  }
  return found;
}

/** The smallest element that holds most of the text. Teasers, comments and notes lie elsewhere, and are less. */
function container(paragraphs: readonly Paragraph[]): Element | null {
  const enough = MOST_OF_IT * totalLength(paragraphs);
  const parents = new Map<Element | null, number>();
  const add = (to: Map<Element | null, number>, element: Element | null, length: number): void => {
    to.set(element, (to.get(element) ?? 0) + length);
  };
  for (const { element, text } of paragraphs) add(parents, element.parentElement, text.length);
  const lengths = new Map<Element | null, number>();
  for (const [parent, length] of parents)
    for (let above = parent; above !== null; above = above.parentElement) add(lengths, above, length);
  let best: Element | null = null;
  for (const [element, length] of lengths) {
    if (length >= enough && (best === null || best.contains(element))) best = element;
  }
  return best;
}

/** Finds the page's main text by where its paragraphs lie together, and reads the beginning of it. */
export function readMainText(body: Element | null): MainText {
  if (body === null) return { lead: [], paragraphs: 0, loneParagraphs: 0 };
  let all: Paragraph[] = [];
  // From the cheapest to the dearest: list items hold whole menus, and text nodes are many.
  const places = [
    (within: Element) => within.getElementsByTagName('p'),
    (within: Element) => within.querySelectorAll('p,li'),
    withOwnText,
    inShadows,
  ];
  const isAside = lookingAround(body);
  for (const place of places) {
    if (totalLength(all) >= (place === inShadows ? NEXT_TO_NOTHING : TOO_LITTLE)) break;
    const found = paragraphsOf(place(body), isAside);
    if (totalLength(found) > totalLength(all)) all = found;
  }
  const root = container(all);
  // In shadow roots nothing holds the paragraphs of several.
  const own = root === null ? all : all.filter(({ element }) => root.contains(element));
  const lead: string[] = [];
  const beside = new Map<Element | null, number>();
  let read = 0;
  for (const { element, text } of own) {
    beside.set(element.parentElement, (beside.get(element.parentElement) ?? 0) + 1);
    if (read > LONGEST_LEAD) continue;
    const more = own.length > FEW ? text : (element.textContent ?? '').trim().slice(0, LONGEST_LEAD / FEW);
    lead.push(more);
    read += more.length;
  }
  const loneParagraphs = [...beside.values()].filter((count) => count === 1).length;
  return { lead, paragraphs: own.length, loneParagraphs };
}
