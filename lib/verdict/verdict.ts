import type { Coverage } from '../registry/coverage';
import type { SourceDocument } from '../registry/document';
import type { DayInterval, IsoDay } from '../shared/calendar';

/** Counted up whenever the rules change, so that a stored verdict of older rules is checked again. */
export const LOGIC_VERSION = 9;

/** Documents that were looked at, for the paper trail. */
export interface Compared {
  /** Ids of the sources that the name stands for. */
  readonly sourceIds: readonly string[];
  /** The days that were searched; null when no search by date was possible. */
  readonly days: DayInterval | null;
  /** How many documents of the source the registry holds on those days. */
  readonly documents: number;
}

export type NotCheckedReason =
  | 'registry-empty'
  | 'registry-stale'
  | 'lookup-failed'
  | 'timed-out'
  | 'refers-back'
  | 'not-introduced';

/** What the registry shows about one citation. It never says that a claim is true or false. */
export type Verdict =
  | {
      readonly kind: 'verified';
      readonly by: 'address' | 'quote' | 'date-and-topic';
      readonly document: SourceDocument;
    }
  /** The story rests on this document of the body; whether the telling is in it, the title cannot tell. */
  | { readonly kind: 'sourced'; readonly document: SourceDocument }
  | {
      readonly kind: 'differs';
      /** `version`: the words stood in other versions of a text than the one of the cited day. */
      readonly what: 'date' | 'source' | 'quote' | 'version';
      readonly document: SourceDocument;
    }
  | {
      readonly kind: 'no-record';
      readonly days: DayInterval;
      readonly coverage: readonly Coverage[];
      /** What comes nearest to the topic, on whatever day; often nothing. */
      readonly nearest: readonly SourceDocument[];
      /** Words of the citation before that speaks of the same document, where these only go back to it. */
      readonly through?: string;
    }
  | { readonly kind: 'vague-source' }
  | { readonly kind: 'unknown-source' }
  /** Somebody who can be asked; what they said is in no document to look up. */
  | { readonly kind: 'on-record'; readonly who: 'person' | 'spokesperson' | 'body' }
  | {
      readonly kind: 'possible';
      readonly why: 'topic-unclear' | 'own-domain' | 'no-date' | 'shared-name';
      /** Nearest first; empty when only the address speaks for the source. */
      readonly documents: readonly SourceDocument[];
    }
  | {
      readonly kind: 'not-covered';
      readonly why: 'no-date' | 'spoken' | 'period' | 'part' | 'shared-name' | 'impossible-date' | 'vague-date';
      /** What the registry does hold of the source: for `part`, the channels that are complete on that day first; else widest first. */
      readonly coverage: readonly Coverage[];
    }
  | { readonly kind: 'secondary'; readonly document: SourceDocument | null }
  | { readonly kind: 'not-checked'; readonly why: NotCheckedReason };

export type VerdictKind = Verdict['kind'];

export const VERDICT_KINDS = [
  'no-record',
  'vague-source',
  'differs',
  'unknown-source',
  'possible',
  'not-covered',
  'secondary',
  'on-record',
  'verified',
  'sourced',
  'not-checked',
] as const satisfies readonly VerdictKind[];

const CANNOT_BE_VERIFIED: ReadonlySet<VerdictKind> = new Set([
  'no-record',
  'differs',
  'vague-source',
  'unknown-source',
]);

/** True for the four kinds that say: nobody can verify this against the registry. */
export const cannotBeVerified = (kind: VerdictKind): boolean => CANNOT_BE_VERIFIED.has(kind);

/** Groups that are marked alike in a page. */
export const VERDICT_GROUPS = ['loud', 'clear', 'light', 'quiet', 'plain', 'unchecked'] as const;
export type VerdictGroup = (typeof VERDICT_GROUPS)[number];

export const GROUP_OF: Record<VerdictKind, VerdictGroup> = {
  'no-record': 'loud',
  'vague-source': 'loud',
  differs: 'clear',
  'unknown-source': 'clear',
  possible: 'light',
  'not-covered': 'light',
  secondary: 'light',
  'on-record': 'plain',
  verified: 'quiet',
  sourced: 'quiet',
  'not-checked': 'unchecked',
};

/** An extra observation about one citation. */
export type CitationFinding = 'impossible-date' | 'future-date' | 'weekday-clash' | 'placeholder-name' | 'misquote';

/** An observation about the article as a whole. */
export type ArticleFinding = 'no-link-anywhere';

/** The registry that a verdict was reached with. */
export interface RegistryInForce {
  /** Day of the bundled list's snapshot. */
  readonly version: IsoDay;
  readonly documents: number;
}

/** The registry with the lists that it is made of: the paper trail. */
export interface RegistryLists extends RegistryInForce {
  /** Each list that was asked, the bundled one first. */
  readonly lists: readonly ListInForce[];
}

/** A list as far as a report speaks of it. */
export interface ListInForce {
  readonly id: string;
  readonly name: string;
  /** The day on which its facts were put together. */
  readonly made: IsoDay;
  readonly edition: number;
  readonly documents: number;
}
