import { UNPARTED_TEXT } from '../article/vocabulary';

/** Elements that are looked at; a page with more tells nothing new. */
const MOST_ELEMENTS = 400;
/** Text nodes that are looked at where a page has hardly any paragraphs. */
const MOST_TEXT_NODES = 1_500;
/** Counting stops here: more paragraphs say nothing more. */
const MOST_PARAGRAPHS = 60;
/** Shortest paragraph, in letters. Where words are not parted by blanks, a letter counts double. */
const SHORTEST = 50;
/** Beginning of a paragraph that is read, and of all of them together. */
const LONGEST_BEGINNING = 600;
const LONGEST_LEAD = 6_000;
/** Less text than this in paragraphs, and it is looked for elsewhere. */
const TOO_LITTLE = 1_500;
/** What is a link to this share is no paragraph. */
const ALL_LINK = 0.8;
/** Share of the page's paragraphs that makes an element the article's own. */
const MOST_OF_IT = 0.6;
/** Where no article has its text. */
const ASIDE = 'nav,footer,aside,form,script,style,noscript,button,pre';

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

/** Whether an element is a link, or is in one, or is made of links. */
function isLink(element: Element, length: number): boolean {
  let letters = element.closest('a') === null ? 0 : length;
  for (const link of element.getElementsByTagName('a')) letters += link.textContent?.length ?? 0;
  return letters >= ALL_LINK * length;
}

/** The elements that are paragraphs of text. */
function paragraphsOf(elements: Iterable<Element>): Paragraph[] {
  const found: Paragraph[] = [];
  let looked = 0;
  for (const element of elements) {
    if (found.length >= MOST_PARAGRAPHS || ++looked > MOST_ELEMENTS) break;
    const written = (element.textContent ?? '').slice(0, 2 * LONGEST_BEGINNING);
    const text = written.replace(/\s+/g, ' ').trim().slice(0, LONGEST_BEGINNING);
    if (lengthOf(text) < SHORTEST || element.closest(ASIDE) !== null || isLink(element, text.length)) continue;
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

/** The smallest element that holds most of the text. Teasers, comments and notes lie elsewhere, and are less. */
function container(paragraphs: readonly Paragraph[]): Element | null {
  const enough = MOST_OF_IT * totalLength(paragraphs);
  const lengths = new Map<Element, number>();
  for (const { element, text } of paragraphs) {
    for (let above = element.parentElement; above !== null; above = above.parentElement)
      lengths.set(above, (lengths.get(above) ?? 0) + text.length);
  }
  let best: Element | null = null;
  for (const [element, length] of lengths) {
    if (length >= enough && (best === null || best.contains(element))) best = element;
  }
  return best;
}

/** Finds the page's main text by where its paragraphs lie together, and reads the beginning of it. */
export function readMainText({ body }: Document): MainText {
  let all = body === null ? [] : paragraphsOf(body.querySelectorAll('p,li,blockquote'));
  if (body !== null && totalLength(all) < TOO_LITTLE) {
    const unmarked = paragraphsOf(withOwnText(body));
    if (totalLength(unmarked) > totalLength(all)) all = unmarked;
  }
  const root = container(all);
  const own = all.filter(({ element }) => root?.contains(element));
  const lead: string[] = [];
  const beside = new Map<Element | null, number>();
  let read = 0;
  for (const { element, text } of own) {
    beside.set(element.parentElement, (beside.get(element.parentElement) ?? 0) + 1);
    if (read > LONGEST_LEAD) continue;
    lead.push(text);
    read += text.length;
  }
  const loneParagraphs = [...beside.values()].filter((count) => count === 1).length;
  return { lead, paragraphs: own.length, loneParagraphs };
}
