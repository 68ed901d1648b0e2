import type { Block } from '../../lib/citation/block';
import type { ArticleContext, Citation } from '../../lib/citation/citation';
import { cutBlock, moveCitation } from '../../lib/citation/cut-block';
import { findInBlock, MOST_CITATIONS } from '../../lib/citation/find-citations';
import type { KnownNames } from '../../lib/citation/known-names';
import { resolveMentions } from '../../lib/citation/resolve-mentions';
import { inSlices } from './slices';

/** Finds the citations of all blocks, in order. Rejects when `signal` aborts. */
export type Scan = (blocks: readonly Block[], signal: AbortSignal) => Promise<Citation[]>;

/** Compromise gets itself ready on the first sentence that it sees, which takes as long as some dozens of the others. */
const FIRST_SENTENCE: Block = { text: 'It is so, they said.', links: [] };

/** Finds citations piece by piece; pieces seen in the scan before are not scanned again. */
export function createScanner(names: KnownNames, context: ArticleContext): Scan {
  let seen: Map<string, readonly Citation[]> | null = null;

  function* scan(blocks: readonly Block[], before: ReadonlyMap<string, readonly Citation[]>) {
    const now = new Map<string, readonly Citation[]>();
    const citations: Citation[] = [];
    for (const [index, block] of blocks.entries()) {
      for (const { piece, offset } of cutBlock(block)) {
        const key = piece.text + piece.links.map((link) => `\n${link.start} ${link.href}`).join('');
        const found = now.get(key) ?? before.get(key) ?? findInBlock(piece, index, names, context);
        now.set(key, found);
        for (const citation of found) citations.push({ ...moveCitation(citation, offset), block: index });
        yield;
      }
      if (citations.length >= MOST_CITATIONS) break;
    }
    seen = now;
    return resolveMentions(blocks, citations.slice(0, MOST_CITATIONS), names);
  }

  return async (blocks, signal) => {
    if (seen === null) await inSlices(scan([FIRST_SENTENCE], new Map()), signal);
    return inSlices(scan(blocks, seen ?? new Map()), signal);
  };
}
