import { isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { isOwn, topicsOf } from '../candidates';
import { isLikelyOfStory } from '../likeness';
import { isOtherOccasion } from '../other-occasion';
import type { Rule } from './rule';

/**
 * `possible`: an undated telling of a body of which the article rests on a document, though nothing says that this one
 * is told; or of which it speaks of a recent title that this telling speaks of, too. What was said before, or
 * elsewhere, is in neither.
 */
export const storyPossible: Rule = ({ citation, evidence }) => {
  const { story, name } = evidence;
  if (citation.date !== null || isSpoken(citation, evidence) || canBeAsked(citation, name) !== null) return null;
  if (isOtherOccasion({ ...citation, documentType: citation.documentType ?? 'blog' })) return null;
  const central = story.anchors.filter((document) => story.central.has(document.id) && isOwn(document, evidence));
  const [anchor] = topicsOf(citation, central, evidence);
  if (anchor !== undefined) return { kind: 'possible', why: 'no-date', documents: [anchor.document] };
  const recent = evidence.documents.filter((document) => story.likeness.has(document.id) && isOwn(document, evidence));
  const likely = topicsOf(citation, recent, evidence).find((match) =>
    isLikelyOfStory(match, story.likeness.get(match.document.id)),
  );
  return likely === undefined ? null : { kind: 'possible', why: 'no-date', documents: [likely.document] };
};
