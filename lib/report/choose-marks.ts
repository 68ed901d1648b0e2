import type { VerdictKind } from '../verdict/verdict';
import { inkOf } from './ink';
import type { CheckedCitation } from './report';
import { speakerKey } from './speaker-rows';

/** What readers can have marked in their pages; the first goes where nothing was chosen. */
export const MARK_CHOICES = ['alarms-and-documents', 'everything'] as const;
export type MarkChoice = (typeof MARK_CHOICES)[number];

/** More marks than these on one page are no longer looked at. */
export const MOST_MARKS = 15;

/** An article as it stands in a page. */
export interface MarkedPage {
  readonly checked: readonly CheckedCitation[];
  /** Indexes of the blocks that are headings, ascending: each begins a section. */
  readonly headings: readonly number[];
  /** False for a citation that the page no longer shows. */
  readonly isThere: (index: number) => boolean;
}

export interface ChosenMarks {
  /** Places of the citations that are marked, ascending. */
  readonly marked: readonly number[];
  /** How many would be marked too, were there not so many. */
  readonly listOnly: number;
}

/** The strongest first; documents come after all alarms. */
const STRENGTH: readonly VerdictKind[] = ['no-record', 'differs', 'unknown-source', 'vague-source'];

/**
 * Which citations of a page are marked. Up to {@link MOST_MARKS} that have ink all are. Where there are more, an
 * alarm that repeats what the section has had (the same verdict on the same speaker) is left to the list; where there
 * are still more, the strongest stay.
 */
export function chooseMarks({ checked, headings, isThere }: MarkedPage, choice: MarkChoice): ChosenMarks {
  const there = checked.map((_, index) => index).filter(isThere);
  if (choice === 'everything') return { marked: there, listOnly: 0 };
  const inked = there.filter((index) => inkOf(checked[index] as CheckedCitation) !== 'none');
  if (inked.length <= MOST_MARKS) return { marked: inked, listOnly: 0 };
  const sectionOf = sectionsOf(headings);
  const had = new Set<string>();
  const first = inked.filter((index) => {
    const one = checked[index] as CheckedCitation;
    if (inkOf(one) !== 'alarm') return true;
    const key = `${sectionOf(one.citation.block)} ${one.verdict.kind} ${speakerKey(one)}`;
    if (had.has(key)) return false;
    had.add(key);
    return true;
  });
  const strength = (index: number): number => {
    const place = STRENGTH.indexOf((checked[index] as CheckedCitation).verdict.kind);
    return place < 0 ? STRENGTH.length : place;
  };
  const marked = first
    .sort((a, b) => strength(a) - strength(b) || a - b)
    .slice(0, MOST_MARKS)
    .sort((a, b) => a - b);
  return { marked, listOnly: inked.length - marked.length };
}

/** The number of the section that a block is in; 0 before the first heading. */
const sectionsOf = (headings: readonly number[]) => (block: number) => {
  const after = headings.findIndex((heading) => heading > block);
  return after < 0 ? headings.length : after;
};

/** The mark after or before a place, round the end of the page; null where nothing is marked. */
export function stepAmong(marked: readonly number[], from: number, by: 1 | -1): number | null {
  const next = by === 1 ? marked.find((index) => index > from) : marked.findLast((index) => index < from && index >= 0);
  return next ?? (by === 1 ? marked[0] : marked.at(-1)) ?? null;
}
