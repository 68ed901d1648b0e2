/** Paragraph-like elements that are looked at; a page with more tells nothing new. */
const MOST_ELEMENTS = 400;
/** Text nodes that are looked at where a page has hardly any paragraph-like elements. */
const MOST_TEXT_NODES = 1_500;
/** Counting stops here: more paragraphs say nothing more. */
const MOST_PARAGRAPHS = 60;
/** Shortest paragraph, in letters; where words are not parted by blanks, a letter says more. */
const SHORTEST = 60;
const SHORTEST_CJK = 25;
const CJK = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
/** A paragraph from this length on is one of prose. */
const FULL_PARAGRAPH = 140;
/** Beginning of a paragraph that is read, and of all of them together. */
const LONGEST_BEGINNING = 600;
const LONGEST_SAMPLE = 6_000;
/** Less text than this in paragraphs, and the text is looked for elsewhere. */
const TOO_LITTLE = 1_200;
/** A paragraph that is a link to this share is a link, not a paragraph. */
const ALL_LINK = 0.8;
/** Share of the page's paragraphs that makes an element the article's own. */
const MOST_OF_IT = 0.6;
/** Where no article has its text. */
const ASIDE = 'nav,footer,aside,form,header nav,[role="navigation"],[role="complementary"]';
const NO_TEXT = /^(?:script|style|noscript|template|textarea|option|button|a|title|svg|code|pre)$/i;

/** The text of the article, as far as it is read for detection. */
export interface MainText {
  /** Beginnings of its paragraphs, in order. */
  readonly sample: readonly string[];
  readonly paragraphs: number;
  /** Paragraphs that have no other beside them. */
  readonly loneParagraphs: number;
  /** Letters in full paragraphs of the sample. */
  readonly fullText: number;
}

interface Paragraph {
  readonly element: Element;
  readonly text: string;
  /** Letters of it that are in links. */
  readonly linked: number;
}

const beginning = (element: Element): string =>
  (element.textContent ?? '')
    .slice(0, 2 * LONGEST_BEGINNING)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_BEGINNING);

/** Letters of a paragraph that are in links, its own or one around it. */
function linkedLetters(element: Element, length: number): number {
  if (element.closest('a') !== null) return length;
  let letters = 0;
  for (const link of element.getElementsByTagName('a')) letters += link.textContent?.length ?? 0;
  return Math.min(length, letters);
}

const isLink = ({ text, linked }: Paragraph): boolean => linked >= ALL_LINK * text.length;

const isLong = (text: string): boolean => text.length >= SHORTEST || (text.length >= SHORTEST_CJK && CJK.test(text));

/** Paragraphs by their elements: cheap, and right for most pages. */
function markedParagraphs(body: Element): Paragraph[] {
  const found: Paragraph[] = [];
  const elements = body.querySelectorAll('p,li,blockquote');
  for (let i = 0; i < elements.length && i < MOST_ELEMENTS && found.length < MOST_PARAGRAPHS; i++) {
    const element = elements[i] as Element;
    const text = beginning(element);
    if (!isLong(text) || element.closest(ASIDE) !== null) continue;
    if (element.localName !== 'p' && element.querySelector('p,li') !== null) continue;
    found.push({ element, text, linked: linkedLetters(element, text.length) });
  }
  return found;
}

/** Paragraphs by their text nodes, for pages that are all `div` and `td`. */
function unmarkedParagraphs(body: Element): Paragraph[] {
  const found: Paragraph[] = [];
  const seen = new Set<Element>();
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let i = 0; i < MOST_TEXT_NODES && found.length < MOST_PARAGRAPHS && walker.nextNode() !== null; i++) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    if (node.length < SHORTEST_CJK || element === null || seen.has(element)) continue;
    if (!isLong(node.data.trim()) || NO_TEXT.test(element.localName) || element.closest(ASIDE) !== null) continue;
    seen.add(element);
    const text = beginning(element);
    found.push({ element, text, linked: linkedLetters(element, text.length) });
  }
  return found;
}

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/**
 * The smallest element that holds most of the text: from the last common parents upward. Teasers, comments and
 * notes lie elsewhere on the page, and are less.
 */
function container(paragraphs: readonly Paragraph[]): Element | null {
  const enough = MOST_OF_IT * lengthOf(paragraphs);
  const weights = new Map<Element, number>();
  for (const { element, text } of paragraphs) {
    for (let above = element.parentElement; above !== null; above = above.parentElement)
      weights.set(above, (weights.get(above) ?? 0) + text.length);
  }
  // Insertion order goes from the inside out, so the first that is enough is the innermost.
  let best: Element | null = null;
  for (const [element, weight] of weights) {
    if (weight >= enough && (best === null || best.contains(element))) best = element;
  }
  return best;
}

/** Letters of a paragraph that is full, as those of prose are; a character of a script without blanks counts for two. */
function fullLength(text: string): number {
  const length = CJK.test(text) ? 2 * text.length : text.length;
  return length >= FULL_PARAGRAPH ? length : 0;
}

/** Number of paragraphs that have no other beside them. */
function lone(paragraphs: readonly Paragraph[]): number {
  const parents = new Map<Element | null, number>();
  for (const { element } of paragraphs)
    parents.set(element.parentElement, (parents.get(element.parentElement) ?? 0) + 1);
  return [...parents.values()].filter((count) => count === 1).length;
}

/** Finds the page's main text by where its paragraphs lie together, and reads the beginning of it. */
export function readMainText(document: Document): MainText {
  const { body } = document;
  if (body === null) return { sample: [], paragraphs: 0, loneParagraphs: 0, fullText: 0 };
  let all = markedParagraphs(body);
  let texts = all.filter((one) => !isLink(one));
  if (lengthOf(texts) < TOO_LITTLE || all.length > 2 * texts.length) {
    const unmarked = unmarkedParagraphs(body);
    const other = unmarked.filter((one) => !isLink(one));
    if (lengthOf(other) > lengthOf(texts)) [all, texts] = [unmarked, other];
  }
  const root = container(texts);
  const own = root === null ? texts : texts.filter(({ element }) => root.contains(element));
  const sample: string[] = [];
  let read = 0;
  for (const { text } of own) {
    if (read > LONGEST_SAMPLE) break;
    sample.push(text);
    read += text.length;
  }
  return {
    sample,
    paragraphs: own.length,
    loneParagraphs: lone(own),
    fullText: sample.reduce((sum, text) => sum + fullLength(text), 0),
  };
}
