import type { Rule } from './rule';

/** `not-checked`: the words point back to somebody, and the text does not tell to whom. */
export const refersBack: Rule = ({ evidence }) =>
  evidence.name.kind === 'open' ? { kind: 'not-checked', why: 'refers-back' } : null;
