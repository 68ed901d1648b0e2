import type { SourceDocument } from '../../registry/document';
import { isSecondary } from '../../registry/source';
import { topicsOf } from '../candidates';
import { speaksOfAnchor } from '../likeness';
import type { Question } from '../question';
import type { Rule } from './rule';

/** `secondary`: an outlet or an analyst, with the document that it is about where one is held. */
export const secondarySource: Rule = (question) => {
  const { sources, evidence, matches } = question;
  if (!sources.every(isSecondary)) return null;
  const document = evidence.linked[0] ?? matches.clear?.document ?? primaryOf(question);
  return { kind: 'secondary', document };
};

/** What is reported second hand may stand in a document on which the story rests. */
function primaryOf({ citation, evidence }: Question): SourceDocument | null {
  const { anchors } = evidence.story;
  return anchors.length === 0 ? null : (topicsOf(citation, anchors, evidence).find(speaksOfAnchor)?.document ?? null);
}
