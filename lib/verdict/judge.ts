import type { Citation } from '../citation/citation';
import { type Coverage, completeOver } from '../registry/coverage';
import { hasTrueDate, publicationInterval, type SourceDocument } from '../registry/document';
import { isSecondary, type Source } from '../registry/source';
import { isWithin, siteOf } from '../shared/address';
import { type DayInterval, daysBetween, type IsoDay, intervalsMeet, widen } from '../shared/calendar';
import type { Evidence } from './evidence';
import { judgeQuote } from './quote';
import { isClear, isUnmistakable, matchTopics, type TopicMatch, termsOf } from './topic';
import type { Verdict } from './verdict';

/** A registry older than this, in days, no longer supports statements about what it lacks. */
export const STALE_AFTER = 365;

/** Days that a source's clock and a reader's may differ by; shown in the card, never hidden. */
export const TIME_ZONE_SLACK = 1;

/** Over more days than this, "nothing matches" says too little: "last year", "earlier this month". */
const WIDEST_ABSENCE = 31;

/** Most documents that a `possible` verdict lists. */
const MOST_CANDIDATES = 5;

/**
 * The verdict on one citation: a pure function of what the page says, what the registry holds, and the
 * day from which both are looked at.
 * @param asOf the day of the check
 */
export function judge(citation: Citation, evidence: Evidence, asOf: IsoDay): Verdict {
  const { name, registry } = evidence;
  if (registry.documents === 0) return { kind: 'not-checked', why: 'registry-empty' };
  if (name.kind === 'vague') return { kind: 'vague-source' };
  if (name.kind === 'open') return { kind: 'not-checked', why: 'refers-back' };
  if (name.kind === 'unknown') return { kind: 'unknown-source' };

  const comparable = evidence.documents.filter((document) => mayBeMeant(citation, document));
  const matches = topicsOf(citation, comparable, name.sources);
  const interval = citation.date?.interval ?? null;
  const onDate =
    interval === null
      ? []
      : matches.filter((match) => intervalsMeet(publicationInterval(match.document), widen(interval, 0)));

  if (name.sources.every(isSecondary)) {
    return { kind: 'secondary', document: evidence.linked[0] ?? onDate.find(isClear)?.document ?? null };
  }
  const quoted = judgeQuote(evidence.quote);
  if (quoted !== null) return quoted;
  const linked = byAddress(citation, evidence.linked, name.sources, interval);
  if (linked !== null) return linked;

  const clear = onDate.find((match) => isClear(match) && hasTrueDate(match.document));
  if (clear !== undefined) return { kind: 'verified', by: 'date-and-topic', document: clear.document };
  if (interval === null) return undated(citation, evidence, matches, name.sources);

  const shared = name.sources.length > 1;
  if (!shared && canBeCorrected(citation)) {
    const elsewhere = corrected(citation, evidence, matches, name.sources, interval);
    if (elsewhere !== null) return elsewhere;
  }
  if (leadsToOwnDomain(citation.link, name.sources)) {
    return { kind: 'possible', why: 'own-domain', documents: documentsOf(onDate) };
  }
  if (onDate.length > 0) {
    return { kind: 'possible', why: shared ? 'shared-name' : 'topic-unclear', documents: documentsOf(onDate) };
  }
  return absent(citation, evidence, interval, shared, asOf);
}

const SPEAKS_OF_TERMS = /\b(?:terms|polic(?:y|ies)|agreement|conditions|clause|addendum)\b/i;
const SPEAKS_OF_FILINGS =
  /\b(?:filings?|filed|10-[KQ]|8-K|S-1|quarterly|annual report|earnings|results|shareholders?|investors?)\b/i;
const VERSION_TAG = /^v?\d+(?:\.\d+)+\S*$/;

/**
 * Some documents come out daily whatever the news: records of terms, routine filings, version tags. They
 * count only where the article speaks of such a thing, or every day would hold a document that may be meant.
 */
function mayBeMeant({ claim, documentType }: Citation, { type, title }: SourceDocument): boolean {
  if (type === 'terms-version') return documentType === type || SPEAKS_OF_TERMS.test(claim);
  if (type === 'filing') return documentType === type || SPEAKS_OF_FILINGS.test(claim);
  return !VERSION_TAG.test(title) || claim.includes(title.replace(/^v/, ''));
}

/** Only a date that is given as such can be wrong: "on Tuesday" dates a telling, a year is too wide. */
const canBeCorrected = ({ date }: Citation): boolean => date?.precision === 'day' || date?.precision === 'month';

/** A person of an organisation speaks to reporters, at hearings, on stage, unless the words say that it was published. */
const isSpoken = ({ occasion }: Citation, { name }: Evidence): boolean =>
  occasion === 'spoken' || (name.kind === 'known' && name.through === 'person' && occasion !== 'published');

/** Nothing of the source lies on the cited days: whether that means anything depends on coverage. */
function absent(citation: Citation, evidence: Evidence, interval: DayInterval, shared: boolean, asOf: IsoDay): Verdict {
  const { coverage, registry } = evidence;
  const days = widen(interval, TIME_ZONE_SLACK);
  if (shared) return { kind: 'not-covered', why: 'shared-name', coverage: [] };
  if (isSpoken(citation, evidence)) return { kind: 'not-covered', why: 'spoken', coverage: held(coverage) };
  if (interval.to > registry.version && daysBetween(registry.version, asOf) > STALE_AFTER) {
    return { kind: 'not-checked', why: 'registry-stale' };
  }
  const precise = citation.date?.precision;
  if (precise === 'year' || precise === 'quarter' || daysBetween(interval.from, interval.to) > WIDEST_ABSENCE)
    return { kind: 'not-covered', why: 'vague-date', coverage: held(coverage) };
  const complete = completeOver(coverage, days, citation.documentType);
  return complete === null
    ? { kind: 'not-covered', why: 'period', coverage: held(coverage) }
    : { kind: 'no-record', days, coverage: complete };
}

/** Without a date, absence proves nothing and a likely document is no more than possible. */
function undated(
  citation: Citation,
  evidence: Evidence,
  matches: readonly TopicMatch[],
  sources: readonly Source[],
): Verdict {
  if (leadsToOwnDomain(citation.link, sources)) {
    return { kind: 'possible', why: 'own-domain', documents: documentsOf(matches.filter(isClear)) };
  }
  const likely = matches.filter(isClear);
  if (likely.length > 0) return { kind: 'possible', why: 'no-date', documents: documentsOf(likely) };
  const coverage = held(evidence.coverage);
  if (isSpoken(citation, evidence)) return { kind: 'not-covered', why: 'spoken', coverage };
  return { kind: 'not-covered', why: whyUndated(citation), coverage };
}

const whyUndated = ({ date }: Citation): 'no-date' | 'impossible-date' | 'vague-date' =>
  date === null ? 'no-date' : date.impossible ? 'impossible-date' : 'vague-date';

/** A document at the cited address, unless it is somebody else's or of another day. */
function byAddress(
  citation: Citation,
  linked: readonly SourceDocument[],
  sources: readonly Source[],
  interval: DayInterval | null,
): Verdict | null {
  const own = linked.filter((document) => sources.some((source) => source.id === document.sourceId));
  const onDay = own.find((document) => interval === null || intervalsMeet(publicationInterval(document), interval));
  if (onDay !== undefined) return { kind: 'verified', by: 'address', document: onDay };
  const otherDay = own[0];
  // A weekday or "yesterday" dates the telling, not the document behind the link.
  if (otherDay !== undefined) {
    return citation.date?.precision === 'relative'
      ? { kind: 'verified', by: 'address', document: otherDay }
      : { kind: 'differs', what: 'date', document: otherDay };
  }
  return null;
}

/** The document that is meant, where the day or the body in the citation is another. */
function corrected(
  citation: Citation,
  evidence: Evidence,
  matches: readonly TopicMatch[],
  sources: readonly Source[],
  interval: DayInterval,
): Verdict | null {
  const offDate = matches.find(
    (match) =>
      isUnmistakable(match) &&
      hasTrueDate(match.document) &&
      !intervalsMeet(publicationInterval(match.document), widen(interval, TIME_ZONE_SLACK)),
  );
  if (offDate !== undefined && citation.occasion !== 'spoken')
    return { kind: 'differs', what: 'date', document: offDate.document };
  // Only where the named body's own document would be there can somebody else's stand for it.
  if (completeOver(evidence.coverage, widen(interval, TIME_ZONE_SLACK), citation.documentType) === null) return null;
  const own = new Set(sources.map((source) => source.id));
  const others = evidence.sameDays.filter((document) => !own.has(document.sourceId) && mayBeMeant(citation, document));
  const theirs = topicsOf(citation, others, []).find(
    (match) => isUnmistakable(match) && intervalsMeet(publicationInterval(match.document), interval),
  );
  return theirs === undefined ? null : { kind: 'differs', what: 'source', document: theirs.document };
}

function topicsOf(citation: Citation, documents: readonly SourceDocument[], sources: readonly Source[]): TopicMatch[] {
  const ignored = termsOf(sources.flatMap((source) => [source.name, ...source.aliases]).join(' '));
  return matchTopics(citation.claim, documents, ignored);
}

const documentsOf = (matches: readonly TopicMatch[]): SourceDocument[] =>
  matches.slice(0, MOST_CANDIDATES).map((match) => match.document);

/** What is held of a source, the best and widest first. */
function held(coverage: readonly Coverage[]): Coverage[] {
  const rank = { complete: 0, likely: 1, partial: 2 };
  return [...coverage].sort((a, b) => rank[a.status] - rank[b.status] || b.to.localeCompare(a.to)).slice(0, 4);
}

/** True when an address lies on a domain of one of the sources. */
export function leadsToOwnDomain(link: string | null, sources: readonly Source[]): boolean {
  const host = link === null ? null : siteOf(link);
  return host !== null && sources.some((source) => source.domains.some((domain) => isWithin(host, domain)));
}
