import type { Citation } from '../citation/citation';
import { ofNamedChannel } from '../registry/coverage';
import { hasTrueDate, publicationInterval, type SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import { type DayInterval, daysBetween, type IsoDay, intervalsMeet } from '../shared/calendar';
import type { TopicMatch } from '../topics/topic';
import { mayBeMeant, otherThan, topicsOf, wordsShared } from './candidates';
import { crowdingOf } from './crowding';
import type { Evidence } from './evidence';
import { isAboutAsLike, isClear, isFaint } from './likeness';

/** Over more days than this, the best of many titles is the best by chance too. */
export const A_WEEK = 7;
/** "In April", "last month": over more days, a product is written about again and again. */
export const A_MONTH = 31;

/** So much more must an article speak of another title before the nearest to a single telling gives way to it. */
const STANDS_OUT = 1.5;

/** What the rules are asked about: a citation with its evidence. */
export interface Question {
  readonly citation: Citation;
  readonly evidence: Evidence;
  /** The day of the check. */
  readonly asOf: IsoDay;
  /** The days that the citation gives; null without a date, or where it is no certain one. */
  readonly interval: DayInterval | null;
  /** Who is named; empty where the registry knows nobody by that name. */
  readonly sources: readonly Source[];
  /** What the documents of the named bodies have to do with the claim. Compared when first asked for, and once. */
  readonly matches: Matches;
}

/** Documents beside a claim, nearest first. */
export interface Matches {
  readonly all: readonly TopicMatch[];
  /** Those of the cited days. */
  readonly onDate: readonly TopicMatch[];
  readonly otherDays: readonly TopicMatch[];
  /** The one of the cited days that speaks to the claim beyond doubt. */
  readonly clear: TopicMatch | null;
}

/**
 * Puts a citation and its evidence together for the rules.
 * @param asOf the day of the check
 */
export function question(citation: Citation, evidence: Evidence, asOf: IsoDay): Question {
  const { name } = evidence;
  const interval = citation.date?.interval ?? null;
  const sources = name.kind === 'known' ? name.sources : [];
  let matches: Matches | null = null;
  return {
    citation,
    evidence,
    asOf,
    interval,
    sources,
    get matches() {
      matches ??= compare(citation, evidence, sources, interval);
      return matches;
    },
  };
}

function compare(
  citation: Citation,
  evidence: Evidence,
  sources: readonly Source[],
  interval: DayInterval | null,
): Matches {
  const ownNames = sources.flatMap((source) => [source.name, ...source.aliases]);
  const comparable = ofNamedChannel(evidence.documents, citation.source?.text ?? '', ownNames).filter((document) =>
    mayBeMeant(citation, document),
  );
  const isOnDate = (document: SourceDocument): boolean =>
    interval !== null && intervalsMeet(publicationInterval(document), interval);
  const sharesWords = wordsShared(citation.claim);
  const all = topicsOf(
    citation,
    comparable.filter((document) => interval === null || isOnDate(document) || sharesWords(document)),
    evidence,
  );
  const named = new Set(sources.map(({ id }) => id));
  // A parent or a child publishes for itself too: its documents count where they speak to the claim.
  const onDate = all.filter(
    (match) => isOnDate(match.document) && (named.has(match.document.sourceId) || !isFaint(match)),
  );
  const otherDays = all.filter((match) => !isOnDate(match.document));
  // Once for each body: over a year, hundreds of documents may be asked about.
  const crowdings = new Map<string, number>();
  const crowdingFor = ({ document: { sourceId } }: TopicMatch): number => {
    if (interval === null) return 1;
    const key = named.has(sourceId) ? '' : sourceId;
    const known = crowdings.get(key);
    if (known !== undefined) return known;
    const crowding = crowdingOf(
      comparable.filter((one) => (key === '' ? named.has(one.sourceId) : one.sourceId === sourceId)),
      interval,
    );
    crowdings.set(key, crowding);
    return crowding;
  };
  const isWide = interval !== null && daysBetween(interval.from, interval.to) > A_WEEK;
  const clearOnes = onDate.filter(
    (match) =>
      isClear(match, otherThan(match, otherDays), crowdingFor(match)) &&
      hasTrueDate(match.document) &&
      !(isWide && isAboutAsLike(otherThan(match, onDate), match)),
  );
  return { all, onDate, otherDays, clear: mostOnStory(clearOnes, evidence) };
}

/** Of several documents of the days that fit the telling as well, the one of which the article as a whole speaks most. */
function mostOnStory(matches: readonly TopicMatch[], { story }: Evidence): TopicMatch | null {
  const [first, ...others] = matches;
  if (first === undefined) return null;
  const likenessOf = ({ document }: TopicMatch): number => story.likeness.get(document.id) ?? 0;
  return others.reduce(
    (best, other) => (isAboutAsLike(other, first) && likenessOf(other) > STANDS_OUT * likenessOf(best) ? other : best),
    first,
  );
}
