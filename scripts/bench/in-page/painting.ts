import Mark from 'mark.js';
import { articleRoot } from '../../../lib/page/article-root';
import type { PageBlock } from '../../../lib/page/page-block';
import { createPainter } from '../../../lib/page/painter';
import { toRange } from '../../../lib/page/to-range';
import type { Span } from '../../../lib/shared/span';
import { VERDICT_GROUPS, type VerdictGroup } from '../../../lib/verdict/verdict';
import { median } from '../ratios';
import { timeAfresh } from './forget';
import { readPage } from './reading';

/** Times of marking the same places of one page, in milliseconds. */
export interface PaintingTimes {
  readonly ours: number;
  readonly markJs: number;
  /** With the layout that is due after it. */
  readonly oursWithLayout: number;
  readonly markJsWithLayout: number;
  /** Whether the page's HTML is the same with our marks as without. */
  readonly unchanged: boolean;
  /** Elements that mark.js put into the page. */
  readonly added: number;
}

interface Place {
  readonly block: PageBlock;
  readonly span: Span;
}

/** Length of a citation, in UTF-16 units. */
const LENGTH = 24;

/** As many places as are wanted, spread over the text; fewer where the text is too short. */
function spread(blocks: readonly PageBlock[], wanted: number): Place[] {
  const places = blocks.flatMap((block) =>
    Array.from({ length: Math.floor(block.text.length / (2 * LENGTH)) }, (_, i) => ({
      block,
      span: { start: 2 * LENGTH * i, end: 2 * LENGTH * i + LENGTH },
    })),
  );
  if (places.length < wanted) return [];
  return Array.from({ length: wanted }, (_, i) => places[Math.floor((i * places.length) / wanted)] as Place);
}

/** The places as mark.js counts them: in the text of all text nodes that it looks at, one after the other. */
function asOffsets(root: Element, ranges: readonly Range[]): Mark.Range[] {
  const offsets = new Map<Node, number>();
  let length = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.matches('script,style,title,head,html')) continue;
    offsets.set(node, length);
    length += (node as Text).data.length;
  }
  return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const start = (offsets.get(startContainer) ?? 0) + startOffset;
    return { start, length: (offsets.get(endContainer) ?? 0) + endOffset - start };
  });
}

function asGroups(ranges: readonly Range[]): Map<VerdictGroup, Range[]> {
  const groups = new Map<VerdictGroup, Range[]>(VERDICT_GROUPS.map((group) => [group, []]));
  ranges.forEach((range, i) => {
    groups.get(VERDICT_GROUPS[i % VERDICT_GROUPS.length] as VerdictGroup)?.push(range);
  });
  return groups;
}

/** Null where the page has too little text for so many citations. */
export function timePainting(citations: number, rounds: number): PaintingTimes | null {
  const root = articleRoot(document) as HTMLElement | null;
  if (root === null || spread(readPage(), citations).length === 0) return null;
  const painter = createPainter();
  const marker = new Mark(root);
  const layOut = () => document.documentElement.getBoundingClientRect();
  const times: Record<'ours' | 'markJs' | 'oursWithLayout' | 'markJsWithLayout', number[]> = {
    ours: [],
    markJs: [],
    oursWithLayout: [],
    markJsWithLayout: [],
  };
  let unchanged = true;
  let added = 0;
  for (let round = 0; round < rounds; round++) {
    // Read anew: mark.js leaves other text nodes behind than it found.
    const places = spread(readPage(), citations);
    const before = document.documentElement.outerHTML;
    layOut();
    const ours = timeAfresh(() => {
      painter.paint(asGroups(places.flatMap(({ block, span }) => toRange(block, span) ?? [])));
    });
    times.ours.push(ours);
    times.oursWithLayout.push(ours + timeAfresh(layOut));
    unchanged &&= document.documentElement.outerHTML === before;
    painter.clear();

    const offsets = asOffsets(
      root,
      places.flatMap(({ block, span }) => toRange(block, span) ?? []),
    );
    layOut();
    const markJs = timeAfresh(() => marker.markRanges(offsets));
    times.markJs.push(markJs);
    times.markJsWithLayout.push(markJs + timeAfresh(layOut));
    added = root.querySelectorAll('mark[data-markjs]').length;
    marker.unmark();
  }
  return {
    ours: median(times.ours),
    markJs: median(times.markJs),
    oursWithLayout: median(times.oursWithLayout),
    markJsWithLayout: median(times.markJsWithLayout),
    unchanged,
    added,
  };
}
