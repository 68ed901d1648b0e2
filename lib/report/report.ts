import type { Citation } from '../citation/citation';
import type { Coverage } from '../registry/coverage';
import type { SourceDocument } from '../registry/document';
import type { SourceKind } from '../registry/source';
import { daysBetween, type IsoDay } from '../shared/calendar';
import type { Story } from '../story/story';
import type { ChangedSince } from '../verdict/changed-since';
import type { ClauseShown } from '../verdict/claimed-clause';
import type { QuoteCheck } from '../verdict/quote-check';
import { SPEAKERS, type Speaker } from '../verdict/speaker';
import {
  type ArticleFinding,
  type CitationFinding,
  cannotBeVerified,
  type RegistryLists,
  VERDICT_KINDS,
  type Verdict,
  type VerdictKind,
} from '../verdict/verdict';

/** A source as far as a report speaks of it. */
export interface CitedBody {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly newsroom: string | null;
  /** Name of the list that knows it, where that is not the bundled one. */
  readonly list?: string;
}

/** One citation with what came of it. */
export interface CheckedCitation {
  readonly citation: Citation;
  /** Who the name stands for: several where it is shared, none where it is unknown. */
  readonly bodies: readonly CitedBody[];
  /** How plainly the article says who speaks; null where no name could be looked up. */
  readonly speaker: Speaker | null;
  readonly verdict: Verdict;
  readonly findings: readonly CitationFinding[];
  /** What the held texts of the source show about the words that are quoted; null where none were looked up. */
  readonly quote: QuoteCheck | null;
  /** Clauses of the source's terms that speak to the claim, where their text is at hand. */
  readonly clauses: readonly ClauseShown[];
  /** What became of the cited text after the article; null where no later version is held. */
  readonly changed: ChangedSince | null;
}

/** All verdicts and findings of an article, with the registry and the day they rest on: the paper trail. */
export interface Report {
  readonly url: string;
  readonly title: string;
  readonly published: IsoDay | null;
  /** What the article as a whole rests on. */
  readonly story: Story;
  readonly checked: readonly CheckedCitation[];
  readonly findings: readonly ArticleFinding[];
  readonly registry: RegistryLists;
  readonly logicVersion: number;
  /** The day of the check. */
  readonly asOf: IsoDay;
}

/** How many citations got each verdict. */
export function countVerdicts(report: Report): Record<VerdictKind, number> {
  const counts = Object.fromEntries(VERDICT_KINDS.map((kind) => [kind, 0])) as Record<VerdictKind, number>;
  for (const { verdict } of report.checked) counts[verdict.kind]++;
  return counts;
}

/** How many citations let whom speak. */
export function countSpeakers(report: Report): Record<Speaker, number> {
  const counts = Object.fromEntries(SPEAKERS.map((speaker) => [speaker, 0])) as Record<Speaker, number>;
  for (const { speaker } of report.checked) if (speaker !== null) counts[speaker]++;
  return counts;
}

/** Citations with an alarm: those that cannot be verified. */
export const countUnverifiable = (report: Report): number =>
  report.checked.filter(({ verdict }) => cannotBeVerified(verdict.kind)).length;

/** The documents that a verdict speaks of. */
export function documentsShown(verdict: Verdict): readonly SourceDocument[] {
  if (verdict.kind === 'possible') return verdict.documents;
  return 'document' in verdict && verdict.document !== null ? [verdict.document] : [];
}

/** The coverage that a verdict rests on, or that it lacks. */
export const coverageShown = (verdict: Verdict): readonly Coverage[] =>
  verdict.kind === 'not-covered' || verdict.kind === 'no-record' ? verdict.coverage : [];

/** Longest range of days for which a source's own channels are asked: a month. */
const LONGEST_LOOK = 31;

/** True where asking the cited bodies' own channels could tell more than the registry does. */
export function canLook({ verdict, citation, bodies }: CheckedCitation): boolean {
  const days = citation.date?.interval ?? null;
  const isOpen = verdict.kind === 'possible' || (verdict.kind === 'not-covered' && verdict.why !== 'spoken');
  return isOpen && bodies.length > 0 && days !== null && daysBetween(days.from, days.to) < LONGEST_LOOK;
}
