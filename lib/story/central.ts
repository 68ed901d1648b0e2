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
/** Most tellings that are looked at. */
const MOST_TELLINGS = 60;

/**
 * Of the documents of a body those that an article is about, rather than mentions on the side: the opening speaks of
 * them, or a good part of what the body is said to say.
 */
export function centralAmong(
  documents: readonly SourceDocument[],
  opening: Opening,
  { family, tellings }: StoryBody,
  model: TopicModel,
): SourceDocument[] {
  const ignored = termsOfNames(family);
  const inOpening = (document: SourceDocument): boolean =>
    fitOfOpening(opening, document, ignored, model) >= OF_OPENING;
  const others = documents.filter((document) => !inOpening(document));
  if (others.length === 0 || tellings.length < TELLINGS) return documents.filter((one) => !others.includes(one));
  const some = tellings.slice(0, MOST_TELLINGS);
  const speaking = new Map<SourceDocument, number>();
  for (const { claim, context } of some) {
    for (const { document, fit } of matchTopics({ claim, context, ignored }, others, model))
      if (fit >= OF_TELLING) speaking.set(document, (speaking.get(document) ?? 0) + 1);
  }
  const isTold = (count: number): boolean => count >= TELLINGS && count >= SHARE * some.length;
  return documents.filter((document) => !others.includes(document) || isTold(speaking.get(document) ?? 0));
}
