import type { DayInterval, IsoDay } from '../../shared/calendar';
import type { Outcome } from '../../shared/outcome';
import type { PageRefusal } from './page-refusal';

/** A run of words of a changed clause: in both texts, or in one of them. */
export interface ChangedRun {
  readonly in: 'both' | 'before' | 'after';
  /** As they are written, with the marks between them. */
  readonly words: string;
}

/** What became of one clause between two versions of a text. */
export interface TextChange {
  readonly kind: 'added' | 'removed' | 'reworded';
  /** As the newer text numbers the clause, the older one for a removed clause; null where it has no number. */
  readonly number: string | null;
  /** Headings above it, the widest first, in the same text as the number. */
  readonly path: readonly string[];
  /** Its words without number and Markdown; null for an added clause. */
  readonly before: string | null;
  /** Null for a removed clause. */
  readonly after: string | null;
  /** Both texts in one, for showing; one run for an added or removed clause. */
  readonly words: readonly ChangedRun[];
}

/** A text that was in force, held once however often it was seen or came back. */
export interface WatchedVersion {
  /** The same for two texts that say the same: see `significant-words.ts`. */
  readonly print: string;
  /** How many words it has that count. */
  readonly length: number;
  /** Version of the extractor that read it. */
  readonly extractor: number;
  readonly markdown: string;
  /** When it was in force, as far as it was seen: from the day of its first sight (`recorded`) to that of its last. Never empty. */
  readonly seen: readonly DayInterval[];
}

/** A moment at which a page was looked at, in milliseconds since 1970 and as the day of the one who looked. */
export interface Sight {
  readonly at: number;
  readonly day: IsoDay;
}

/** What one look at a page gave. */
export interface Observation extends Sight {
  readonly extractor: number;
  /** Markdown of its text, or why it is none. */
  readonly read: Outcome<string, PageRefusal>;
}

/** What is told to the one who watches. */
export type WatchEvent =
  /** The text says something else than what was told last. */
  | {
      readonly kind: 'changed';
      /** Day on which the new text was first seen: it changed between the look before and that day. */
      readonly recorded: IsoDay;
      /** Print of the version that was told before, and of the new one. */
      readonly from: string;
      readonly to: string;
      readonly changes: readonly TextChange[];
    }
  /** The page goes back and forth, or never says the same twice; it is quiet from here on until it has been stable. */
  | {
      readonly kind: 'flapping';
      readonly recorded: IsoDay;
      readonly from: string;
      /** Print of the version to which it went back; null where it is another text at every look. */
      readonly to: string | null;
      readonly changes: readonly TextChange[];
    };

/** What is known of a watched text; a plain object, to be stored as it is. */
export interface WatchState {
  /** In the order in which they last came into force. Never empty. */
  readonly versions: readonly WatchedVersion[];
  /** Print of the version in force. */
  readonly current: string;
  /** Print of the version that the one who watches knows of. */
  readonly told: string;
  /** When the page first gave the text that it gave last, with nothing else in between. */
  readonly since: Sight;
  /** What it gave last. */
  readonly last: { readonly print: string; readonly at: number };
  /** First sights of texts that have not come into force since the last that did, the latest last. */
  readonly glimpses: readonly { readonly print: string; readonly day: IsoDay }[];
  /** Looks in a row of which each gave another text than the one before, and when they began. */
  readonly restless: { readonly looks: number; readonly since: number };
  /** True from the telling of a flapping until the text has been stable. */
  readonly isQuiet: boolean;
  /** Since when, and why, the page has given no text; null where it gives one. */
  readonly unreadable: { readonly since: Sight; readonly looks: number; readonly reason: PageRefusal } | null;
}
