import type { Citation } from '../citation/citation';
import type { IsoDay } from '../shared/calendar';
import type { Evidence } from './evidence';
import { question } from './question';
import { RULES } from './rules/in-order';
import type { Verdict } from './verdict';

/**
 * The verdict on one citation: a pure function of what the page says, what the registry holds, and the
 * day from which both are looked at.
 * @param asOf the day of the check
 */
export function judge(citation: Citation, evidence: Evidence, asOf: IsoDay): Verdict {
  const asked = question(citation, evidence, asOf);
  for (const rule of RULES) {
    const verdict = rule(asked);
    if (verdict !== null) return verdict;
  }
  throw new Error('no rule answered');
}
