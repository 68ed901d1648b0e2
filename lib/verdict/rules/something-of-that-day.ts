import type { SourceDocument } from '../../registry/document';
import type { Source } from '../../registry/source';
import { type DayInterval, daysBetween } from '../../shared/calendar';
import type { TopicMatch } from '../../topics/topic';
import { absent } from '../absence';
import { documentsOf, MOST_CANDIDATES } from '../candidates';
import { meantOnOtherDay } from '../correction';
import { isFaint, isOffStory, speaksOfAnchor } from '../likeness';
import { A_WEEK } from '../question';
import type { Rule } from './rule';

const isWithinNamed = (id: string, sources: readonly Source[]): boolean => sources.some((source) => source.id === id);

/**
 * `possible`: the body published something on the cited days. Where everything is held, documents that nothing in
 * the claim speaks of are not the one meant; nor are any where that of another day is. Over more than a week every body
 * publishes something: there the claim must speak of it.
 */
export const somethingOfThatDay: Rule = ({ citation, evidence, sources, interval, matches, asOf }) => {
  const { onDate, otherDays } = matches;
  if (interval === null || onDate.length === 0) return null;
  const isFree = citation.form === 'prose' || citation.form === 'quote';
  // "In a blog post on Tuesday, Acme says …": prose tells a part of what the post says, which its title need not.
  const isOfKind =
    isFree &&
    citation.documentType !== null &&
    onDate.some(({ document }) => document.type === citation.documentType && isWithinNamed(document.sourceId, sources));
  const noneIsMeant =
    onDate.every(
      (match) => (!isOfKind && isFaint(match)) || isOffStory(evidence.story.likeness.get(match.document.id)),
    ) || meantOnOtherDay(onDate, otherDays, interval) !== undefined;
  if (noneIsMeant && absent(citation, evidence, interval, matches.all, asOf).kind === 'no-record') return null;
  const isWide = daysBetween(interval.from, interval.to) > A_WEEK;
  if (isWide && !onDate.some(speaksOfAnchor)) {
    const verdict = absent(citation, evidence, interval, matches.all, asOf);
    if (verdict.kind !== 'no-record') return verdict;
  }
  return {
    kind: 'possible',
    why: sources.length > 1 ? 'shared-name' : 'topic-unclear',
    documents: nearestFirst(onDate, interval),
  };
};

/** What is dated with the very days that are told comes before what may be a day off for time zones. */
const nearestFirst = (matches: readonly TopicMatch[], { from, to }: DayInterval): SourceDocument[] => {
  const isOn = ({ document: { date } }: TopicMatch): boolean => from <= date && date <= to;
  const [on, off] = [matches.filter(isOn), matches.filter((match) => !isOn(match))];
  return [...documentsOf(on), ...documentsOf(off)].slice(0, MOST_CANDIDATES);
};
