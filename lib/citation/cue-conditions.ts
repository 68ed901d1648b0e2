/**
 * What must stand beside a word that may attribute before its sentence is handed to the tagger. Each condition says
 * in plain scanning what a pattern will ask of the tagged words anyway, so that a sentence is passed over only where
 * no pattern could find anything: tagging is nearly all that extraction costs.
 */
import { isTextNoun } from '../names/speaker-nouns';
import { isReadable, isSaid } from './complement';

/** Asks of a word in a text, from `start` to `end`, whether it may attribute where it stands. */
export type Condition = (text: string, start: number, end: number) => boolean;

export const ALWAYS: Condition = () => true;

/** True where one of several conditions holds. */
export const either =
  (...conditions: readonly Condition[]): Condition =>
  (text, start, end) =>
    conditions.some((holds) => holds(text, start, end));

/** True where all of several conditions hold. */
export const all =
  (...conditions: readonly Condition[]): Condition =>
  (text, start, end) =>
    conditions.every((holds) => holds(text, start, end));

/** One of these right behind: " to", " by". */
export const followedBy =
  (...words: readonly string[]): Condition =>
  (text, _, end) =>
    words.some((word) => text.startsWith(word, end));

/** Furthest back that a subject is looked for before a word that may be its verb, in UTF-16 units. */
const SUBJECT_WITHIN = 24;
const behind =
  (subject: RegExp): Condition =>
  (text, start) =>
    subject.test(text.slice(Math.max(0, start - SUBJECT_WITHIN), start));

/** A plural, a pronoun or an adverb right before: "critics [question]". */
export const behindSeveral: Condition = behind(
  /(?:\p{Ll}s|[’']|\b(?:they|we|who|people|others|some|many|most|media|police|all|also|now|still|even|both|men|women)|\))\s$/iu,
);

/** A clause that tells which people are meant: "lawyers who advise the industry [expect]". */
export const behindClauseOfSeveral: Condition = (text, start) =>
  /(?:\p{L}s|[Pp]eople)\swho\s[^.;:,“”"()]{2,70}\s$/u.test(text.slice(Math.max(0, start - CLAUSE_WITHIN), start));
const CLAUSE_WITHIN = 90;

/** A name, a pronoun or a noun for a body or a text right before: "Acme [promises]". */
export const behindOne: Condition = behind(
  /(?:\p{Lu}[\p{L}\p{N}.&’'-]*|\b(?:[Hh]e|[Ss]he|[Ii]t|who|which|also|now|company|firm|startup|start-up|agency|office|board|group|giant|maker|lab|ceo|lawsuit|suit|complaint|filing|report|study|paper|letter|statement|post|memo|order|ruling|decision|document|draft|policy|announcement|spokesperson|spokesman|spokeswoman|director|researcher|lawyer|website|site|account|essay|author|judge)|[,”"’)])\s$/u,
);

/** No infinitive, no wish, and no noun behind an article: "to say", "could argue", "I believe", "a claim". */
export const behindNoWish: Condition = (text, start) =>
  !/(?:^|[^\p{L}’'])(?:to|could|would|should|might|may|can|cannot|will|must|let|if|not|never|did|does|do|shall|be|when|i|we|you|the|a|an|no|of|in|that|[\p{L}]+n['’]t)\s$/iu.test(
    text.slice(Math.max(0, start - SUBJECT_WITHIN), start),
  );

/** No passive: "is called", "were found". */
export const behindNoPassive: Condition = (text, start) =>
  !/\b(?:is|are|was|were|be|been|being|so)[\s-]$/i.test(text.slice(Math.max(0, start - 8), start));

/** A quotation that has just ended, so that any verb may tell who spoke. */
export const behindQuotation: Condition = behind(/[”"]|''/);

/** How far behind a verb the quotation stands that it introduces, in UTF-16 units. */
const QUOTED_WITHIN = 90;
const beforeQuotation: Condition = (text, _, end) => /^[^.;]*[“"]/.test(text.slice(end, end + QUOTED_WITHIN));

/** "Called it “a lie”", "called for", "what he calls". */
export const callsSomething: Condition = either(
  followedBy(' for ', ' on ', ' out ', ' for', ' on'),
  beforeQuotation,
  behindQuotation,
  (text, start) => /\bwhat\s[^.;:,]*$/i.test(text.slice(Math.max(0, start - 50), start)),
);

/** "Thought it would": a thought, and what one thought of, tell nothing. */
export const holdsSomething: Condition = either(
  behindQuotation,
  all(
    behindNoPassive,
    behindNoWish,
    (text, _, end) =>
      !/^(?:[.,;:]|\s(?:of|in|about|for|to|with|like|by|and|or|out|is|was|as)\b)/.test(text.slice(end, end + 8)),
  ),
);

/** "Compared the model to": a measure compared to another is nobody's telling. */
export const comparesSomething: Condition = all(
  behindNoPassive,
  (text, _, end) => !/^\s(?:to|with|against)\b/.test(text.slice(end, end + 9)),
);

/** How far behind its verb stands what was made public, in UTF-16 units. */
const OBJECT_WITHIN = 110;

/** "Published a blog post": what is made public can be read. */
export const makesTextPublic: Condition = either(followedBy(' by '), beforeQuotation, behindQuotation, (text, _, end) =>
  (
    /^[^.;:()]*/
      .exec(text.slice(end, end + OBJECT_WITHIN))?.[0]
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? []
  ).some(isReadable),
);

/** "Gave examples": what is handed over is said. */
export const givesSomethingSaid: Condition = (text, _, end) =>
  (
    text
      .slice(end, end + OBJECT_WITHIN)
      .match(/^(?:\s[\p{L}-]+){1,6}/u)?.[0]
      .split(' ') ?? []
  ).some(isSaid);

/** A noun for something that can be read right before: "the letter [read]". */
export const behindText: Condition = (text, start) => {
  const before = /([\p{L}-]+)\s$/u.exec(text.slice(Math.max(0, start - SUBJECT_WITHIN), start));
  return isTextNoun((before?.[1] ?? '').toLowerCase());
};

/** "…, claiming that", "a letter saying", "is telling employees". */
export const tellsAsParticiple: Condition = either(
  behind(/(?:[,—–]["”]?|["”]|\b(?:is|are|was|were|been|now|and|but))\s$/i),
  behindText,
);

/** "Asked why", "asked for", "wondered aloud whether". */
export const asksSomething: Condition = either(behindQuotation, beforeQuotation, (text, _, end) =>
  /^(?:\sfor\b|[^.;]*\s(?:why|whether|how|what)\b)/.test(text.slice(end, end + 60)),
);

/** "Added that", "…,” he added.": adding a thing tells nothing. */
export const addsWords: Condition = either(
  behindQuotation,
  (text, _, end) =>
    /^(?:[^\s]|\s(?:that|it|he|she|they|there|how|why|whether|there['’]s|it['’]s|no|about|in|during|\p{Lu}\S*|[“"])|$)/u.test(
      text.slice(end, end + 40),
    ),
  (text, start) => /,\s$/.test(text.slice(Math.max(0, start - 2), start)),
);
