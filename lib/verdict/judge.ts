import type { Citation } from '../citation/citation';
import type { IsoDay } from '../shared/calendar';
import type { Evidence } from './evidence';
import { type Question, question } from './question';
import { RULES, STORY_RULES } from './rules/in-order';
import type { Rule } from './rules/rule';
import type { Verdict } from './verdict';

/**
 * The verdict on one citation: a pure function of what the page says, what the registry holds, and the
 * day from which both are looked at.
 * @param asOf the day of the check
 */
export function judge(citation: Citation, evidence: Evidence, asOf: IsoDay): Verdict {
  const verdict = firstAnswer(RULES, question(citation, evidence, asOf));
  if (verdict === null) throw new Error('no rule answered');
  return verdict;
}

/** What the story of the article makes of a citation, once all of it is known; null where it makes nothing of it. */
export const judgeByStory = (citation: Citation, evidence: Evidence, asOf: IsoDay): Verdict | null =>
  firstAnswer(STORY_RULES, question(citation, evidence, asOf));

function firstAnswer(rules: readonly Rule[], asked: Question): Verdict | null {
  for (const rule of rules) {
    const verdict = rule(asked);
    if (verdict !== null) return verdict;
  }
  return null;
}
