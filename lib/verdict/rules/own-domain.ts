import { documentsOf } from '../candidates';
import { leadsToOwnDomain } from '../leads-to-own-domain';
import type { Rule } from './rule';

/** `possible`: the link leads to the body's own site, to a document that is not held. */
export const ownDomain: Rule = ({ citation, sources, matches }) =>
  leadsToOwnDomain(citation.link, sources)
    ? { kind: 'possible', why: 'own-domain', documents: documentsOf(matches.onDate) }
    : null;
