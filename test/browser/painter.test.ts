import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rangeAt } from '../../lib/page/hit-test';
import { createPainter, highlightName } from '../../lib/page/painter';
import { readBlocks } from '../../lib/page/read-blocks';
import { toRange } from '../../lib/page/to-range';
import { OPTIONS, show } from './page';

const painter = createPainter();
afterEach(() => painter.clear());

function rangesOf(html: string, ...words: string[]): Range[] {
  const blocks = readBlocks(show(html), OPTIONS);
  return words.map((word) => {
    for (const block of blocks) {
      const start = block.text.indexOf(word);
      const range = start < 0 ? null : toRange(block, { start, end: start + word.length });
      if (range !== null) return range;
    }
    throw new Error(`no ${word}`);
  });
}

describe('createPainter', () => {
  test('paints one highlight for each group and leaves the page’s markup alone', () => {
    const [a, b] = rangesOf('<p>One <em>two</em> three</p>', 'One two', 'three') as [Range, Range];
    const before = document.documentElement.outerHTML;
    painter.paint(
      new Map([
        ['loud', [a]],
        ['quiet', [b]],
      ]),
    );
    expect([...CSS.highlights.keys()]).toEqual(['sourcelight-loud', 'sourcelight-quiet']);
    expect([...(CSS.highlights.get('sourcelight-loud') ?? [])].map(String)).toEqual(['One two']);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('painting again replaces what was there, and clearing leaves nothing', () => {
    const [a] = rangesOf('<p>One</p>', 'One') as [Range];
    painter.paint(new Map([['loud', [a]]]));
    painter.paint(new Map([['clear', [a]]]));
    painter.setCurrent(a);
    expect([...CSS.highlights.keys()].sort()).toEqual([highlightName('clear'), highlightName('current')].sort());
    painter.clear();
    expect(CSS.highlights.size).toBe(0);
  });

  test('highlights of the page itself are left alone', () => {
    const [a] = rangesOf('<p>One</p>', 'One') as [Range];
    CSS.highlights.set('search', new Highlight(a));
    painter.paint(new Map());
    painter.clear();
    expect(CSS.highlights.has('search')).toBe(true);
    CSS.highlights.clear();
  });
});

describe('rangeAt', () => {
  beforeEach(() => document.body.style.setProperty('margin', '20px'));

  test('finds the range under a point, and none beside it', () => {
    const ranges = rangesOf('<p>First words</p><p>Second words</p>', 'First', 'Second');
    const box = ranges[1]?.getBoundingClientRect() as DOMRect;
    expect(rangeAt(ranges, box.x + 3, box.y + box.height / 2)).toBe(1);
    expect(rangeAt(ranges, box.right + 40, box.y + 3)).toBe(-1);
  });

  test('a range over two lines is hit on its lines, not in the corner between them', () => {
    const [range] = rangesOf('<p style="width:120px;font:20px monospace">aaaa bbbb cccc dddd</p>', 'bbbb cccc') as [
      Range,
    ];
    const [first] = range.getClientRects();
    expect(rangeAt([range], (first as DOMRect).x + 4, (first as DOMRect).y + 4)).toBe(0);
    expect(rangeAt([null, range], 2, 2)).toBe(-1);
  });
});
