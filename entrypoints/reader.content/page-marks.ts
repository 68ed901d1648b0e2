import { rangeAt } from '../../lib/page/hit-test';
import { createPainter } from '../../lib/page/painter';
import { chooseMarks, MARK_CHOICES, type MarkChoice, type MarkedPage, stepAmong } from '../../lib/report/choose-marks';
import type { Report } from '../../lib/report/report';
import { GROUP_OF, type VerdictGroup } from '../../lib/verdict/verdict';

/** Where a report's citations stand in the page. */
export interface Anchored {
  readonly report: Report;
  /** One for each citation; null where the page no longer shows it. */
  readonly ranges: readonly (Range | null)[];
  /** Indexes of the blocks that are headings. */
  readonly headings: readonly number[];
}

/** The marks of a page: which citations have one, by the reader's choice and by what they have hidden. */
export interface PageMarks {
  /** Marks an article anew, or takes all marks away. */
  show(anchored: Anchored | null): void;
  choose(choice: MarkChoice): void;
  /** Takes one mark away for as long as the page is open. */
  hide(index: number): void;
  forgetHidden(): void;
  isMarked(index: number): boolean;
  /** The marked citation at a point of the viewport, or -1. */
  indexAt(x: number, y: number): number;
  /** The mark after or before a citation; null where there is none. */
  step(from: number, by: 1 | -1): number | null;
  /** Sets a citation off, marked or not, or none. */
  setCurrent(range: Range | null): void;
  /** How many have no mark, where nothing else was chosen, only because there are too many. */
  readonly listOnly: number;
}

export function createPageMarks(): PageMarks {
  const painter = createPainter();
  const hidden = new Set<number>();
  let choice: MarkChoice = MARK_CHOICES[0];
  let shown: Anchored | null = null;
  let marked: readonly number[] = [];

  function paint(): void {
    if (shown === null) {
      marked = [];
      painter.clear();
      return;
    }
    const { report, ranges } = shown;
    // What is hidden makes no room for others: a mark that is taken away must not come up elsewhere.
    marked = chooseMarks(pageOf(shown), choice).marked.filter((index) => !hidden.has(index));
    const groups = new Map<VerdictGroup, Range[]>();
    for (const index of marked) {
      const group = GROUP_OF[(report.checked[index] as Report['checked'][number]).verdict.kind];
      const range = ranges[index] as Range;
      groups.set(group, [...(groups.get(group) ?? []), range]);
    }
    painter.paint(groups);
  }

  return {
    show(anchored) {
      shown = anchored;
      paint();
    },
    choose(next) {
      choice = next;
      paint();
    },
    hide(index) {
      hidden.add(index);
      paint();
    },
    forgetHidden: () => hidden.clear(),
    isMarked: (index) => marked.includes(index),
    indexAt(x, y) {
      const at = rangeAt(
        marked.map((index) => shown?.ranges[index] ?? null),
        x,
        y,
      );
      return marked[at] ?? -1;
    },
    step: (from, by) => stepAmong(marked, from, by),
    setCurrent: (range) => painter.setCurrent(range),
    get listOnly() {
      return shown === null ? 0 : chooseMarks(pageOf(shown), MARK_CHOICES[0]).listOnly;
    },
  };
}

const pageOf = ({ report, ranges, headings }: Anchored): MarkedPage => ({
  checked: report.checked,
  headings,
  isThere: (index) => ranges[index] != null,
});
