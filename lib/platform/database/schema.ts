import type { ChannelKnowledge } from '../../registry/channels/knowledge';
import type { Coverage } from '../../registry/coverage';
import type { SourceDocument } from '../../registry/document';
import type { ShardEntry } from '../../registry/snapshot/manifest';
import type { Report } from '../../report/report';
import type { IsoDay } from '../../shared/calendar';
import type { WatchEvent, WatchState } from '../../texts/watch/watched-text';

/** Id of the list that the extension carries. */
export const BUNDLED = 'bundled';

/** What tells one edition of a list from another, and how much it holds. */
export interface EditionInForce {
  /** SHA-256 of its manifest. */
  readonly digest: string;
  readonly edition: number;
  readonly made: IsoDay;
  readonly sources: number;
  readonly documents: number;
}

/** A list of sources and documents, kept apart from all others: the bundled one, a subscription, the user's own. */
export interface StoredList {
  readonly id: string;
  readonly name: string;
  /** Address of its manifest; null for lists that are not fetched. */
  readonly address: string | null;
  /** The public key accepted when it was added, base64url; null for lists that are not fetched. */
  readonly key: string | null;
  readonly mirrors: readonly string[];
  readonly isOn: boolean;
  /** Milliseconds since 1970, as all times here. */
  readonly addedAt: number;
  /** Last time that the address answered; null where it never did. */
  readonly checkedAt: number | null;
  /** Not to be asked before. */
  readonly dueAt: number;
  /** Failures since the last success: each makes the next attempt later. */
  readonly failures: number;
  readonly lastFailure: string | null;
  readonly etag: string | null;
  readonly inForce: EditionInForce | null;
}

/** The files of an edition. Written before the list is switched to it, so never read half. */
export interface StoredEdition {
  readonly list: string;
  readonly digest: string;
  readonly shards: readonly ShardEntry[];
}

/** One file of a snapshot, as packed as it came: rows are taken out when they are asked for. */
export interface StoredBlock {
  readonly list: string;
  readonly hash: string;
  readonly packed: Uint8Array;
}

/**
 * What an index needs of a file of documents, so that it can be built anew without unpacking anything.
 * Document `i` has the title keys `keys[starts[i]]` to `keys[starts[i + 1] - 1]`.
 */
export interface StoredSummary {
  readonly list: string;
  readonly hash: string;
  /** Hashes of canonical addresses. */
  readonly addresses: Uint32Array;
  /** Days since 1970-01-01. */
  readonly days: Uint16Array;
  readonly starts: Uint32Array;
  readonly keys: Uint16Array;
}

/** A page of an index of one edition; documents are named by the number of their file and their row in it. */
export type StoredPage = AddressPage | MonthPage;

interface OfEdition {
  readonly list: string;
  readonly digest: string;
}

/** Documents whose address hashes to one bucket, in order of the hash. */
export interface AddressPage extends OfEdition {
  /** `a` and the number of the bucket. */
  readonly page: string;
  readonly hashes: Uint32Array;
  readonly files: Uint16Array;
  readonly rows: Uint16Array;
}

/** Documents of all sources of one month. */
export interface MonthPage extends OfEdition {
  /** `m` and the month, `m2026-05`. */
  readonly page: string;
  readonly days: Uint16Array;
  readonly files: Uint16Array;
  readonly rows: Uint16Array;
  readonly starts: Uint32Array;
  readonly keys: Uint16Array;
}

/** A request that the extension made, for the user to read. */
export interface StoredRequest {
  readonly id?: number;
  /** The list it was made for, by its id; by its address where it is only looked at. */
  readonly list: string;
  readonly at: number;
  readonly address: string;
  readonly why: string;
  /** Status of the answer, or what went wrong. */
  readonly outcome: string;
  readonly bytes: number;
}

/** What is known of a channel, and when it is to be asked again. */
export interface StoredChannel {
  readonly address: string;
  readonly sourceId: string;
  readonly knowledge: ChannelKnowledge;
  readonly etag: string | null;
  readonly modified: string | null;
  /** When it was asked last, and when it last gave a listing; milliseconds since 1970, null before the first time. */
  readonly askedAt: number | null;
  readonly answeredAt: number | null;
  /** Not before then is it asked again. */
  readonly nextAt: number;
  /** Until then its server asked to be left alone, so that nobody's click asks it; 0 where it did not. */
  readonly waitUntil: number;
  /** Failures in a row. */
  readonly failures: number;
  /** What went wrong the last time, or null. */
  readonly problem: string | null;
}

/** A document that a channel listed. */
export interface FoundDocument extends SourceDocument {
  /** Address of the channel. */
  readonly channel: string;
  /** Its own canonical address. */
  readonly page: string;
  /** That with the place on the page: release notes are often many on one. */
  readonly key: string;
}

/** A text that is watched, and all that was seen of it. */
export interface StoredWatch {
  /** Address of the page; a text for each. */
  readonly address: string;
  readonly sourceId: string;
  /** What it is the text of, and its title: "AWS", "Service Terms". */
  readonly service: string;
  readonly document: string;
  /** Null before the page gave a text. */
  readonly state: WatchState | null;
  readonly etag: string | null;
  readonly modified: string | null;
  /** When it was looked at last, in milliseconds since 1970; null before the first time. */
  readonly askedAt: number | null;
  readonly nextAt: number;
  readonly waitUntil: number;
  readonly failures: number;
  readonly problem: string | null;
}

/** A change of a watched text, as it was told. */
export interface StoredChange {
  readonly id?: number;
  readonly address: string;
  readonly service: string;
  readonly document: string;
  /** When it was told, in milliseconds since 1970. */
  readonly at: number;
  readonly event: WatchEvent;
}

/** Coverage that a channel's listings have proven: apart from the channel, for it is read with every article. */
export interface StoredProof {
  /** Address of the channel. */
  readonly channel: string;
  readonly sourceId: string;
  readonly coverage: readonly Coverage[];
}

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
      documents: '++, [generation+sourceId+date], [generation+date], [generation+address]',
      meta: 'key',
      reports: '++id, url, at',
    },
  },
  {
    // A row for each file instead of one for each document; the bundled list is loaded again.
    version: 2,
    stores: {
      sources: null,
      coverage: null,
      documents: null,
      meta: null,
      lists: 'id',
      editions: '[list+digest]',
      blocks: '[list+hash]',
      summaries: '[list+hash]',
      pages: '[list+digest+page]',
      requests: '++id, at',
    },
  },
  {
    // What the browser has asked the sources' own channels for.
    version: 3,
    stores: {
      channels: 'address, sourceId, nextAt',
      found: '[channel+key], [sourceId+date], date, page',
      proofs: 'channel',
      watched: 'address, sourceId',
      changes: '++id, address, at',
    },
  },
];
