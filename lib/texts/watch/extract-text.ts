import { failure, type Outcome, success } from '../../shared/outcome';
import { LONGEST_TEXT } from '../clauses';
import { pageMarkdown } from './page-markdown';
import { partsOf } from './page-parts';
import { type PageRefusal, refusalOf } from './page-refusal';
import { type PageElement, readPage } from './page-tree';

/**
 * Counts the ways in which pages have been read. Count it up with every change of what a page gives: texts that were
 * read in two ways are never compared with each other.
 */
export const EXTRACTOR_VERSION = 1;

/** Longest page that is read, in UTF-16 units. */
export const LONGEST_PAGE = 5_000_000;

/**
 * The main text of a page as Markdown, without what stands around it: navigation, forms, banners, what is hidden.
 * @param html as it came, hostile; read in a time that grows with its length alone
 * @returns a refusal for a page that cannot be the text: a captcha, an error, a wall, a page of scripts
 */
export function extractText(html: string): Outcome<string, PageRefusal> {
  if (html.length > LONGEST_PAGE)
    return failure<PageRefusal>({ kind: 'too-long', detail: `${html.length} units of ${LONGEST_PAGE}` });
  const page = readPage(html);
  return textOrRefusal(titleOf(page), pageMarkdown(partsOf(page)), sayingsOf(page));
}

/** A text that came as such, without a page around it: an excuse, or nothing, is no text here either. */
export const acceptText = (text: string): Outcome<string, PageRefusal> => textOrRefusal('', text, text);

function textOrRefusal(title: string, text: string, aside: string): Outcome<string, PageRefusal> {
  if (text.length > LONGEST_TEXT)
    return failure<PageRefusal>({ kind: 'too-long', detail: `a text of ${text.length} units` });
  const refusal = refusalOf(title, text, aside);
  return refusal === null ? success(text) : failure(refusal);
}

/** Elements whose content is no words. */
const CODE = new Set(['script', 'style', 'template', 'svg']);

/** What a page says anywhere, shown or not; for the words of short pages that are no text. */
function sayingsOf(page: PageElement): string {
  const parts: string[] = [];
  let length = 0;
  const read = (element: PageElement): void => {
    for (const child of element.children) {
      if (length > 20_000) return;
      if (typeof child === 'string') {
        parts.push(child);
        length += child.length;
      } else if (!CODE.has(child.name)) read(child);
    }
    parts.push(' ');
  };
  read(page);
  return parts.join('').replace(/\s+/g, ' ');
}

/** The title of a page, as far as it has one near its beginning. */
function titleOf(page: PageElement): string {
  let title = '';
  const read = (element: PageElement): boolean =>
    element.children.some((child) => {
      if (typeof child === 'string' || child.name === 'body') return false;
      if (child.name !== 'title') return read(child);
      title = child.children.filter((part) => typeof part === 'string').join('');
      return true;
    });
  read(page);
  return title.replace(/\s+/g, ' ').slice(0, 300);
}
