import { hasPlaceholderName } from '../../names/speaker-words';
import { speakerOf } from '../speaker';
import type { Rule } from './rule';

/**
 * `unknown-source`: a body or a document that the registry does not know and the article does not introduce. A person's
 * name without more is no authority that could be looked up: `not-checked`, except in a bracket or where it stands for
 * nobody ("Jane Doe").
 */
export const unknownName: Rule = ({ citation, evidence }) => {
  if (evidence.name.kind !== 'unknown') return null;
  const { source, form } = citation;
  const isPerson = speakerOf(citation, evidence.name) === 'person';
  if (isPerson && form !== 'parenthetical' && source !== null && !hasPlaceholderName(source.text))
    return { kind: 'not-checked', why: 'not-introduced' };
  return { kind: 'unknown-source' };
};
