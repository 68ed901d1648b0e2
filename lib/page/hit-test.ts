/** Pixels around a mark that still count as on it: a finger is less exact than a mouse. */
const REACH = 2;

/**
 * The index of the range that shows at a point of the viewport, or -1. Highlights have no elements that
 * could be asked, so the rectangles of the ranges are; called on clicks only.
 */
export function rangeAt(ranges: readonly (Range | null)[], x: number, y: number): number {
  return ranges.findIndex((range) => {
    if (range === null) return false;
    for (const box of range.getClientRects()) {
      if (x >= box.left - REACH && x <= box.right + REACH && y >= box.top - REACH && y <= box.bottom + REACH)
        return true;
    }
    return false;
  });
}
