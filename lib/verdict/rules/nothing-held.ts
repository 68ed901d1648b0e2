import { absent } from '../absence';
import type { Rule } from './rule';

/** `no-record` where all of those days is held, else `not-covered` (or `not-checked`, of a registry that is too old). */
export const nothingHeld: Rule = ({ citation, evidence, interval, matches, asOf }) =>
  interval === null ? null : absent(citation, evidence, interval, matches.all, asOf);
