import type { Citation } from '../citation/citation';
import type { KnownName } from '../names/known-list';
import type { ResolvedName } from '../names/resolve-name';
import type { Coverage } from '../registry/coverage';
import type { SourceDocument } from '../registry/document';
import { OFFICES, type Source } from '../registry/source';
import { type DayInterval, daysBetween, type IsoDay, widen } from '../shared/calendar';
import { type BodyEvent, TITLES_BACK } from '../story/anchors';
import type { TopicModel } from '../topics/topic-model';
import { isToldOfBefore } from './other-occasion';
import type { QuoteCheck } from './quote-check';
import type { RegistryInForce } from './verdict';

/** What the registry has to say about one citation: everything that `judge` may look at. */
export interface Evidence {
  readonly name: ResolvedName;
  /** Who the wide list of names knows by these words, where the registry knows nobody; else null. */
  readonly known?: KnownName | null;
  /** What the named sources are part of, and what is part of them: AWS for Amazon. */
  readonly kin: readonly Source[];
  /** Documents of the named sources and their kin in {@link searchWindow}. */
  readonly documents: readonly SourceDocument[];
  /** Documents of all sources on the cited days, for "that was somebody else"; read only where `asksWhoElse` says so. */
  readonly sameDays: readonly SourceDocument[];
  /** Documents at the address that the citation links to. */
  readonly linked: readonly SourceDocument[];
  readonly coverage: readonly Coverage[];
  /** What the held texts of the named sources show about the words that are quoted; null where none were looked up. */
  readonly quote: QuoteCheck | null;
  /** The article's own day, or null. */
  readonly published: IsoDay | null;
  /** What the article as a whole has to do with the titles of the bodies that it names. */
  readonly story: StoryEvidence;
  readonly registry: RegistryInForce;
  /** What is known of the words that topics are compared by. */
  readonly topics: TopicModel;
}

/** The story of an article, as far as its citations are judged by it. */
export interface StoryEvidence {
  /** Documents that the article rests on, surest first. */
  readonly anchors: readonly SourceDocument[];
  /** Ids of those anchors that the article is about; the others are mentioned on the side. */
  readonly central: ReadonlySet<string>;
  /** Ids of those central ones that are its news: what it reports of the body without saying where goes back to them. */
  readonly news: ReadonlySet<string>;
  /** Events that the article names, each with the overview of it that is one of the anchors. */
  readonly events: readonly BodyEvent[];
  /** How much of a document's title the article speaks of (`TitleInStory.likeness`), by id; nothing for what was not compared. */
  readonly likeness: ReadonlyMap<string, number>;
}

export const NO_STORY: StoryEvidence = {
  anchors: [],
  central: new Set(),
  news: new Set(),
  events: [],
  likeness: new Map(),
};

/** How far from the cited date a document is looked for that may be the one meant, in days. */
export const WIDE_SEARCH = 45;

/** Widest interval in which a document is looked for, in days. */
const LONGEST_SEARCH = 366;

/** How far back an undated "X said" is looked for, in days before the article. */
const UNDATED_SEARCH = 21;

/** What an office issues is in force for years, and is spoken of without a date. */
const IN_FORCE_SEARCH = 3_650;

/** The days on which to look for documents of a citation; null when nothing dates it. */
export function searchWindow(
  citation: Citation,
  published: IsoDay | null,
  sources: readonly Pick<Source, 'kind'>[],
): DayInterval | null {
  const cited = citation.date?.interval ?? null;
  // Over years, any source has something on any topic.
  if (cited !== null) return daysBetween(cited.from, cited.to) > LONGEST_SEARCH ? null : widen(cited, WIDE_SEARCH);
  if (citation.date !== null || published === null) return null;
  const isOffice = sources.length > 0 && sources.every(({ kind }) => OFFICES.includes(kind));
  const back = isOffice ? IN_FORCE_SEARCH : isToldOfBefore(citation) ? TITLES_BACK : UNDATED_SEARCH;
  const recent = widen({ from: published, to: published }, back);
  return { from: recent.from, to: widen({ from: published, to: published }, 1).to };
}
