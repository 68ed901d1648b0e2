import { namesLeft } from '../names/names-left';
import { addressKey } from '../registry/channels/listed-address';
import type { SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import { fingerprintOf } from '../texts/fingerprint';
import type { HeldText } from '../texts/version';

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
  const note = (conflict: Conflict): void => {
    if (conflicts.length < MOST_CONFLICTS) conflicts.push(conflict);
  };
  const left = namesLeft();
  for (const [list, items] of lists) {
    const added: Source[] = [];
    for (const written of items) {
      const first = sources.get(written.id);
      if (first !== undefined) {
        for (const field of COMPARED) {
          const [followed, passedOver] = [spell(first[field]), spell(written[field])];
          if (followed === passedOver) continue;
          note({ sourceId: written.id, field, list: list ?? 'Sourcelight', followed, passedOver });
        }
        continue;
      }
      const { source, passedOver } = list === null ? { source: written, passedOver: [] } : left.leave(written, list);
      for (const { field, by, what } of passedOver) {
        const followed = by === null ? 'a word that names nobody' : `a name of ${by}`;
        note({ sourceId: source.id, field, list: list ?? 'Sourcelight', followed, passedOver: what });
      }
      sources.set(source.id, source);
      added.push(source);
    }
    for (const source of added) left.take(source);
  }
  return { sources: [...sources.values()], conflicts };
}

/**
 * All documents in order of date. One that several lists hold is there once, with the date of the first list;
 * where another gives it another date, that goes with it and is shown.
 */
export function mergeDocuments(lists: FromLists<SourceDocument>): SourceDocument[] {
  const parts = lists.filter(([, items], i) => i === 0 || items.length > 0);
  if (parts.length === 1 && parts[0]?.[0] === null) return [...parts[0][1]];
  const documents: SourceDocument[] = [];
  const byPage = new Map<string, { readonly at: number; readonly part: number }>();
  for (const [part, [list, items]] of parts.entries()) {
    for (const document of items) {
      const own = list === null ? document : { ...document, list };
      // Versions of terms share an address, and each has its own day.
      const page = document.type === 'terms-version' ? document.id : `${document.sourceId} ${addressKey(document.url)}`;
      const first = byPage.get(page);
      if (first === undefined || first.part === part) {
        byPage.set(page, { at: documents.length, part });
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

/**
 * All texts of a source, each version as the first list has it. Another list may bring the words of a version whose
 * fingerprint alone is held, but only if they are those: what it says of its own goes by its name.
 */
export function mergeTexts(lists: FromLists<HeldText>): HeldText[] {
  const texts = new Map<string, HeldText>();
  for (const [list, items] of lists) {
    for (const held of items) {
      const first = texts.get(held.version.id);
      if (first === undefined) {
        texts.set(held.version.id, list === null ? held : ownOf(list, held));
      } else if (first.text === null && held.text !== null) {
        texts.set(held.version.id, withWords(first, held, held.text));
      }
    }
  }
  return [...texts.values()];
}

/** What was made of a text before: whatever is known of a text goes with the object, so that it must stay the same. */
const owned = new WeakMap<HeldText, HeldText>();
const joined = new WeakMap<HeldText, { readonly first: HeldText; readonly both: HeldText }>();

function ownOf(list: string, held: HeldText): HeldText {
  const own = owned.get(held) ?? { ...held, version: { ...held.version, list } };
  owned.set(held, own);
  return own;
}

function withWords(first: HeldText, other: HeldText, text: string): HeldText {
  const before = joined.get(other);
  if (before?.first === first) return before.both;
  const both = isOf(text, first) ? { ...first, text } : first;
  joined.set(other, { first, both });
  return both;
}

function isOf(text: string, { fingerprint: { shingles, clauses } }: HeldText): boolean {
  const own = fingerprintOf(text);
  return (
    own.shingles.length === shingles.length &&
    own.clauses.length === clauses.length &&
    own.shingles.every((hash, i) => hash === shingles[i])
  );
}
