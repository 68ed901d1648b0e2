import { leadingNumber } from '../clauses';
import type { PageParts } from './page-parts';
import type { PageElement } from './page-tree';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Signs that Markdown would take for its own. Numbers are left as they are: a clause is known by them. */
const SPECIAL = /[\\*_`[\]<]/g;
const SPECIAL_START = /^(?=[#>+=|~-])/;

/** The text of the chosen part of a page as Markdown: headings, paragraphs, items of lists, rows of tables; no links and no emphasis. */
export function pageMarkdown({ main, leavesOut }: PageParts): string {
  const blocks: string[] = [];
  /** Words of the paragraph that is being read, with `\n` for a break of line. */
  let words = '';
  /** The mark of a list item, which begins its first paragraph. */
  let lead = '';
  let depth = 0;

  const flush = (): void => {
    const lines = words
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n')
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '');
    words = '';
    for (const paragraph of lines) {
      const indent = '  '.repeat(Math.max(0, depth - 1));
      const text = paragraph.replace(SPECIAL, '\\$&');
      const mark = /^\w/.test(lead) && leadingNumber(paragraph) !== null ? '- ' : lead;
      const rows = text.split('\n').map((line) => line.replace(SPECIAL_START, '\\'));
      blocks.push(`${indent}${mark}${rows.join(`\n${indent}`)}`);
      lead = '';
    }
  };

  const read = (element: PageElement): void => {
    if (leavesOut(element)) return;
    const { name, children } = element;
    if (name === 'br') {
      words += '\n';
      return;
    }
    if (name === 'table' && !isLayout(element)) {
      flush();
      table(element);
      return;
    }
    if ((name === 'ul' || name === 'ol') && isContents(element)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) flush();
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      const line = lineOf(element, leavesOut).trim();
      const number = /\w/.test(lead) && leadingNumber(line) === null ? lead : '';
      if (line !== '') blocks.push(`${'#'.repeat(Number(level))} ${number}${line.replace(SPECIAL, '\\$&')}`);
      lead = '';
      return;
    }
    if (name === 'ul' || name === 'ol') {
      depth++;
      let number = Number(element.attributes.start ?? 1);
      if (!Number.isSafeInteger(number)) number = 1;
      for (const child of children) {
        if (typeof child !== 'string' && child.name === 'li' && !leavesOut(child)) {
          flush();
          const value = Number(child.attributes.value ?? Number.NaN);
          if (name === 'ol' && Number.isSafeInteger(value)) number = value;
          lead = name === 'ul' ? '- ' : markOf(number, element);
          number++;
          read(child);
          lead = '';
        } else if (typeof child !== 'string') read(child);
      }
      depth--;
      return;
    }
    for (const child of children) {
      if (typeof child === 'string') words += name === 'pre' ? child : child.replace(/\s+/g, ' ');
      else read(child);
    }
    if (isBlock) flush();
  };

  const table = (element: PageElement): void => {
    const rows: string[] = [];
    for (const row of rowsOf(element)) {
      if (leavesOut(row)) continue;
      const cells = row.children
        .filter((cell): cell is PageElement => typeof cell !== 'string' && !leavesOut(cell))
        .map((cell) => lineOf(cell, leavesOut).trim().replace(SPECIAL, '\\$&').replace(/\|/g, '\\|'));
      if (cells.every((cell) => cell === '')) continue;
      rows.push(`| ${cells.join(' | ')} |`);
      if (rows.length === 1) rows.push(`|${' --- |'.repeat(cells.length)}`);
    }
    if (rows.length > 0) blocks.push(rows.join('\n'));
    lead = '';
  };

  read(main);
  flush();
  return blocks.join('\n\n');
}

/** All elements below one, in order. */
function* below(element: PageElement): Generator<PageElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* below(child);
  }
}

/** True for a table that only puts things beside each other: it holds headings, lists or other tables. */
function isLayout(table: PageElement): boolean {
  const role = table.attributes.role;
  if (role === 'presentation' || role === 'none') return true;
  for (const { name } of below(table)) if (/^(?:h[1-6]|table|section|article|ol)$/.test(name)) return true;
  return false;
}

/** Rows of a table without other tables in it. */
function* rowsOf(table: PageElement): Generator<PageElement> {
  for (const one of below(table)) if (one.name === 'tr') yield one;
}

/** The words of an element on one line, with white space around them where it has some. */
function lineOf(element: PageElement, leavesOut: (element: PageElement) => boolean): string {
  if (leavesOut(element)) return '';
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return child;
    const line = lineOf(child, leavesOut);
    return BLOCKS.has(child.name) || child.name === 'br' ? ` ${line} ` : line;
  });
  return parts.join('').replace(/\s+/g, ' ');
}

/** True for a list of contents: every item is a link to a place on the same page. */
function isContents(list: PageElement): boolean {
  let items = 0;
  for (const child of list.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return false;
      continue;
    }
    if (child.name !== 'li' || !isInnerLink(child)) return false;
    items++;
  }
  return items >= 2;
}

function isInnerLink(item: PageElement): boolean {
  const parts = item.children.filter((part) => typeof part !== 'string' || part.trim() !== '');
  const [first, ...others] = parts;
  if (first === undefined || typeof first === 'string') return false;
  if (first.name === 'a')
    return (
      (first.attributes.href ?? '').startsWith('#') &&
      others.every((part) => typeof part !== 'string' && (part.name === 'ul' || part.name === 'ol') && isContents(part))
    );
  return others.length === 0 && /^(?:p|span|div)$/.test(first.name) && isInnerLink(first);
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** The mark of an item of an ordered list, as its list writes it: `3. `, `c) `, `iii) `. */
function markOf(number: number, { attributes }: PageElement): string {
  const style = /list-style(?:-type)?\s*:[^;]*?(none|(?:upper|lower)-(?:alpha|latin|roman))/i.exec(
    attributes.style ?? '',
  )?.[1];
  const type = attributes.type ?? '';
  if (style === 'none' || number < 1 || number > 3_999) return '- ';
  const isUpper = style?.startsWith('upper') || /^[AI]$/.test(type);
  const cased = (mark: string): string => `${isUpper ? mark.toUpperCase() : mark}) `;
  if (/roman/i.test(style ?? '') || /^i$/i.test(type)) {
    let left = number;
    let roman = '';
    for (const [worth, sign] of ROMAN) for (; left >= worth; left -= worth) roman += sign;
    return cased(roman);
  }
  if ((/alpha|latin/i.test(style ?? '') || /^a$/i.test(type)) && number <= 26)
    return cased(String.fromCharCode(96 + number));
  return `${number}. `;
}
