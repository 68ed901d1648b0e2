import type { Citation } from '../citation/citation';
import { hasTrueDate, publicationInterval, type SourceDocument } from '../registry/document';
import { likenessOfKeys, titleKeys } from '../registry/title-keys';
import { type DayInterval, intervalsMeet, widen } from '../shared/calendar';
import type { TopicMatch } from '../topics/topic';
import { completeFor, TIME_ZONE_SLACK } from './absence';
import { isOwn, keysOf, mayBeMeant, otherThan, topicsOf } from './candidates';
import type { Evidence } from './evidence';
import { isBeyondRivals, isOutdone, isSomebodyElses, isUnmistakable } from './likeness';
import { speaksOfTerms } from './terms-in-force';
import type { Verdict } from './verdict';

/** Only a date that is given as such can be wrong: "on Tuesday" dates a telling, a year is too wide. */
export const canBeCorrected = (citation: Citation): boolean =>
  (citation.date?.precision === 'day' || citation.date?.precision === 'month') && !speaksOfTerms(citation);

/** The document of another day that is beyond doubt the one meant, if there is one. */
export function meantOnOtherDay(
  onDate: readonly TopicMatch[],
  otherDays: readonly TopicMatch[],
  interval: DayInterval,
): SourceDocument | undefined {
  const days = widen(interval, TIME_ZONE_SLACK);
  const offDate = otherDays.find(
    ({ document }) => hasTrueDate(document) && !intervalsMeet(publicationInterval(document), days),
  );
  return offDate !== undefined && isUnmistakable(offDate, [onDate[0], otherThan(offDate, otherDays)])
    ? offDate.document
    : undefined;
}

/** The document that is meant, where the day or the body in the citation is another. */
export function corrected(
  citation: Citation,
  evidence: Evidence,
  onDate: readonly TopicMatch[],
  otherDays: readonly TopicMatch[],
  interval: DayInterval,
): Verdict | null {
  const days = widen(interval, TIME_ZONE_SLACK);
  const offDate = meantOnOtherDay(onDate, otherDays, interval);
  if (offDate !== undefined && citation.occasion !== 'spoken') {
    return { kind: 'differs', what: 'date', document: offDate };
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

/**
 * True where it is worth asking what all others published on the cited day, which costs most of all questions:
 * nothing of the named body's is meant, and all of it is held.
 */
export const asksWhoElse = (citation: Citation, evidence: Evidence, { kind }: Verdict): boolean =>
  (kind === 'no-record' || kind === 'possible') &&
  citation.date?.precision === 'day' &&
  citation.date.interval !== null &&
  completeFor(citation, evidence, widen(citation.date.interval, TIME_ZONE_SLACK)) !== null;

/** How far from its day a document is looked for that fits a claim better than the one of the day, in days. */
export const FAR_SEARCH = 1_100;

/** True where a match by day and topic is not so good that no other document could be better. */
export function asksForRivals(citation: Citation, evidence: Evidence, verdict: Verdict): boolean {
  if (verdict.kind !== 'verified' || verdict.by !== 'date-and-topic') return false;
  const [match] = topicsOf(citation, [verdict.document], evidence);
  return match !== undefined && !isBeyondRivals(match);
}

/**
 * A verdict that holds out against all that the body published for years: where another document fits the claim much
 * better, the one of the day is a candidate and no more.
 * @param everywhen documents of the body, of years around the cited day
 */
export function againstRivals(
  citation: Citation,
  evidence: Evidence,
  verdict: Extract<Verdict, { kind: 'verified' }>,
  everywhen: readonly SourceDocument[],
): Verdict {
  const keys = new Set(titleKeys(citation.claim));
  // What shares no words with the claim is no rival, and need not be compared.
  const rivals = everywhen.filter((document) => {
    const own = keysOf(document);
    return (
      likenessOfKeys(own.filter((key) => keys.has(key)).length, own.length, keys.size) > 0 &&
      mayBeMeant(citation, document)
    );
  });
  const [match] = topicsOf(citation, [verdict.document], evidence);
  const [rival] = topicsOf(citation, rivals, evidence);
  if (match === undefined || rival === undefined || !isOutdone(match, rival)) return verdict;
  return { kind: 'possible', why: 'topic-unclear', documents: [verdict.document, rival.document] };
}
