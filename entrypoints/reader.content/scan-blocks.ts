import type { Block } from '../../lib/citation/block';
import type { ArticleContext, Citation } from '../../lib/citation/citation';
import { cutBlock, moveCitation } from '../../lib/citation/cut-block';
import { findInBlock, MOST_CITATIONS } from '../../lib/citation/find-citations';
import type { KnownNames } from '../../lib/citation/known-names';
import { resolveMentions } from '../../lib/citation/resolve-mentions';

/** Milliseconds of scanning after which the page gets its turn: well under a task that a reader would feel. */
const SLICE = 12;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Finds the citations of all blocks, in order. Rejects when `signal` aborts. */
export type Scan = (blocks: readonly Block[], signal: AbortSignal) => Promise<Citation[]>;

/** Finds citations piece by piece; pieces seen in the scan before are not scanned again. */
export function createScanner(names: KnownNames, context: ArticleContext): Scan {
  let seen = new Map<string, readonly Citation[]>();
  return async (blocks, signal) => {
    const now = new Map<string, readonly Citation[]>();
    const citations: Citation[] = [];
    let sliceEnd = performance.now() + SLICE;
    for (const [index, block] of blocks.entries()) {
      for (const { piece, offset } of cutBlock(block)) {
        const key = piece.text + piece.links.map((link) => `\n${link.start} ${link.href}`).join('');
        const found = now.get(key) ?? seen.get(key) ?? findInBlock(piece, index, names, context);
        now.set(key, found);
        for (const citation of found) citations.push({ ...moveCitation(citation, offset), block: index });
        if (performance.now() < sliceEnd) continue;
        await nextTurn();
        signal.throwIfAborted();
        sliceEnd = performance.now() + SLICE;
      }
      if (citations.length >= MOST_CITATIONS) break;
    }
    seen = now;
    return resolveMentions(blocks, citations.slice(0, MOST_CITATIONS), names);
  };
}
