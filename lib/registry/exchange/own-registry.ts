import type { SourceDocument } from '../document';
import type { Source } from '../source';

/** What a user has added: sources of their own, and documents of these or of bundled sources. */
export interface OwnRegistry {
  readonly sources: readonly Source[];
  readonly documents: readonly SourceDocument[];
}

/** The list that holds them: kept apart from the others like any list. */
export const OWN_LIST = { id: 'own', name: 'Your own list' } as const;

export const NOTHING_OWN: OwnRegistry = { sources: [], documents: [] };

/** Files beyond this many UTF-16 units are refused unread. */
export const LARGEST_FILE = 8_000_000;

/** Most sources and documents of one's own; a registry of this size is still read into memory at once. */
export const MOST_OWN_SOURCES = 2_000;
export const MOST_OWN_DOCUMENTS = 20_000;

/** What an import is told of the sources that are there already. */
export interface ImportContext {
  /** True for an id of the bundled registry. The user's own are not meant: importing them again replaces them. */
  readonly isTaken: (id: string) => boolean;
  /** The id of the source, bundled or own, that an id or a name stands for; null when there is none, or more than one. */
  readonly idOf: (written: string) => string | null;
}
