import type { SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import { termsOf } from '../topics/terms';
import { matchTopics } from '../topics/topic';
import type { TopicModel } from '../topics/topic-model';

/** Headline and first lines of an article: what says what it is about. */
export interface Opening {
  readonly title: string;
  readonly lead: string;
}

/** Characters of the lead that are read with the headline. */
const FIRST_LINES = 600;

/** Terms of the names of bodies, which any of their titles may have. */
export const termsOfNames = (bodies: readonly Pick<Source, 'name' | 'aliases'>[]): ReadonlySet<string> =>
  termsOf(bodies.flatMap(({ name, aliases }) => [name, ...aliases]).join(' '));

export const openingText = ({ title, lead }: Opening): string => `${title}\n${lead.slice(0, FIRST_LINES)}`;

/**
 * How well a document's title fits headline and first lines (`TopicMatch.fit`).
 * @param ignored see {@link termsOfNames}
 */
export function fitOfOpening(
  { title, lead }: Opening,
  document: SourceDocument,
  ignored: ReadonlySet<string>,
  model: TopicModel,
): number {
  const opening = { claim: title, context: lead.slice(0, FIRST_LINES), ignored };
  return matchTopics(opening, [document], model)[0]?.fit ?? 0;
}
