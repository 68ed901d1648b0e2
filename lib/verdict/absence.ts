import type { Citation } from '../citation/citation';
import { type Coverage, completeOver, coversNamed } from '../registry/coverage';
import { type DayInterval, daysBetween, type IsoDay, widen } from '../shared/calendar';
import type { TopicMatch } from '../topics/topic';
import { canBeAsked } from './can-be-asked';
import { documentsOf } from './candidates';
import type { Evidence } from './evidence';
import { isFaint } from './likeness';
import { speaksOfTerms } from './terms-in-force';
import type { Verdict } from './verdict';

/** A registry older than this, in days, no longer supports statements about what it lacks. */
export const STALE_AFTER = 365;

/** Days that a source's clock and a reader's may differ by; shown in the card, never hidden. */
export const TIME_ZONE_SLACK = 1;

/** Over more days than this, "nothing matches" says too little: "last year", "earlier this month". */
const WIDEST_ABSENCE = 31;

/** The same where nothing says that it was published. */
const WIDEST_UNSTATED = 7;

/** A person of an organisation speaks to reporters, at hearings, on stage, unless the words say that it was published. */
export const isSpoken = ({ occasion }: Citation, { name }: Evidence): boolean =>
  occasion === 'spoken' || (name.kind === 'known' && name.through === 'person' && occasion !== 'published');

/** Nothing of the source on the cited days is the document meant: whether that means anything depends on coverage. */
export function absent(
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
  const who = canBeAsked(citation, name);
  if (who !== null && isSpoken(citation, evidence)) return { kind: 'on-record', who };
  if (isSpoken(citation, evidence)) return { kind: 'not-covered', why: 'spoken', coverage: held(coverage) };
  if (speaksOfTerms(citation)) return { kind: 'not-covered', why: 'period', coverage: held(coverage) };
  if (interval.to > registry.version && daysBetween(registry.version, asOf) > STALE_AFTER) {
    return { kind: 'not-checked', why: 'registry-stale' };
  }
  const precise = citation.date?.precision;
  if (precise === 'year' || precise === 'quarter' || daysBetween(interval.from, interval.to) > WIDEST_ABSENCE)
    return { kind: 'not-covered', why: 'vague-date', coverage: held(coverage) };
  // "In June, Acme accused Beta": over weeks, it may have been done in a letter, in court or on stage.
  if (
    daysBetween(interval.from, interval.to) > WIDEST_UNSTATED &&
    citation.occasion === 'unstated' &&
    citation.form !== 'parenthetical'
  )
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
export function completeFor({ source, documentType }: Citation, { coverage, name }: Evidence, days: DayInterval) {
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

/** What is held of a source, the best and widest first. */
export function held(coverage: readonly Coverage[]): Coverage[] {
  const rank = { complete: 0, likely: 1, partial: 2 };
  return [...coverage].sort((a, b) => rank[a.status] - rank[b.status] || b.to.localeCompare(a.to)).slice(0, 4);
}
