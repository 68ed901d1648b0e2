import type { Citation } from '../../citation/citation';
import { held, isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { documentsOf } from '../candidates';
import { leadsToOwnDomain } from '../leads-to-own-domain';
import { isClear } from '../likeness';
import type { Rule } from './rule';

/** `possible` or `not-covered`: without a date, absence proves nothing and a likely document is no more than possible. */
export const noDate: Rule = ({ citation, evidence, sources, interval, matches }) => {
  if (interval !== null) return null;
  const likely = documentsOf(matches.all.filter((match) => isClear(match, undefined, 1)));
  if (leadsToOwnDomain(citation.link, sources)) return { kind: 'possible', why: 'own-domain', documents: likely };
  if (likely.length > 0) return { kind: 'possible', why: 'no-date', documents: likely };
  const coverage = held(evidence.coverage);
  const who = canBeAsked(citation, evidence.name);
  if (who !== null && isSpoken(citation, evidence)) return { kind: 'on-record', who };
  if (isSpoken(citation, evidence)) return { kind: 'not-covered', why: 'spoken', coverage };
  return { kind: 'not-covered', why: whyUndated(citation), coverage };
};

const whyUndated = ({ date }: Citation): 'no-date' | 'impossible-date' | 'vague-date' =>
  date === null ? 'no-date' : date.impossible ? 'impossible-date' : 'vague-date';
