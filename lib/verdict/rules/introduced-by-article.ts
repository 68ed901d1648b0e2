import { isOfCase } from '../../names/resolve-name';
import { hasPlaceholderName, pointsBack } from '../../names/speaker-words';
import { canBeAsked } from '../can-be-asked';
import type { Rule } from './rule';

/**
 * `on-record`: nobody whom the registry knows, but the article says who it is (a role, a body, what a body is), or links
 * to it, so that anybody can ask. In brackets a document is claimed, which must be somebody's.
 */
export const introducedByArticle: Rule = ({ citation, evidence }) => {
  const { source, form, link } = citation;
  if (source === null || form === 'parenthetical' || hasPlaceholderName(source.text)) return null;
  const { kind } = evidence.name;
  if (kind === 'known') return null;
  const who = canBeAsked(citation, evidence.name);
  if (who === 'spokesperson') return { kind: 'on-record', who };
  if (kind !== 'unknown') return null;
  // "The ruling" is the judge's, "the company" the one that the text names: the words lead to somebody of the article.
  const leadsBack =
    source.resolved !== null && (pointsBack(source.text) || isOfCase(source.text) || /['’]s?\s/.test(source.text));
  if (source.introduction !== null || leadsBack) return { kind: 'on-record', who: who ?? 'body' };
  // A list of names knows that there is such a body or person: whoever wants to can ask.
  if (evidence.known != null) return { kind: 'on-record', who: evidence.known.what };
  return link === null ? null : { kind: 'on-record', who: 'body' };
};
