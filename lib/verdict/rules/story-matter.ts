import type { SourceDocument } from '../../registry/document';
import { daysBetween } from '../../shared/calendar';
import { termsOfNames } from '../../story/opening';
import { matchTopics } from '../../topics/topic';
import { isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { isOwn, mayBeMeant } from '../candidates';
import { speaksOfAnchor } from '../likeness';
import type { Rule } from './rule';

/**
 * `sourced`: on the very day that is told the body has published something on the matter of another body's document on
 * which the story rests: the announcement and the partner's, the incident and the statement of whoever suffered it. The
 * article calls that by its own words, which no title need have; the two titles speak of each other.
 */
export const storyMatter: Rule = ({ citation, evidence, interval, sources }) => {
  const { anchors, central } = evidence.story;
  if (interval === null || daysBetween(interval.from, interval.to) > 0 || central.size === 0) return null;
  if (canBeAsked(citation, evidence.name) !== null || isSpoken(citation, evidence)) return null;
  const ofDay = evidence.documents.filter(
    (document) => isOwn(document, evidence) && document.date === interval.from && mayBeMeant(citation, document),
  );
  const others = anchors.filter((document) => central.has(document.id) && !isOwn(document, evidence));
  const document = others.map((other) => onMatterOf(other, ofDay)).find((one) => one !== undefined);
  return document === undefined ? null : { kind: 'sourced', document };

  function onMatterOf({ title }: SourceDocument, documents: readonly SourceDocument[]): SourceDocument | undefined {
    const topic = { claim: title, context: '', ignored: termsOfNames(sources) };
    return matchTopics(topic, documents, evidence.topics).find(speaksOfAnchor)?.document;
  }
};
