import { hasTrueDate } from '../../registry/document';
import { daysBetween } from '../../shared/calendar';
import { isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { leadsToOwnDomain } from '../leads-to-own-domain';
import { isNamedAlone } from '../likeness';
import { A_MONTH, A_WEEK } from '../question';
import type { Rule } from './rule';

/**
 * `sourced`: "Acme announced in April that its Kestrel model": of all that the body published in the month that is told,
 * one title alone names what the telling names, and has some of the rest of it. The day of it nobody told, so that it
 * is no more than that.
 */
export const namedInMonth: Rule = ({ citation, evidence, sources, interval, matches }) => {
  // A link to a page of the body that is not held says more than its month.
  if (interval === null || leadsToOwnDomain(citation.link, sources)) return null;
  if (canBeAsked(citation, evidence.name) !== null || isSpoken(citation, evidence)) return null;
  const days = daysBetween(interval.from, interval.to);
  if (days <= A_WEEK || days > A_MONTH) return null;
  // A claim that names nothing is matched in all its names by any title.
  if (matches.all.every(({ named }) => named === 1)) return null;
  const best = matches.onDate.find((match) => hasTrueDate(match.document) && isNamedAlone(match, matches.onDate));
  return best === undefined ? null : { kind: 'sourced', document: best.document };
};
