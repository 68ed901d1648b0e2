import type { DocumentType } from '../registry/document';
import type { DayInterval, IsoDay } from '../shared/calendar';
import type { Span } from '../shared/span';

export type CitationForm = 'parenthetical' | 'prose' | 'quote' | 'link';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'year' | 'relative';

/** A date as an article gives it. */
export interface CitedDate extends Span {
  readonly text: string;
  /** As precise as the date is (`2026-05-14`, `2026-05`, `2026`); null when the year is not known or there is no such day. */
  readonly iso: string | null;
  readonly precision: DatePrecision;
  /** The days that are meant; null when unknown or impossible. */
  readonly interval: DayInterval | null;
  /** True for a day that no calendar has, such as 31 June. */
  readonly impossible: boolean;
}

/** The name of who is cited, as written. */
export interface CitedSource extends Span {
  readonly text: string;
  /** The full name that a short name, a pronoun or a description stands for; null where the text is the name, or does not tell. */
  readonly resolved: string | null;
  /** How the article says who or what that is ("CEO of Acme"), for a name that the registry does not know; else null. */
  readonly introduction: string | null;
}

/**
 * Where the article says that the source spoke. Words spoken to reporters are in no registry of
 * documents, so their absence proves nothing.
 */
export type Occasion = 'published' | 'spoken' | 'unstated';

/** What a page says: who is cited, when, and for which claim. */
export interface Citation extends Span {
  /** Index of the block that holds it; `start` and `end` count inside that block. */
  readonly block: number;
  readonly text: string;
  readonly form: CitationForm;
  /** Null where nobody is named ("reportedly"). */
  readonly source: CitedSource | null;
  readonly date: CitedDate | null;
  /** The words in quotation marks that are attributed, without the marks; the halves on both sides of who spoke with " … " between them. */
  readonly quote: string | null;
  /** Address of the hyperlink that belongs to the citation. */
  readonly link: string | null;
  /** The sentence that the citation supports, without the citation where that is a bracket. */
  readonly claim: string;
  /** The sentence before it in the same block, which may say what the claim is about; "" where that has a citation of its own. */
  readonly context: string;
  /** The kind of document that the words speak of ("in a blog post"), or null. */
  readonly documentType: DocumentType | null;
  readonly occasion: Occasion;
  /** The weekday that the surrounding words give for the same event, 0 (Sunday) to 6, or null. */
  readonly statedWeekday: number | null;
}

/** What extraction knows about the article besides its text. */
export interface ArticleContext {
  /** Day of publication, or null when the page does not tell. */
  readonly published: IsoDay | null;
  /** Host of the page, without `www.`, or null: links within a site are no citations. */
  readonly site: string | null;
}

/** By what dates without a year, and days of the week, are read. */
export type DateContext = Pick<ArticleContext, 'published'>;
