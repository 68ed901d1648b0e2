import { isToldOf } from '../../story/event';
import { canBeAsked } from '../can-be-asked';
import { isOwn, topicsOf } from '../candidates';
import { standsAlone } from '../likeness';
import type { Rule } from './rule';

/**
 * `sourced`: "At I/O, the company said" goes back to what the body published there on the product that is named, or
 * else to its overview of the event.
 */
export const storyEvent: Rule = ({ citation, evidence }) => {
  if (evidence.story.events.length === 0 || canBeAsked(citation, evidence.name) !== null) return null;
  const event = evidence.story.events.find(
    (one) => isOwn(one.document, evidence) && isToldOf(citation, one, one.ownNames),
  );
  if (event === undefined) return null;
  const [best, ...others] = topicsOf(citation, event.published, evidence);
  const own = best !== undefined && standsAlone(best, others) ? best : undefined;
  return { kind: 'sourced', document: own?.document ?? event.document };
};
