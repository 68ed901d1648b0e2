import type { Span } from '../shared/span';

/** A hyperlink inside a block. */
export interface BlockLink extends Span {
  /** Absolute http(s) address. */
  readonly href: string;
}

/** One paragraph-like run of an article's text. Spans of a block count from the block's own first character. */
export interface Block {
  readonly text: string;
  readonly links: readonly BlockLink[];
  /** True for a headline or the heading of a section. */
  readonly heading?: boolean;
}

/** The separator between blocks where an article is shown as one text. */
export const BLOCK_SEPARATOR = '\n';

/** Offset of each block's first character in the article's text. */
export function blockOffsets(blocks: readonly Block[]): number[] {
  let offset = 0;
  return blocks.map((block) => {
    const start = offset;
    offset += block.text.length + BLOCK_SEPARATOR.length;
    return start;
  });
}

/** Longest lead that is read, in UTF-16 units. */
export const LONGEST_LEAD = 2_000;

/** The first paragraphs of an article, from which the story is read. */
export const leadOf = (blocks: readonly Block[]): string => {
  let lead = '';
  for (const { text } of blocks) {
    lead += text + BLOCK_SEPARATOR;
    if (lead.length >= LONGEST_LEAD) break;
  }
  return lead.slice(0, LONGEST_LEAD);
};

export const articleText = (blocks: readonly Block[]): string =>
  blocks.map((block) => block.text).join(BLOCK_SEPARATOR);
