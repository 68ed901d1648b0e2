import { addDays, type DayInterval, type IsoDay } from '../shared/calendar';

export const DOCUMENT_TYPES = [
  'blog',
  'press-release',
  'news',
  'filing',
  'rule',
  'paper',
  'model-card',
  'terms-version',
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What a document's date is, and so how far it may be from the day of publication. */
export const DATE_BASES = [
  'published',
  'in-address',
  'first-seen',
  'reported',
  'recorded',
  'restamped',
  'filing-period',
  'latest-action',
] as const;

export type DateBasis = (typeof DATE_BASES)[number];

/** Something a source published. */
export interface SourceDocument {
  /** Unique in the registry: source, date and address. */
  readonly id: string;
  readonly sourceId: string;
  readonly date: IsoDay;
  readonly title: string;
  readonly url: string;
  readonly type: DocumentType;
  readonly dateBasis: DateBasis;
  /** Name of the list that holds it, where that is not the bundled one. */
  readonly list?: string;
  /** The date that another list gives it. */
  readonly otherDate?: { readonly date: IsoDay; readonly list: string };
}

export const documentId = (sourceId: string, date: IsoDay, url: string): string => `${sourceId} ${date} ${url}`;

/**
 * Days that the publication can lie before and after the recorded date, time zones (one day) included.
 * `first-seen` comes from nightly crawls that lag by up to two days; a filing is made up to four
 * business days after the event that an 8-K reports.
 */
const SLACK: Record<DateBasis, readonly [before: number, after: number]> = {
  published: [1, 1],
  'in-address': [1, 1],
  'first-seen': [3, 1],
  reported: [2, 2],
  recorded: [1, 1],
  restamped: [1, 1],
  'filing-period': [1, 6],
  'latest-action': [1, 1],
};

/** The furthest that any {@link SLACK} reaches, in days: how much wider a look-up must be than the cited date. */
export const WIDEST_SLACK = 6;

/** The days on which the document can have been published, as far as its date tells. */
export function publicationInterval(document: SourceDocument): DayInterval {
  const known = intervals.get(document);
  if (known !== undefined) return known;
  const [before, after] = SLACK[document.dateBasis];
  const interval = { from: addDays(document.date, -before), to: addDays(document.date, after) };
  intervals.set(document, interval);
  return interval;
}

/** Asked for once for each citation that may mean the document. */
const intervals = new WeakMap<SourceDocument, DayInterval>();

/** A site that was rebuilt stamps old documents with the day of that: such a date proves and disproves nothing. */
export const hasTrueDate = ({ dateBasis }: SourceDocument): boolean => dateBasis !== 'restamped';
