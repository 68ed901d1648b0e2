import type { Citation } from '../citation/citation';
import type { SourceDocument } from '../registry/document';
import { matchTopics } from '../topics/topic';
import type { TopicModel } from '../topics/topic-model';

/** Fit of a title to one telling that is more than chance. */
export const SPEAKS = 0.08;

/** Most tellings that are looked at. */
const MOST_TELLINGS = 60;

/**
 * How well titles fit what a body is said to say: for each document a fit (`TopicMatch.fit`) for each of the first
 * tellings.
 * @param ignored terms of the body's names, which any of its titles may have
 */
export function fitsOfTellings(
  tellings: readonly Citation[],
  documents: readonly SourceDocument[],
  ignored: ReadonlySet<string>,
  model: TopicModel,
): ReadonlyMap<SourceDocument, readonly number[]> {
  const fits = new Map<SourceDocument, number[]>(documents.map((document) => [document, []]));
  if (documents.length === 0) return fits;
  for (const { claim, context } of tellings.slice(0, MOST_TELLINGS)) {
    const found = new Map(
      matchTopics({ claim, context, ignored }, documents, model).map(({ document, fit }) => [document, fit]),
    );
    for (const [document, own] of fits) own.push(found.get(document) ?? 0);
  }
  return fits;
}
