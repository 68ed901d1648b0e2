import type { Span } from '../shared/span';
import type { PageBlock, Run } from './page-block';

/** The run that holds the character at `offset` of the block's text, or the next one after it. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.blockStart + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return runs[low];
}

/**
 * The range of the page that shows a span of a block; null when the page has changed since it was read.
 */
export function toRange(block: PageBlock, span: Span): Range | null {
  const first = runAt(block.runs, span.start);
  const last = runAt(block.runs, span.end - 1);
  if (first === undefined || last === undefined || !first.node.isConnected || !last.node.isConnected) return null;
  const start = first.nodeStart + Math.max(0, span.start - first.blockStart);
  const end = last.nodeStart + span.end - last.blockStart;
  if (start > first.node.length || end > last.node.length) return null;
  const shown = first.node.data.slice(start, first === last ? end : first.nodeStart + first.length);
  // A line break stands in no text node: what is shown may begin one blank later.
  const from = Math.max(span.start, first.blockStart);
  if (!block.text.slice(from, span.end).startsWith(shown.replace(/[\s\u00a0]/g, ' '))) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, start);
  range.setEnd(last.node, end);
  return range;
}
