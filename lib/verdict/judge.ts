import type { Citation } from '../citation/citation';
import { type Coverage, completeOver, coversNamed } from '../registry/coverage';
import { hasTrueDate, publicationInterval, type SourceDocument } from '../registry/document';
import { isSecondary, type Source } from '../registry/source';
import { isWithin, siteOf } from '../shared/address';
import { type DayInterval, daysBetween, type IsoDay, intervalsMeet, widen } from '../shared/calendar';
import { crowdingOf } from './crowding';
import type { Evidence } from './evidence';
import { isClear, isFaint, isSomebodyElses, isUnmistakable } from './likeness';
import { termsOf } from './terms';
import { matchTopics, type TopicMatch } from './topic';
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
  const matches = topicsOf(citation, comparable, evidence);
  const interval = citation.date?.interval ?? null;
  const isOnDate = ({ document }: TopicMatch): boolean =>
    interval !== null && intervalsMeet(publicationInterval(document), interval);
  const onDate = matches.filter(isOnDate);
  const otherDays = matches.filter((match) => !isOnDate(match));
  const crowding = interval === null ? 1 : crowdingOf(comparable, interval);
  const clear = onDate.find(
    (match) => isClear(match, otherThan(match, otherDays), crowding) && hasTrueDate(match.document),
  );

  if (name.sources.every(isSecondary)) {
    return { kind: 'secondary', document: evidence.linked[0] ?? clear?.document ?? null };
  }
  const linked = byAddress(citation, evidence, interval);
  if (linked !== null) return linked;

  if (clear !== undefined) return { kind: 'verified', by: 'date-and-topic', document: clear.document };
  if (interval === null) return undated(citation, evidence, matches, name.sources);

  const shared = name.sources.length > 1;
  if (!shared && canBeCorrected(citation)) {
    const elsewhere = corrected(citation, evidence, onDate, otherDays, interval);
    if (elsewhere !== null) return elsewhere;
  }
  if (leadsToOwnDomain(citation.link, name.sources)) {
    return { kind: 'possible', why: 'own-domain', documents: documentsOf(onDate) };
  }
  const missing = absent(citation, evidence, interval, matches, asOf);
  // Where everything is held, documents that nothing in the claim speaks of are not the one meant.
  if (onDate.length > 0 && !(missing.kind === 'no-record' && onDate.every(isFaint))) {
    return { kind: 'possible', why: shared ? 'shared-name' : 'topic-unclear', documents: documentsOf(onDate) };
  }
  return missing;
}

/** The best of some matches, but for those of the same title: what is published twice is no rival of itself. */
const otherThan = ({ document }: TopicMatch, matches: readonly TopicMatch[]): TopicMatch | undefined =>
  matches.find((other) => other.document.title !== document.title);

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
const canBeCorrected = (citation: Citation): boolean =>
  (citation.date?.precision === 'day' || citation.date?.precision === 'month') && !speaksOfTerms(citation);

/** "Acme's terms, as of 6 May": the day on which they were in force, not that of their publication. */
const speaksOfTerms = ({ claim, text, documentType }: Citation): boolean =>
  documentType === 'terms-version' || TERMS_OF_SOMEBODY.test(`${text} ${claim}`);

const TERMS_OF_SOMEBODY =
  /\b(?:terms(?: of (?:use|service))?(?=[\s,)])(?! with\b| that\b| under\b)|(?:usage|use|privacy) policy|services? agreement)\b/i;

/** A person of an organisation speaks to reporters, at hearings, on stage, unless the words say that it was published. */
const isSpoken = ({ occasion }: Citation, { name }: Evidence): boolean =>
  occasion === 'spoken' || (name.kind === 'known' && name.through === 'person' && occasion !== 'published');

/** Nothing of the source on the cited days is the document meant: whether that means anything depends on coverage. */
function absent(
  citation: Citation,
  evidence: Evidence,
  interval: DayInterval,
  matches: readonly TopicMatch[],
  asOf: IsoDay,
): Verdict {
  const { coverage, registry, name } = evidence;
  const shared = name.kind === 'known' && name.sources.length > 1;
  const days = widen(interval, TIME_ZONE_SLACK);
  if (shared) return { kind: 'not-covered', why: 'shared-name', coverage: [] };
  if (isSpoken(citation, evidence)) return { kind: 'not-covered', why: 'spoken', coverage: held(coverage) };
  if (citation.quote !== null && speaksOfTerms(citation))
    return { kind: 'not-covered', why: 'period', coverage: held(coverage) };
  if (interval.to > registry.version && daysBetween(registry.version, asOf) > STALE_AFTER) {
    return { kind: 'not-checked', why: 'registry-stale' };
  }
  const precise = citation.date?.precision;
  if (precise === 'year' || precise === 'quarter' || daysBetween(interval.from, interval.to) > WIDEST_ABSENCE)
    return { kind: 'not-covered', why: 'vague-date', coverage: held(coverage) };
  const complete = completeFor(citation, evidence, days);
  if (complete !== null) {
    return {
      kind: 'no-record',
      days,
      coverage: complete,
      nearest: documentsOf(matches.filter((one) => !isFaint(one))),
    };
  }
  const part = coverage.filter((one) => one.status === 'complete' && one.from <= days.from && one.to >= days.to);
  return part.length > 0
    ? { kind: 'not-covered', why: 'part', coverage: [...part, ...held(coverage.filter((one) => !part.includes(one)))] }
    : { kind: 'not-covered', why: 'period', coverage: held(coverage) };
}

/** The complete coverage of what is cited: of the channel that the words name, or of the kind of document. */
function completeFor({ source, documentType }: Citation, { coverage, name }: Evidence, days: DayInterval) {
  const names = name.kind === 'known' ? name.sources.flatMap((one) => [one.name, ...one.aliases]) : [];
  const named = coverage.filter((one) => coversNamed(one, source?.text ?? '', names));
  return (
    completeOver(
      named.map((one) => ({ ...one, scope: 'whole' as const })),
      days,
      null,
    ) ?? completeOver(coverage, days, documentType)
  );
}

/** Without a date, absence proves nothing and a likely document is no more than possible. */
function undated(
  citation: Citation,
  evidence: Evidence,
  matches: readonly TopicMatch[],
  sources: readonly Source[],
): Verdict {
  if (leadsToOwnDomain(citation.link, sources)) {
    return {
      kind: 'possible',
      why: 'own-domain',
      documents: documentsOf(matches.filter((match) => isClear(match, undefined, 1))),
    };
  }
  const likely = matches.filter((match) => isClear(match, undefined, 1));
  if (likely.length > 0) return { kind: 'possible', why: 'no-date', documents: documentsOf(likely) };
  const coverage = held(evidence.coverage);
  if (isSpoken(citation, evidence)) return { kind: 'not-covered', why: 'spoken', coverage };
  return { kind: 'not-covered', why: whyUndated(citation), coverage };
}

const whyUndated = ({ date }: Citation): 'no-date' | 'impossible-date' | 'vague-date' =>
  date === null ? 'no-date' : date.impossible ? 'impossible-date' : 'vague-date';

/** A document at the cited address, unless it is somebody else's or of another day. */
function byAddress(citation: Citation, evidence: Evidence, interval: DayInterval | null): Verdict | null {
  const own = evidence.linked.filter((document) => isOwn(document, evidence));
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

/** A document of the body named, of the one that it is part of, or of one that is part of it. */
const isOwn = ({ sourceId }: SourceDocument, { name, kin }: Evidence): boolean =>
  name.kind === 'known' && [...name.sources, ...kin].some(({ id }) => id === sourceId);

/** The document that is meant, where the day or the body in the citation is another. */
function corrected(
  citation: Citation,
  evidence: Evidence,
  onDate: readonly TopicMatch[],
  otherDays: readonly TopicMatch[],
  interval: DayInterval,
): Verdict | null {
  const days = widen(interval, TIME_ZONE_SLACK);
  const offDate = otherDays.find(
    ({ document }) => hasTrueDate(document) && !intervalsMeet(publicationInterval(document), days),
  );
  if (
    offDate !== undefined &&
    citation.occasion !== 'spoken' &&
    isUnmistakable(offDate, [onDate[0], otherThan(offDate, otherDays)])
  ) {
    return { kind: 'differs', what: 'date', document: offDate.document };
  }
  // Only where the named body's own document would be there can somebody else's stand for it.
  if (evidence.sameDays.length === 0 || completeFor(citation, evidence, days) === null) return null;
  const others = evidence.sameDays.filter(
    (document) =>
      !isOwn(document, evidence) &&
      mayBeMeant(citation, document) &&
      intervalsMeet(publicationInterval(document), interval),
  );
  const [theirs, ...rest] = topicsOf(citation, others, evidence);
  return theirs !== undefined && isSomebodyElses(theirs, [onDate[0], otherThan(theirs, rest)])
    ? { kind: 'differs', what: 'source', document: theirs.document }
    : null;
}

/** True where it is worth asking what all others published on the cited day: nothing of the named body's is meant. */
export const asksWhoElse = ({ date }: Citation, { kind }: Verdict): boolean =>
  date?.precision === 'day' && (kind === 'no-record' || kind === 'possible');

function topicsOf(
  { claim, context, date }: Citation,
  documents: readonly SourceDocument[],
  { name, topics }: Evidence,
): TopicMatch[] {
  const sources = name.kind === 'known' ? name.sources : [];
  const ignored = termsOf(sources.flatMap((source) => [source.name, ...source.aliases]).join(' '));
  // The day is compared as a day; as words, "14 May" would speak to the title of a "May update".
  const undatedClaim = date === null ? claim : claim.replace(date.text, ' ');
  return matchTopics({ claim: undatedClaim.replace(WEEKDAY, ' '), context, ignored }, documents, topics);
}

const WEEKDAY = /\b(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;

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
