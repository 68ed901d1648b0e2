import type { ArticleToCheck } from './app/check-article';
import type { Conflict } from './app/merge-lists';
import type { Detection } from './article/detect-article';
import type { TaggedWord } from './citation/tagger';
import type { OwnFile, OwnFormat } from './registry/exchange/own-formats';
import type { Source } from './registry/source';
import type { Report } from './report/report';
import type { DayInterval, IsoDay } from './shared/calendar';
import type { Outcome } from './shared/outcome';
import type { WatchEvent } from './texts/watch/watched-text';

/** Why a check came to nothing. The reader shows `not-checked`. */
export interface CheckFailure {
  readonly kind: 'lookup-failed';
  readonly detail: string;
}

/** Why nothing was done to a list, in a sentence. */
export interface ListRefusal {
  readonly kind: 'refused';
  readonly detail: string;
}

/** Why nothing of a file was imported, line by line. */
export interface OwnRefusal {
  readonly kind: 'refused';
  readonly lines: readonly string[];
}

/** How much was imported. */
export interface OwnCounts {
  readonly sources: number;
  readonly documents: number;
}

/** State of the registry on this machine. */
export type RegistryStatus =
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'ready'; readonly version: IsoDay; readonly documents: number; readonly inMemory: boolean }
  | { readonly kind: 'failed'; readonly detail: string };

/** A list at an address, before it is added. */
export interface ListPreview {
  readonly address: string;
  readonly name: string;
  readonly edition: number;
  readonly made: IsoDay;
  readonly counts: { readonly sources: number; readonly documents: number; readonly coverage: number };
  readonly mirrors: readonly string[];
  /** The public key that signed it, base64url. */
  readonly key: string;
  /** The same, for people to compare. */
  readonly spelledKey: string;
}

/** A list of the registry as the options page shows it. Times are milliseconds since 1970. */
export interface ListView {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly spelledKey: string | null;
  readonly mirrors: readonly string[];
  readonly isOn: boolean;
  readonly checkedAt: number | null;
  readonly dueAt: number;
  readonly lastFailure: string | null;
  readonly held: {
    readonly edition: number;
    readonly made: IsoDay;
    readonly sources: number;
    readonly documents: number;
  } | null;
  readonly isUpdating: boolean;
  /** What it says otherwise than the lists before it. */
  readonly conflicts: readonly Conflict[];
}

/** What became of an attempt to update a list. */
export type ListUpdate =
  | { readonly kind: 'updated'; readonly edition: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly detail: string };

/** One request that the extension made. */
export interface NotedRequest {
  readonly at: number;
  readonly address: string;
  readonly why: string;
  readonly outcome: string;
  readonly bytes: number;
}

/** Whose channels are asked on schedule: nobody's, those of the user's own list, or those of the field's core too. */
export const REFRESH_SCOPES = ['off', 'own', 'core'] as const;
export type RefreshScope = (typeof REFRESH_SCOPES)[number];

/** What the sources' own channels are asked for. Times are milliseconds since 1970. */
export interface RefreshView {
  readonly scope: RefreshScope;
  readonly isRunning: boolean;
  /** How many channels each choice asks. */
  readonly counts: Readonly<Record<'own' | 'core', number>>;
  /** What the browser must allow for each choice. */
  readonly origins: Readonly<Record<'own' | 'core', readonly string[]>>;
  /** Channels that have given a listing. */
  readonly answered: number;
  readonly lastAnswer: number | null;
  /** Documents that they have listed. */
  readonly documents: number;
  readonly problems: readonly { readonly address: string; readonly problem: string }[];
}

/** A text that can be watched, and what was seen of it. Times are milliseconds since 1970. */
export interface WatchedTextView {
  readonly address: string;
  readonly service: string;
  readonly document: string;
  readonly isWatched: boolean;
  readonly askedAt: number | null;
  /** Since when the version in force is known; null before the first look. */
  readonly recorded: IsoDay | null;
  readonly versions: number;
  readonly problem: string | null;
}

/** A change of a watched text. */
export interface TextChangeView {
  readonly address: string;
  readonly service: string;
  readonly document: string;
  /** When it was told, in milliseconds since 1970. */
  readonly at: number;
  readonly event: WatchEvent;
}

/** What came of asking one channel for the reader. */
export interface LookOutcome {
  readonly channel: string;
  readonly address: string;
  /** How many documents it listed. */
  readonly listed: number;
  readonly problem: string | null;
}

/** What the reader has to say about its page. */
export type ReaderState =
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'checked';
      readonly report: Report;
      /** Indexes of citations that the page no longer shows. */
      readonly lost: readonly number[];
      /** How many have no mark, unless everything is marked, only because the page would have too many. */
      readonly listOnly: number;
      /** False where the text is in another language, of which only brackets, links and names are read. */
      readonly isEnglish: boolean;
    };

/** What pages and the popup ask of the background worker: one signature and one line each. */
export interface BackgroundProtocol {
  /** Detection found an article: start the reader in the sender's tab, unless its site is switched off. */
  readArticle(input: null): 'started' | 'site-off';
  /** The reader asks for the sources whose names it looks for. */
  sourceNames(input: null): readonly Source[];
  /** The reader has sentences that may attribute something tagged: one answer each, in order. */
  tagSentences(input: { readonly sentences: readonly string[] }): readonly (readonly TaggedWord[])[];
  /** The reader asks for the verdicts on its citations. */
  checkArticle(input: ArticleToCheck): Outcome<Report, CheckFailure>;
  /** The reader has stopped: its tab shows no article any more. */
  leftArticle(input: null): null;
  /** The popup asks how the registry is. */
  registryStatus(input: null): RegistryStatus;
  /** The popup forgets all stored reports. */
  forgetReports(input: null): number;
  /** The options page asks for the lists, the bundled one first. */
  lists(input: null): readonly ListView[];
  /** What is at an address: shown before it is added. */
  lookAtList(input: { readonly address: string }): Outcome<ListPreview, ListRefusal>;
  /** Adds a list under the key that was shown, and loads it. */
  addList(input: { readonly address: string; readonly key: string }): Outcome<ListUpdate, ListRefusal>;
  /** Asks a list's address for a newer edition now. */
  updateList(input: { readonly id: string }): Outcome<ListUpdate, ListRefusal>;
  /** Switches a list on or off; what it holds stays. */
  switchList(input: { readonly id: string; readonly isOn: boolean }): Outcome<null, ListRefusal>;
  /** Removes a list and everything that came with it. */
  removeList(input: { readonly id: string }): Outcome<null, ListRefusal>;
  /** Adds what a file holds to the user's own list: all of it, or nothing. */
  importOwn(input: { readonly format: OwnFormat; readonly text: string }): Outcome<OwnCounts, OwnRefusal>;
  /** The user's own list as files; none where it is empty. */
  exportOwn(input: { readonly format: OwnFormat }): readonly OwnFile[];
  /** The options page asks what the sources' own channels are asked for. */
  refreshView(input: null): RefreshView;
  /** Chooses whose channels are asked on schedule. */
  chooseRefresh(input: { readonly scope: RefreshScope }): RefreshView;
  /** Asks all of them now, whether their time has come or not. */
  refreshNow(input: null): RefreshView;
  /** The card asks the channels of the cited bodies for the cited days; one outcome for each channel. */
  lookNow(input: { readonly sourceIds: readonly string[]; readonly days: DayInterval }): readonly LookOutcome[];
  /** The texts that can be watched. */
  watchedTexts(input: null): readonly WatchedTextView[];
  /** What changed in watched texts, newest first. */
  textChanges(input: null): readonly TextChangeView[];
  /** The words of a version of a watched text, in Markdown; null where it is held no more. */
  watchedVersion(input: { readonly address: string; readonly print: string }): string | null;
  /** Begins or ends to watch a text. */
  watchText(input: { readonly address: string; readonly isOn: boolean }): null;
  /** Looks at the texts whose time has come. */
  lookAtTexts(input: null): readonly WatchedTextView[];
  /** The requests that the extension made, newest first. */
  ledger(input: null): readonly NotedRequest[];
}

/** What detection makes of a page, and whether its reader has it checked all the same. */
export interface PageDetection {
  readonly detection: Detection;
  readonly isWanted: boolean;
}

/** What the popup and the background worker ask of a tab's content scripts. */
export interface TabProtocol {
  /** What detection makes of the page. */
  detection(input: null): PageDetection;
  /** Look at the page once more: its site has been switched on. */
  detectAgain(input: null): Detection;
  /** Check the page whatever detection makes of it. */
  checkAnyway(input: null): null;
  /** The reader's report. */
  readerState(input: null): ReaderState;
  /** Scroll to a citation and open its card. */
  showCitation(input: { readonly index: number }): boolean;
  /** Go to the next (1) or the previous (-1) mark and open its card. */
  walk(input: { readonly by: 1 | -1 }): boolean;
}

type Method<P, N extends keyof P> = P[N] extends (input: infer I) => infer O ? { input: I; output: O } : never;

export type InputOf<P, N extends keyof P> = Method<P, N>['input'];
export type OutputOf<P, N extends keyof P> = Method<P, N>['output'];
