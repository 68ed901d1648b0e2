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

export const articleText = (blocks: readonly Block[]): string =>
  blocks.map((block) => block.text).join(BLOCK_SEPARATOR);
