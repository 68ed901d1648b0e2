import type { Block } from '../citation/block';

/** A stretch of a block's text that stands unchanged in one text node. */
export interface Run {
  readonly node: Text;
  /** Offset of the stretch in the node's data. */
  readonly nodeStart: number;
  /** Offset of the stretch in the block's text. */
  readonly blockStart: number;
  readonly length: number;
}

/** A block with the way back to its nodes. The runs never leave the page. */
export interface PageBlock extends Block {
  readonly runs: readonly Run[];
}
