import { daysBetween } from '../../shared/calendar';
import { termsOfNames } from '../../story/opening';
import { storyTerms, titlesInStory } from '../../story/title-in-story';
import { isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { isOwn, MOST_CANDIDATES } from '../candidates';
import { leadsToOwnDomain } from '../leads-to-own-domain';
import { isToldOfBefore } from '../other-occasion';
import { A_MONTH, A_WEEK } from '../question';
import type { Rule } from './rule';

/**
 * Least likeness (`TitleInStory.likeness`) of a title to a telling and the sentence before it. Set beside the titles of
 * other times, 11 tellings of 100 find such a one in a month of them, and 15 in a year.
 */
const IN_A_MONTH = 1.2;
const AT_ANY_TIME = 1.8;
/** Titles about as like as the likest may as well be meant. */
const ABOUT_AS_LIKE = 0.87;

/**
 * `possible`: a telling of weeks or months ago ("in February, Acme accused", "has previously warned") speaks of a title
 * by a word that hardly any other title of its body has. The day nobody told, and the words are few: it may be meant.
 */
export const earlierText: Rule = ({ citation, evidence, interval, sources }) => {
  if (canBeAsked(citation, evidence.name) !== null || isSpoken(citation, evidence) || sources.length === 0) return null;
  if (leadsToOwnDomain(citation.link, sources)) return null;
  const days = interval === null ? null : daysBetween(interval.from, interval.to);
  const isOfMonth = days !== null && days > A_WEEK && days <= A_MONTH;
  if (!isOfMonth && !(citation.date === null && isToldOfBefore(citation))) return null;
  const own = evidence.documents.filter(
    (document) => isOwn(document, evidence) && document.type !== 'terms-version' && document.type !== 'filing',
  );
  const titles = titlesInStory(
    storyTerms([citation.context, citation.claim]),
    own,
    termsOfNames(sources),
    evidence.topics,
  )
    .filter(({ document: { date } }) => interval === null || (interval.from <= date && date <= interval.to))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = titles;
  if (best === undefined || best.likeness < (isOfMonth ? IN_A_MONTH : AT_ANY_TIME)) return null;
  const documents = titles
    .filter(({ likeness }) => likeness >= ABOUT_AS_LIKE * best.likeness)
    .slice(0, MOST_CANDIDATES)
    .map(({ document }) => document);
  return { kind: 'possible', why: isOfMonth ? 'topic-unclear' : 'no-date', documents };
};
