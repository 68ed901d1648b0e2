import { daysBetween } from '../../shared/calendar';
import { isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { isNamedAlone } from '../likeness';
import { A_WEEK } from '../question';
import type { Rule } from './rule';

/** Over more days than a month, a product is written about again and again. */
const A_MONTH = 31;

/**
 * `sourced`: "Acme announced in April that its Kestrel model": of all that the body published in the month that is told,
 * one title alone names what the telling names, and has some of the rest of it. The day of it nobody told, so that it
 * is no more than that.
 */
export const namedInMonth: Rule = ({ citation, evidence, interval, matches }) => {
  if (interval === null || canBeAsked(citation, evidence.name) !== null || isSpoken(citation, evidence)) return null;
  const days = daysBetween(interval.from, interval.to);
  if (days <= A_WEEK || days > A_MONTH) return null;
  const best = matches.onDate.find((match) => isNamedAlone(match, matches.onDate));
  return best === undefined ? null : { kind: 'sourced', document: best.document };
};
