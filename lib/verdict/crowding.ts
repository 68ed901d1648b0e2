import { publicationInterval, type SourceDocument } from '../registry/document';
import { type DayInterval, daysBetween } from '../shared/calendar';
import { dayNumber } from '../shared/day-number';
import { WIDE_SEARCH } from './evidence';

/**
 * The chance, 0 to 1, that something of the source lies on the cited days whatever they are: the share of the days
 * around them on which a document can have been published, for each day that is cited.
 */
export function crowdingOf(documents: readonly SourceDocument[], cited: DayInterval): number {
  const taken = new Set<number>();
  for (const document of documents) {
    const { from, to } = publicationInterval(document);
    const last = dayNumber(to);
    for (let day = dayNumber(from); day <= last; day++) taken.add(day);
  }
  const days = daysBetween(cited.from, cited.to) + 1;
  return Math.min(1, (taken.size / (days + 2 * WIDE_SEARCH)) * days);
}
