import type { SourceDocument } from '../registry/document';
import type { TopicModel } from '../topics/topic-model';
import type { StoryBody } from './anchors';
import { fitsOfTellings, SPEAKS } from './fits-of-tellings';
import { fitOfOpening, type Opening, termsOfNames } from './opening';

/** Fit of the title to headline and first lines from which the article is about the document. */
const OF_OPENING = 0.2;
/** So many tellings, and so large a share of all of the body's, speak of it. */
const TELLINGS = 3;
const SHARE = 0.4;

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
  const fits = fitsOfTellings(tellings, others, ignored, model);
  const isTold = (own: readonly number[]): boolean => {
    const speaking = own.filter((fit) => fit >= SPEAKS).length;
    return speaking >= TELLINGS && speaking >= SHARE * own.length;
  };
  return documents.filter((document) => isTold(fits.get(document) ?? []) || !others.includes(document));
}
