import { isToldOf } from '../../story/event';
import { canBeAsked } from '../can-be-asked';
import { isOwn } from '../candidates';
import type { Rule } from './rule';

/** `sourced`: "At I/O, the company said" goes back to the overview that the body published of the event. */
export const storyEvent: Rule = ({ citation, evidence }) => {
  if (evidence.story.events.length === 0 || canBeAsked(citation, evidence.name) !== null) return null;
  const event = evidence.story.events.find(
    (one) => isOwn(one.document, evidence) && isToldOf(citation, one, one.ownNames),
  );
  return event === undefined ? null : { kind: 'sourced', document: event.document };
};
