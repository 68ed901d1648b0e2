import type { KnownNames } from '../../names/known-names';
import type { Span } from '../../shared/span';
import type { BlockLink } from '../block';
import type { ArticleContext, CitationForm, CitedDate } from '../citation';
import type { Spots } from '../spot';
import type { Tagger } from '../tagger';

/** What a pattern is given: one block, and what is known about the article and the registry's names. */
export interface PatternInput {
  readonly text: string;
  readonly links: readonly BlockLink[];
  /** True for a headline or the heading of a section: it sums up what the text below attributes. */
  readonly heading: boolean;
  /** Split when first asked for: most blocks need none. */
  readonly sentences: readonly Span[];
  readonly spots: Spots;
  readonly tag: Tagger;
  readonly names: KnownNames;
  readonly context: ArticleContext;
}

/** What a pattern finds; all spans count in the block's text. */
export interface Find extends Span {
  readonly form: CitationForm;
  /** Null where nobody is named ("reportedly"). */
  readonly source: Span | null;
  /** Who stands behind the words where they are no name: the maker of a law. */
  readonly resolved?: string | null;
  readonly date: CitedDate | null;
  readonly link: string | null;
  /** The attributed words, between the quotation marks. */
  readonly quote: Span | null;
  /** The words that make it an attribution ("said"); null for a bracket. */
  readonly cue: Span | null;
}

/** One form of attribution, in a file of its own. */
export type Pattern = (input: PatternInput) => Find[];
