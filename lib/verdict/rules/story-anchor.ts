import { publicationInterval } from '../../registry/document';
import { intervalsMeet } from '../../shared/calendar';
import { isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { isOwn, topicsOf } from '../candidates';
import { speaksOfAnchor } from '../likeness';
import type { Rule } from './rule';

/** `sourced`: the story rests on a document of this body, and the telling is of no other day or occasion. */
export const storyAnchor: Rule = ({ citation, evidence, interval }) => {
  const { anchors } = evidence.story;
  if (anchors.length === 0 || isSpoken(citation, evidence)) return null;
  if (canBeAsked(citation, evidence.name) !== null && citation.occasion !== 'published') return null;
  const own = topicsOf(
    citation,
    anchors.filter((document) => isOwn(document, evidence)),
    evidence,
  )
    .filter(speaksOfAnchor)
    .map(({ document }) => document);
  const fitting =
    interval === null
      ? citation.date === null
        ? own[0]
        : undefined
      : own.find((document) => intervalsMeet(publicationInterval(document), interval));
  return fitting === undefined ? null : { kind: 'sourced', document: fitting };
};
