import type { Citation } from '../citation/citation';
import { addDays, type DayInterval, daysBetween, type IsoDay, widen } from '../shared/calendar';
import { completeFor, isSpoken, TIME_ZONE_SLACK } from './absence';
import { canBeAsked } from './can-be-asked';
import type { Evidence } from './evidence';
import type { Verdict } from './verdict';

/** News is written within so many days of what was announced. */
const RECENT = 10;
/** Over more days, a body that publishes daily has always something. */
const LONGEST = 3;

/**
 * `no-record` for an announcement of which neither its day nor the article as a whole has anything: a body is said to
 * have published something shortly before the article, and all that it announced on that day is held. "In a blog post"
 * is how news calls whatever stands on a body's site: where the channel for all its announcements is held, it is not
 * asked of which kind that is, as it is for a single citation, which may be of a page of another kind. Null where it
 * is no such announcement.
 */
export function announcementWithoutRecord(
  citation: Citation,
  evidence: Evidence,
  published: IsoDay | null,
): Verdict | null {
  const { date, occasion, form } = citation;
  const days = date?.interval ?? null;
  if (published === null || days === null || date?.impossible === true) return null;
  if (days.from < addDays(published, -RECENT) || days.from > published) return null;
  if (daysBetween(days.from, days.to) > LONGEST) return null;
  if (occasion !== 'published' && form !== 'parenthetical') return null;
  if (canBeAsked(citation, evidence.name) !== null || isSpoken(citation, evidence)) return null;
  const wide = widen(days, TIME_ZONE_SLACK);
  const coverage = completeFor(citation, evidence, wide) ?? ofAnnouncements(citation, evidence, wide);
  return coverage === null ? null : { kind: 'no-record', days: wide, coverage, nearest: [] };
}

/** The channel for all announcements, unless the telling is of research, which bodies publish beside it. */
const ofAnnouncements = (citation: Citation, evidence: Evidence, days: DayInterval) =>
  RESEARCH.test(`${citation.context} ${citation.claim}`)
    ? null
    : completeFor({ ...citation, documentType: null }, evidence, days);

const RESEARCH =
  /\b(?:researchers?|research|scientists?|engineers|papers?|stud(?:y|ies)|experiments?|findings|benchmarks?|technical|interpretability|red[- ]team\w*)\b/i;
