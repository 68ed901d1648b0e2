import type { Coverage } from '../../registry/coverage';
import type { SourceDocument } from '../../registry/document';
import type { Source } from '../../registry/source';
import type { Report } from '../../report/report';
import type { IsoDay } from '../../shared/calendar';

/**
 * A registry is loaded beside the one in force, under a generation number of its own; one small write
 * at the end puts it in force. So a load that breaks off never leaves half a registry in use.
 */
interface OfGeneration {
  readonly generation: number;
}

export type StoredSource = Source & OfGeneration;
export type StoredCoverage = Coverage & OfGeneration;
/** `address` is the canonical form of `url`. */
export type StoredDocument = SourceDocument & OfGeneration & { readonly address: string };

/** The registry that look-ups use. */
export interface InForce extends OfGeneration {
  readonly key: 'in-force';
  readonly version: IsoDay;
  readonly documents: number;
  /** Which snapshot it is: two of one day can differ. */
  readonly stamp: string;
}

/** How far a load has come, written together with the documents that it counts. */
export interface Loading extends OfGeneration {
  readonly key: 'loading';
  readonly stamp: string;
  readonly shards: number;
  readonly documents: number;
}

export type StoredMeta = InForce | Loading;

export interface StoredReport {
  readonly id?: number;
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly report: Report;
}

/** One step of the schema: what changes in the stores, and how what is there is carried over. */
export interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
}

/** All versions there ever were, oldest first. A released one is never edited: add the next. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      sources: '[generation+id]',
      coverage: '++, generation, [generation+sourceId]',
      // Every index repeats the primary key, so a number is kept for it: loading is a quarter faster than with the id.
      documents: '++, [generation+sourceId+date], [generation+date], [generation+address]',
      meta: 'key',
      reports: '++id, url, at',
    },
  },
];
