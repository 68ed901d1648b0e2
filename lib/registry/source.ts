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
}

const SECONDARY_KINDS: ReadonlySet<SourceKind> = new Set(['outlet', 'wire', 'analyst']);

/** True for a source that reports what others did, so that its word is not a primary document. */
export const isSecondary = (source: Source): boolean => SECONDARY_KINDS.has(source.kind);
