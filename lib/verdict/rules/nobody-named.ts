import type { Rule } from './rule';

/** `vague-source`: the words name nobody. */
export const nobodyNamed: Rule = ({ evidence }) => (evidence.name.kind === 'vague' ? { kind: 'vague-source' } : null);
