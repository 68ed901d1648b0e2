import type { Rule } from './rule';

/** `not-checked`: there is no registry to look anything up in. */
export const registryEmpty: Rule = ({ evidence }) =>
  evidence.registry.documents === 0 ? { kind: 'not-checked', why: 'registry-empty' } : null;
