import type { Rule } from './rule';

/** `unknown-source`: the registry knows nobody of this name. */
export const unknownName: Rule = ({ evidence }) =>
  evidence.name.kind === 'unknown' ? { kind: 'unknown-source' } : null;
