import type { Rule } from './rule';

/** `verified` by day and topic: a document of the cited days speaks to the claim beyond doubt. */
export const dayAndTopic: Rule = ({ matches }) =>
  matches.clear === null ? null : { kind: 'verified', by: 'date-and-topic', document: matches.clear.document };
