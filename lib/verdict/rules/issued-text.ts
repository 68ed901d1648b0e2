import type { Citation } from '../../citation/citation';
import { OFFICES } from '../../registry/source';
import { daysBetween } from '../../shared/calendar';
import type { TopicMatch } from '../../topics/topic';
import { isSpoken } from '../absence';
import { canBeAsked } from '../can-be-asked';
import { topicsOf } from '../candidates';
import { leadsToOwnDomain } from '../leads-to-own-domain';
import { isAboutAsLike, isClear } from '../likeness';
import { isInPerfect } from '../other-occasion';
import type { Question } from '../question';
import type { Rule } from './rule';

/** What an office issues, as tellings and titles call it. */
const ISSUED =
  /\b(guidance|guidelines?|guides?|rules?|regulations?|directives?|memorand(?:um|a)|frameworks?|standards?|notices?|orders?|plans?|strateg(?:y|ies)|reports?|codes?)\b/gi;
/** Characters behind a telling in which it says what was issued: "the agency published [guidance on]". */
const BEHIND = 60;

const EXECUTIVE_ORDER = /\bexecutive orders?\b/i;
const THE_ORDER = /^(?:it|(?:the|this|that) order)$/i;
const ON_AI = /\bAI\b|\bartificial intelligence\b/i;
/** Days for which an order is "the recent" one; after that, another may have been signed that is not held. */
const RECENT_ORDER = 100;

/**
 * `sourced`: an office speaks by what it issues, and that is spoken of without a date for as long as it is in force:
 * "the agency published guidance for inventors". The telling must name the kind of text that the title names, and speak
 * of that title beyond doubt. Orders on AI are rare: the only one of the last months is the one that articles mean.
 */
export const issuedText: Rule = (question) => {
  const { citation, evidence, interval, sources } = question;
  if (interval !== null || citation.date !== null || sources.length === 0) return null;
  if (!sources.every(({ kind }) => OFFICES.includes(kind))) return null;
  if (canBeAsked(citation, evidence.name) !== null || isSpoken(citation, evidence) || isInPerfect(citation))
    return null;
  if (leadsToOwnDomain(citation.link, sources)) return null;
  const order = isOfOrder(citation) ? recentOrder(question) : null;
  const document = order ?? textOfKind(question);
  return document === null ? null : { kind: 'sourced', document };
};

/** The order itself is the source: a body that speaks of somebody's order tells of its own doings. */
function isOfOrder({ source, claim, context }: Citation): boolean {
  const words = source?.text ?? '';
  return EXECUTIVE_ORDER.test(words) || (THE_ORDER.test(words) && EXECUTIVE_ORDER.test(`${claim} ${context}`));
}

function recentOrder({ evidence, sources }: Question) {
  const { published, documents } = evidence;
  if (published === null) return null;
  const [only, other] = documents.filter(
    ({ sourceId, date, type, title }) =>
      type === 'rule' &&
      sources.some(({ id }) => id === sourceId) &&
      ON_AI.test(title) &&
      daysBetween(date, published) >= 0 &&
      daysBetween(date, published) <= RECENT_ORDER,
  );
  return other === undefined ? (only ?? null) : null;
}

function textOfKind({ citation, evidence }: Question) {
  const { claim, text } = citation;
  const at = claim.indexOf(text);
  const kinds = kindsIn(at < 0 ? text : claim.slice(at, at + text.length + BEHIND));
  if (kinds.size === 0) return null;
  const named = evidence.documents.filter(({ title }) => [...kindsIn(title)].some((kind) => kinds.has(kind)));
  const [best, ...others] = topicsOf(citation, named, evidence);
  if (best === undefined || !isClear(best, undefined, 1)) return null;
  return others.some((other) => isAboutAsLike(other, best) && !isEditionOf(other, best)) ? null : best.document;
}

const kindsIn = (words: string): ReadonlySet<string> =>
  new Set([...words.matchAll(ISSUED)].map(([kind]) => kind.toLowerCase().replace(/s$/, '')));

/** "Revised Guidance for …" beside "Guidance for …": who does not say that it was revised means the plain one. */
const isEditionOf = (other: TopicMatch, plain: TopicMatch): boolean =>
  other.document.title.toLowerCase().includes(plain.document.title.toLowerCase());
