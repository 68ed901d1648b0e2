import type { SourceDocument } from '../registry/document';
import { matchTopics } from '../topics/topic';
import type { TopicModel } from '../topics/topic-model';
import type { StoryBody } from './anchors';
import { fitOfOpening, type Opening, termsOfNames } from './opening';

/** Fit of the title to headline and first lines from which the article is about the document. */
const OF_OPENING = 0.2;
/** Fit of the title to one telling that is more than chance. */
const OF_TELLING = 0.08;
/** So many tellings, and so large a share of all of the body's, speak of it. */
const TELLINGS = 3;
const SHARE = 0.4;

/**
 * True for a document that an article is about, rather than one that it mentions on the side: the opening speaks of
 * it, or most of what its body is said to say.
 */
export function isCentral(
  opening: Opening,
  { family, tellings }: StoryBody,
  document: SourceDocument,
  model: TopicModel,
): boolean {
  const ignored = termsOfNames(family);
  if (fitOfOpening(opening, document, ignored, model) >= OF_OPENING) return true;
  const speaking = tellings.filter(
    ({ claim, context }) => (matchTopics({ claim, context, ignored }, [document], model)[0]?.fit ?? 0) >= OF_TELLING,
  );
  return speaking.length >= TELLINGS && speaking.length >= SHARE * tellings.length;
}
