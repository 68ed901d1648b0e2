import { isSecondary } from '../../registry/source';
import type { Rule } from './rule';

/** `secondary`: an outlet or an analyst, with the document that it is about where one is held. */
export const secondarySource: Rule = ({ sources, evidence, matches }) =>
  sources.every(isSecondary)
    ? { kind: 'secondary', document: evidence.linked[0] ?? matches.clear?.document ?? null }
    : null;
