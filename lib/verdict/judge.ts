import type { Citation } from '../citation/citation';
import { ofNamedChannel } from '../registry/coverage';
import { hasTrueDate, publicationInterval, type SourceDocument } from '../registry/document';
import { isSecondary, type Source } from '../registry/source';
import { isWithin, siteOf } from '../shared/address';
import { type DayInterval, type IsoDay, intervalsMeet } from '../shared/calendar';
import { absent, held, isSpoken } from './absence';
import { documentsOf, isOwn, mayBeMeant, otherThan, topicsOf, wordsShared } from './candidates';
import { canBeCorrected, corrected, meantOnOtherDay } from './correction';
import { crowdingOf } from './crowding';
import type { Evidence } from './evidence';
import { isClear, isFaint } from './likeness';
import { judgeQuote } from './quote';
import type { TopicMatch } from './topic';
import type { Verdict } from './verdict';

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

  const ownNames = name.sources.flatMap((source) => [source.name, ...source.aliases]);
  const comparable = ofNamedChannel(evidence.documents, citation.source?.text ?? '', ownNames).filter((document) =>
    mayBeMeant(citation, document),
  );
  const interval = citation.date?.interval ?? null;
  const isOnDate = (document: SourceDocument): boolean =>
    interval !== null && intervalsMeet(publicationInterval(document), interval);
  const sharesWords = wordsShared(citation.claim);
  const matches = topicsOf(
    citation,
    comparable.filter((document) => interval === null || isOnDate(document) || sharesWords(document)),
    evidence,
  );
  const named = new Set(name.sources.map(({ id }) => id));
  // A parent or a child publishes for itself too: its documents count where they speak to the claim.
  const onDate = matches.filter(
    (match) => isOnDate(match.document) && (named.has(match.document.sourceId) || !isFaint(match)),
  );
  const otherDays = matches.filter((match) => !isOnDate(match.document));
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
  const clear = onDate.find(
    (match) => isClear(match, otherThan(match, otherDays), crowdingFor(match)) && hasTrueDate(match.document),
  );

  if (name.sources.every(isSecondary)) {
    return { kind: 'secondary', document: evidence.linked[0] ?? clear?.document ?? null };
  }
  const quoted = judgeQuote(evidence.quote);
  if (quoted !== null) return quoted;
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
  // Where everything is held, documents that nothing in the claim speaks of are not the one meant; nor are any
  // where that of another day is.
  const noneIsMeant = onDate.every(isFaint) || meantOnOtherDay(onDate, otherDays, interval) !== undefined;
  if (onDate.length > 0 && !(missing.kind === 'no-record' && noneIsMeant)) {
    return { kind: 'possible', why: shared ? 'shared-name' : 'topic-unclear', documents: documentsOf(onDate) };
  }
  return missing;
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

/** True when an address lies on a domain of one of the sources. */
export function leadsToOwnDomain(link: string | null, sources: readonly Source[]): boolean {
  const host = link === null ? null : siteOf(link);
  return host !== null && sources.some((source) => source.domains.some((domain) => isWithin(host, domain)));
}
