import type { IsoDay } from '../shared/calendar';

/** What a source is. `outlet`, `wire` and `analyst` report on others: they are secondary. */
export const SOURCE_KINDS = [
  'regulator',
  'government',
  'legislature',
  'court',
  'company',
  'cloud',
  'lab',
  'standards',
  'research',
  'ngo',
  'outlet',
  'wire',
  'analyst',
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** An organisation or outlet that publishes. */
export interface Source {
  /** Short, stable, lower case: `ftc`. */
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Other names it goes by, as written. */
  readonly aliases: readonly string[];
  /** Those of `name` and `aliases` that are ordinary words too ("Meta", "Nature"): they count only as written. */
  readonly wordlike: readonly string[];
  /** Official domains, without `www.`: `ftc.gov`. */
  readonly domains: readonly string[];
  /** Address of the page where it publishes, or null. */
  readonly newsroom: string | null;
  /** Addresses of the feeds that it publishes. */
  readonly feeds: readonly string[];
  /** The id of the organisation that it is part of: AWS of Amazon; or null. */
  readonly parent: string | null;
  /** Names that it has borne, or bears only since a day: Department of Defense, Department of War. */
  readonly formerNames: readonly FormerName[];
  /** What it is the first to publish, in words, or "". */
  readonly primaryFor: string;
  /** Name of the list that knows it, where that is not the bundled one. */
  readonly list?: string;
}

/** A name with the days on which it was the body's own; `from` or `to` is null where that is open or unknown. */
export interface FormerName {
  readonly name: string;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

const SECONDARY_KINDS: ReadonlySet<SourceKind> = new Set(['outlet', 'wire', 'analyst']);

/** Kinds of bodies that make and keep rules. */
export const OFFICES: readonly SourceKind[] = ['regulator', 'government', 'standards', 'legislature'];

/** True for a source that reports what others did, so that its word is not a primary document. */
export const isSecondary = ({ kind }: Pick<Source, 'kind'>): boolean => SECONDARY_KINDS.has(kind);
