import { VERDICT_GROUPS, type VerdictGroup } from '../verdict/verdict';

/** Highlight names that Sourcelight sets in a page. The looks are in the reader's style sheet. */
export const highlightName = (group: VerdictGroup | 'current'): string => `sourcelight-${group}`;

/** Paints ranges with the CSS Custom Highlight API: the page's own nodes are not touched. */
export interface Painter {
  /** Replaces all marks. */
  paint(ranges: ReadonlyMap<VerdictGroup, readonly Range[]>): void;
  /** Sets one range off, or none. */
  setCurrent(range: Range | null): void;
  clear(): void;
}

export function createPainter(registry: HighlightRegistry = CSS.highlights): Painter {
  return {
    paint(ranges) {
      for (const group of VERDICT_GROUPS) {
        const marked = ranges.get(group) ?? [];
        if (marked.length === 0) registry.delete(highlightName(group));
        else registry.set(highlightName(group), new Highlight(...marked));
      }
    },
    setCurrent(range) {
      if (range === null) registry.delete(highlightName('current'));
      else {
        const current = new Highlight(range);
        current.priority = 1;
        registry.set(highlightName('current'), current);
      }
    },
    clear() {
      for (const group of [...VERDICT_GROUPS, 'current'] as const) registry.delete(highlightName(group));
    },
  };
}
