import type { Citation } from '../citation/citation';
import type { SourceDocument } from '../registry/document';
import { titleKeys } from '../registry/title-keys';
import { termsOfNames } from '../story/opening';
import { matchTopics, type Topic, type TopicMatch } from '../topics/topic';
import type { Evidence } from './evidence';
import { likenessOf } from './likeness';

/** Most documents that a `possible` verdict lists. */
export const MOST_CANDIDATES = 5;

const SPEAKS_OF_TERMS = /\b(?:terms|polic(?:y|ies)|agreement|conditions|clause|addendum)\b/i;
const SPEAKS_OF_FILINGS =
  /\b(?:filings?|filed|10-[KQ]|8-K|S-1|quarterly|annual report|earnings|results|shareholders?|investors?)\b/i;
const VERSION_TAG = /^v?\d+(?:\.\d+)+\S*$/;

/**
 * Some documents come out daily whatever the news: records of terms, routine filings, version tags. They
 * count only where the article speaks of such a thing, or every day would hold a document that may be meant.
 */
export function mayBeMeant({ claim, documentType }: Citation, { type, title }: SourceDocument): boolean {
  if (type === 'terms-version') return documentType === type || SPEAKS_OF_TERMS.test(claim);
  if (type === 'filing') return documentType === type || SPEAKS_OF_FILINGS.test(claim);
  return !VERSION_TAG.test(title) || claim.includes(title.replace(/^v/, ''));
}

/** A document of the body named, of the one that it is part of, or of one that is part of it. */
export const isOwn = ({ sourceId }: SourceDocument, { name, kin }: Evidence): boolean =>
  name.kind === 'known' && [...name.sources, ...kin].some(({ id }) => id === sourceId);

export const topicsOf = (
  citation: Citation,
  documents: readonly SourceDocument[],
  { name, topics }: Evidence,
): TopicMatch[] => matchTopics(topicOf(citation, name), documents, topics);

/** Topics by citation: it is asked for each time that documents are compared with it. */
const topicsByCitation = new WeakMap<Citation, { name: Evidence['name']; topic: Topic }>();

function topicOf(citation: Citation, name: Evidence['name']): Topic {
  const before = topicsByCitation.get(citation);
  if (before?.name === name) return before.topic;
  const { claim, context, date } = citation;
  const sources = name.kind === 'known' ? name.sources : [];
  const ignored = termsOfNames(sources);
  // The day is compared as a day; as words, "14 May" would speak to the title of a "May update".
  const undatedClaim = date === null ? claim : claim.replace(date.text, ' ');
  const topic = { claim: undatedClaim.replace(WEEKDAY, ' ').replace(IN_OFFICE, ' '), context, ignored };
  topicsByCitation.set(citation, { name, topic });
  return topic;
}

/** Keys of titles by document: an article asks for the same documents once for each of its citations. */
const keysByDocument = new WeakMap<SourceDocument, readonly number[]>();

export function keysOf(document: SourceDocument): readonly number[] {
  const before = keysByDocument.get(document);
  if (before !== undefined) return before;
  const keys = titleKeys(document.title);
  keysByDocument.set(document, keys);
  return keys;
}

/**
 * Tells whether a title has any word of a claim as it is. A document of the cited day is compared however it is
 * worded; one of another day that has none cannot be the better match, and most have none.
 */
export function wordsShared(claim: string): (document: SourceDocument) => boolean {
  const keys = new Set(titleKeys(claim));
  return (document) => keysOf(document).some((key) => keys.has(key));
}

/** "Under the Biden administration": a time, and not what is told. */
const IN_OFFICE =
  /\b(?:[Uu]nder|[Dd]uring)\s(?:the\s|[Pp]resident\s)?(?:\p{Lu}[\p{L}-]+\s){1,2}(?:administration|presidency)\b/gu;

const WEEKDAY = /\b(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;

/** The best of some matches, but for those of the same title: what is published twice is no rival of itself. */
export const otherThan = ({ document }: TopicMatch, matches: readonly TopicMatch[]): TopicMatch | undefined =>
  matches.find((other) => other.document.title !== document.title);

/** The likeliest documents of some matches: of two that fit as well, the one whose title has the names. */
export const documentsOf = (matches: readonly TopicMatch[]): SourceDocument[] =>
  [...matches]
    .sort((a, b) => likenessOf(b) - likenessOf(a))
    .slice(0, MOST_CANDIDATES)
    .map((match) => match.document);
