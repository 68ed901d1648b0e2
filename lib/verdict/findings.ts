import type { Citation } from '../citation/citation';
import { hasPlaceholderName } from '../names/speaker-words';
import { addDays, type IsoDay, isIsoDay, weekdayOf } from '../shared/calendar';
import type { ArticleFinding, CitationFinding } from './verdict';

/**
 * Observations about one citation that need no registry.
 * @param published the article's own day, or null
 * @param asOf the day of the check
 */
export function findingsOf(citation: Citation, published: IsoDay | null, asOf: IsoDay): CitationFinding[] {
  const findings: CitationFinding[] = [];
  const { date, source, statedWeekday } = citation;
  if (date?.impossible === true) findings.push('impossible-date');
  // A day's grace: it may already be tomorrow where the source is.
  const latest = addDays(published !== null && published < asOf ? published : asOf, 1);
  if (date?.interval != null && date.precision !== 'relative' && date.interval.from > latest)
    findings.push('future-date');
  if (statedWeekday !== null && date?.iso != null && isIsoDay(date.iso) && weekdayOf(date.iso) !== statedWeekday) {
    findings.push('weekday-clash');
  }
  if (source !== null && hasPlaceholderName(source.text)) findings.push('placeholder-name');
  return findings;
}

/** Fewer citations than this say nothing about an author's habit of linking. */
const FEWEST_CITATIONS = 3;

/**
 * Observations about the article as a whole.
 * @param linksInText hyperlinks in the article's text; null when the text came without any markup
 */
export function articleFindings(citations: readonly Citation[], linksInText: number | null): ArticleFinding[] {
  return linksInText === 0 && citations.length >= FEWEST_CITATIONS ? ['no-link-anywhere'] : [];
}
