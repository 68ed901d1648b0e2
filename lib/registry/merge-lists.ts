import { canonicalAddress } from '../shared/address';
import type { SourceDocument } from './document';
import type { Source } from './source';
import type { HeldText } from './texts/version';

/** Where a list says of a source what a list before it says otherwise. The earlier one counts. */
export interface Conflict {
  readonly sourceId: string;
  /** What they differ in: `name`, `domains`, ... */
  readonly field: string;
  /** The list that is not followed. */
  readonly list: string;
  readonly followed: string;
  readonly passedOver: string;
}

/** What lists say, in the order in which they count; the bundled one has no name to be given. */
type FromLists<T> = readonly (readonly [list: string | null, items: readonly T[]])[];

/** Fields in which a second list may contradict the first; what is only added is no contradiction but is not taken over either. */
const COMPARED = ['name', 'kind', 'domains', 'parent'] as const;

/** More of them say no more than that the lists do not belong together. */
const MOST_CONFLICTS = 200;

const spell = (value: unknown): string =>
  Array.isArray(value) ? [...value].sort().join(', ') : String(value ?? 'none');

/** All sources, each as the first list that has it says; and what the others say otherwise. */
export function mergeSources(lists: FromLists<Source>): { sources: Source[]; conflicts: Conflict[] } {
  const sources = new Map<string, Source>();
  const conflicts: Conflict[] = [];
  for (const [list, items] of lists) {
    for (const source of items) {
      const first = sources.get(source.id);
      if (first === undefined) {
        sources.set(source.id, source);
        continue;
      }
      for (const field of COMPARED) {
        const [followed, passedOver] = [spell(first[field]), spell(source[field])];
        if (followed === passedOver || conflicts.length >= MOST_CONFLICTS) continue;
        conflicts.push({ sourceId: source.id, field, list: list ?? 'Sourcelight', followed, passedOver });
      }
    }
  }
  return { sources: [...sources.values()], conflicts };
}

/**
 * All documents in order of date. One that several lists hold is there once, with the date of the first list;
 * where another gives it another date, that goes with it and is shown.
 */
export function mergeDocuments(lists: FromLists<SourceDocument>): SourceDocument[] {
  if (lists.length === 1 && lists[0]?.[0] === null) return [...lists[0][1]];
  const documents: SourceDocument[] = [];
  const byPage = new Map<string, { readonly at: number; readonly list: string | null }>();
  for (const [list, items] of lists) {
    for (const document of items) {
      const own = list === null ? document : { ...document, list };
      // Versions of terms share an address, and each has its own day.
      const page =
        document.type === 'terms-version'
          ? document.id
          : `${document.sourceId} ${canonicalAddress(document.url) ?? document.url}`;
      const first = byPage.get(page);
      if (first === undefined || first.list === list) {
        byPage.set(page, { at: documents.length, list });
        documents.push(own);
        continue;
      }
      const there = documents[first.at] as SourceDocument;
      if (there.date !== document.date && there.otherDate === undefined) {
        documents[first.at] = { ...there, otherDate: { date: document.date, list: list ?? 'Sourcelight' } };
      }
    }
  }
  return documents.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** All texts of a source: of a version that several lists hold, the one with its words where there is one. */
export function mergeTexts(lists: readonly (readonly HeldText[])[]): HeldText[] {
  const texts = new Map<string, HeldText>();
  for (const held of lists.flat()) {
    const first = texts.get(held.version.id);
    if (first === undefined || (first.text === null && held.text !== null)) texts.set(held.version.id, held);
  }
  return [...texts.values()];
}
