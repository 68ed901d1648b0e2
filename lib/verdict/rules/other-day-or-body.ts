import { canBeCorrected, corrected } from '../correction';
import type { Rule } from './rule';

/** `differs` by date or source: the document that is meant is of another day, or another body's. */
export const otherDayOrBody: Rule = ({ citation, evidence, sources, interval, matches }) =>
  interval === null || sources.length > 1 || !canBeCorrected(citation)
    ? null
    : corrected(citation, evidence, matches.onDate, matches.otherDays, interval);
