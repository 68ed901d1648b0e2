import type { IsoDay } from '../shared/calendar';
import type { Passage } from '../texts/compare-words';
import type { TextVersion } from '../texts/version';

/**
 * What the held texts of a source show about quoted words.
 * - `stands`: word for word in a version that may have been in force on the cited day
 * - `stood`: word for word, but only in versions that were not in force then
 * - `differs`: in the version of that day with other words
 * - `nearly`: with other words in some version, but not certainly the one of that day
 * - `absent`: in no version that was looked up
 */
export type QuoteOutcome = 'stands' | 'stood' | 'differs' | 'nearly' | 'absent';

export interface QuoteCheck {
  readonly quote: string;
  readonly outcome: QuoteOutcome;
  /** The version that is spoken of; null for `absent`. */
  readonly version: TextVersion | null;
  /** Number of the clause, where it has one. */
  readonly clause: string | null;
  /** Days on which versions of that document were recorded in which the words stand, in order; at most {@link MOST_DAYS}. */
  readonly standsIn: readonly IsoDay[];
  /** How many versions were looked up. */
  readonly lookedUp: number;
  /** The words of the quote that do not stand in the version; "" where words of the text are left out. */
  readonly changed: readonly string[];
  /** Both texts side by side; null where only the fingerprint is held. */
  readonly passage: Passage | null;
}

/** Most days that are listed. */
export const MOST_DAYS = 12;
