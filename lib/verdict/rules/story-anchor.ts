import { publicationInterval, type SourceDocument } from '../../registry/document';
import { type DayInterval, daysBetween, intervalsMeet } from '../../shared/calendar';
import type { TopicMatch } from '../../topics/topic';
import { isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { isOwn, topicsOf } from '../candidates';
import type { Evidence } from '../evidence';
import { isClear, isOutdone, speaksOfAnchor } from '../likeness';
import { isInPerfect, isOtherOccasion } from '../other-occasion';
import type { Question } from '../question';
import type { Rule } from './rule';

/** Days for which a document may be what an article reports without saying when. */
const LONGEST_NEWS = 11;

/**
 * `sourced`: the story rests on a document of this body, and the telling is of no other day or occasion. Of a document
 * that is mentioned on the side the telling itself must speak; of the article's news all tell.
 */
export const storyAnchor: Rule = (question) => {
  const { citation, evidence, interval } = question;
  const { anchors, news } = evidence.story;
  if (anchors.length === 0 || isSpoken(citation, evidence)) return null;
  if (canBeAsked(citation, evidence.name) !== null && citation.occasion !== 'published') return null;
  const isOfDay = (document: SourceDocument): boolean =>
    interval === null
      ? citation.date === null && isOfStorysDays(document, evidence)
      : isOn(document, interval) ||
        (intervalsMeet(publicationInterval(document), interval) && !hasOtherOfDay(evidence, interval));
  const own = anchors.filter((document) => isOwn(document, evidence) && isOfDay(document));
  const matches = topicsOf(citation, own, evidence);
  const other = publishedBeside(question, matches[0]?.fit ?? 0);
  if (other !== null) return { kind: 'sourced', document: other };
  const told = matches.find(speaksOfAnchor)?.document;
  if (told !== undefined && !isInPerfect(citation)) return { kind: 'sourced', document: told };
  if (canBeAsked(citation, evidence.name) !== null) return null;
  const ofDay = interval === null ? undefined : matches.find(({ document }) => isOn(document, interval));
  const isNews = ({ document }: TopicMatch): boolean => news.has(document.id) && isOn(document, interval);
  const meant = matches.find(isNews) ?? ofDay;
  if (meant === undefined || isNearerToOther(question, meant.fit)) return null;
  if (!isOtherOccasion(citation)) return { kind: 'sourced', document: meant.document };
  // Two documents of one day may be one: none can be missing beside it.
  return ofDay === undefined ? null : { kind: 'possible', why: 'topic-unclear', documents: [ofDay.document] };
};

/** "Alongside the launch, Acme dropped a report on its use": of the same days, another title fits what it published clearly better. */
function publishedBeside({ citation, evidence, interval }: Question, fit: number): SourceDocument | null {
  if (interval !== null || citation.date !== null || citation.occasion !== 'published') return null;
  const recent = evidence.documents.filter(
    (document) => evidence.story.likeness.has(document.id) && isOwn(document, evidence),
  );
  const [best] = topicsOf(citation, recent, evidence);
  return best !== undefined && isClear(best, undefined, 1) && isOutdone({ ...best, fit }, best) ? best.document : null;
}

/** What is told without a day is told of the days before the article: not of the incident last month that it recalls. */
const isOfStorysDays = ({ date }: SourceDocument, { published }: Evidence): boolean =>
  published === null || daysBetween(date, published) <= LONGEST_NEWS;

/** On the very day that is told the body has published something: a document of the day beside it is not meant. */
const hasOtherOfDay = (evidence: Evidence, interval: DayInterval): boolean =>
  evidence.documents.some((document) => isOwn(document, evidence) && isOn(document, interval));

/** What is dated may be a day off for time zones only where it speaks of the document. */
const isOn = ({ date }: SourceDocument, interval: DayInterval | null): boolean =>
  interval === null || (interval.from <= date && date <= interval.to);

/** On the cited day the body has published something else that the claim speaks of more. */
function isNearerToOther({ interval, matches, evidence }: Question, fit: number): boolean {
  if (interval === null) return false;
  const best = matches.onDate[0];
  return best !== undefined && speaksOfAnchor(best) && best.fit > fit && !evidence.story.news.has(best.document.id);
}
