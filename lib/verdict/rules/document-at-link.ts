import { publicationInterval } from '../../registry/document';
import { intervalsMeet } from '../../shared/calendar';
import { isOwn } from '../candidates';
import type { Rule } from './rule';

/** `verified` by address, or `differs` by date: a document at the cited address, unless it is somebody else's. */
export const documentAtLink: Rule = ({ citation, evidence, interval }) => {
  const own = evidence.linked.filter((document) => isOwn(document, evidence));
  const onDay = own.find((document) => interval === null || intervalsMeet(publicationInterval(document), interval));
  if (onDay !== undefined) return { kind: 'verified', by: 'address', document: onDay };
  const otherDay = own[0];
  if (otherDay === undefined) return null;
  // A weekday or "yesterday" dates the telling, not the document behind the link.
  return citation.date?.precision === 'relative'
    ? { kind: 'verified', by: 'address', document: otherDay }
    : { kind: 'differs', what: 'date', document: otherDay };
};
