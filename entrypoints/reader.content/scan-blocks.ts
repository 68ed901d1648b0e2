import type { Block } from '../../lib/citation/block';
import type { ArticleContext, Citation } from '../../lib/citation/citation';
import { findInBlock, MOST_CITATIONS } from '../../lib/citation/find-citations';
import type { KnownNames } from '../../lib/citation/known-names';

/** Milliseconds of scanning after which the page gets its turn: well under a task that a reader would feel. */
const SLICE = 12;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Finds citations block by block; blocks seen before are not scanned again. */
export function createScanner(names: KnownNames, context: ArticleContext) {
  let seen = new Map<string, readonly Citation[]>();
  return async function scan(blocks: readonly Block[], signal: AbortSignal): Promise<Citation[]> {
    const now = new Map<string, readonly Citation[]>();
    const citations: Citation[] = [];
    let sliceEnd = performance.now() + SLICE;
    for (const [index, block] of blocks.entries()) {
      const key = block.text + block.links.map((link) => `\n${link.start} ${link.href}`).join('');
      const found = now.get(key) ?? seen.get(key) ?? findInBlock(block, index, names, context);
      now.set(key, found);
      for (const citation of found) citations.push({ ...citation, block: index });
      if (citations.length >= MOST_CITATIONS) break;
      if (performance.now() < sliceEnd) continue;
      await nextTurn();
      signal.throwIfAborted();
      sliceEnd = performance.now() + SLICE;
    }
    seen = now;
    return citations.slice(0, MOST_CITATIONS);
  };
}
