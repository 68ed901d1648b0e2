import type { DayInterval, IsoDay } from '../../shared/calendar';
import type { Outcome } from '../../shared/outcome';
import type { CoverageScope } from '../coverage';
import type { DateBasis, DocumentType } from '../document';

export const CHANNEL_KINDS = ['feed', 'sitemap', 'wordpress', 'federal-register', 'edgar'] as const;

export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** A way by which a source publishes, and what it carries. */
export interface Channel {
  readonly sourceId: string;
  readonly kind: ChannelKind;
  /** Its address as the registry declares it; unique among the channels. */
  readonly address: string;
  /** In words, as coverage has it: "all FTC press releases". */
  readonly name: string;
  readonly scope: CoverageScope;
  /** Types of document that it carries; the first is what an item is unless the channel says more. */
  readonly types: readonly DocumentType[];
}

/** Something that a channel lists. */
export interface ChannelItem {
  /** What the channel tells it apart by: a guid, an accession number, else the canonical address. */
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** The day that the source gives, in its own time zone where it gives one; null where it gives none. */
  readonly date: IsoDay | null;
  /** What that day is; `first-seen` for an item without a day. */
  readonly dateBasis: DateBasis;
  readonly type: DocumentType;
}

/** One answer of a channel, read. */
export interface Listing {
  /** In the order in which the channel lists them, without doubles; never more than {@link MOST_ITEMS}. */
  readonly items: readonly ChannelItem[];
  /**
   * The newest so many (a feed): what is older has been cut off. Everything of some days (a dated interface): nothing
   * of them is left out once all pages are read. Just what there is (a sitemap): says nothing of what is not there.
   */
  readonly proves: 'newest' | 'days' | 'nothing';
  /** Address of the next page, or null where this was the last. */
  readonly next: string | null;
  /**
   * Addresses of further channels of the same kind that this one only lists (an index of sitemaps), the newest first,
   * never more than {@link MOST_CHILDREN}; none otherwise.
   */
  readonly children: readonly string[];
  /** How many items the interface says there are on all pages; null where it does not say. */
  readonly total: number | null;
  /** Items left out because they have no title, no address of http(s), or no day that a calendar has. */
  readonly passedOver: number;
}

/** Most items of one answer that are read. */
export const MOST_ITEMS = 5_000;

/** Most channels that one index leads to. */
export const MOST_CHILDREN = 20;

/** An answer as it came. */
export interface ChannelAnswer {
  readonly body: string;
  /** Where it came from, after redirects. */
  readonly address: string;
  /** Header `content-type`, or "". */
  readonly contentType: string;
  /** Other headers that an interface puts its paging into, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Why an answer is no listing. It proves nothing, and nothing of it is kept. */
export interface ChannelFailure {
  readonly kind: /** A page where a feed should be: an error page with status 200, a captcha, a moved feed. */
    | 'other-format'
    /** Begins as it should and breaks off, or is not well-formed. */
    | 'malformed'
    /** Defines entities, nests or repeats beyond what any feed needs. */
    | 'unsafe'
    /** Well-formed, and without a single item. */
    | 'empty';
  readonly detail: string;
}

/** How the channels of one kind are asked and read. */
export interface ChannelReader {
  readonly kind: ChannelKind;
  /** True for an address of this kind, by its documented form; `feed` takes what no other kind takes. */
  owns(address: URL): boolean;
  /** Address of the first page; for `days` where the interface can be asked for days, else the channel's own. */
  request(channel: Channel, days: DayInterval | null): string;
  /** True where `request` heeds the days. */
  readonly isDated: boolean;
  read(answer: ChannelAnswer, channel: Channel): Outcome<Listing, ChannelFailure>;
}
