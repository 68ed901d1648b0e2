import type { TopicMatch } from '../topics/topic';

/**
 * How like a claim and a title must be. Chosen on made-up impostors, claims set beside every other day of the same
 * source, so that one in two hundred at most is called verified (docs/decisions/0009-topics-by-related-words.md).
 */
const CLEAR_ON_ANY_DAY = 0.28;
/** Where a source seldom publishes, that something lies on the cited day at all already says much. */
const CLEAR_ON_A_RARE_DAY = 0.15;
/** Share of days with documents from which the day says nothing. */
const CROWDED = 0.3;
/** What is left of a likeness where the title has none of the names in the claim: another office, another firm. */
const WITHOUT_NAMES = 0.6;
/** What both speak of must tell something: "statement" alone is in a tenth of all titles. */
const CLEAR_WEIGHT = 5;
/** One word in common is a coincidence. */
const CLEAR_SPOKEN = 2;
/** A document of another day must not speak to the claim better than the one of the day does. */
const RIVALRY = 0.85;

/** A document of years before or after that fits the claim so much better takes the certainty from the one of the day. */
const FAR_RIVALRY = 0.8;

/** Another day's document corrects a date only where it stands out from all others. */
const UNMISTAKABLE = 0.3;
const OUTSTANDING = 1.4;
const UNMISTAKABLE_SHARED = 2;
const UNMISTAKABLE_NAMES = 0.5;

/** Somebody else's document must all but say the claim. */
const SOMEBODY_ELSES = 0.4;

/** Below this no word of weight is common to both. */
const FAINT = 0.07;

/** Terms of a claim from which a title need not have its names too: "the Mickey Mouse company" is nobody's name. */
const SPOKEN_WITHOUT_NAMES = 7;

/** Fit of a claim and a title, less where the title has none of the claim's names and says little else of it. */
export function likenessOf({ fit, named, spoken }: TopicMatch): number {
  const known = spoken >= SPOKEN_WITHOUT_NAMES ? 1 : named;
  return fit * (WITHOUT_NAMES + (1 - WITHOUT_NAMES) * known);
}

/**
 * A document of the day that speaks to the claim, and better than those of other days.
 * @param rival the best of the other days
 * @param crowding chance that some document of the source lies on the cited days, whatever they are
 */
export function isClear(match: TopicMatch, rival: TopicMatch | undefined, crowding: number): boolean {
  const crowded = Math.min(1, crowding / CROWDED);
  const likeness = likenessOf(match);
  return (
    !match.otherAmount &&
    likeness >= CLEAR_ON_A_RARE_DAY + (CLEAR_ON_ANY_DAY - CLEAR_ON_A_RARE_DAY) * crowded &&
    match.weight >= CLEAR_WEIGHT &&
    match.spoken >= CLEAR_SPOKEN &&
    match.fit >= RIVALRY * (rival?.fit ?? 0)
  );
}

/** Two titles of which neither fits a telling so much better that only it can be meant. */
const ABOUT_AS_LIKE = 0.83;

export const isAboutAsLike = (other: TopicMatch | undefined, best: TopicMatch): boolean =>
  other !== undefined && other.fit >= ABOUT_AS_LIKE * best.fit;

/** A document of another day that is beyond doubt the one meant; the nearest others are its measure. */
export const isUnmistakable = (match: TopicMatch, others: readonly (TopicMatch | undefined)[]): boolean =>
  match.named >= UNMISTAKABLE_NAMES && standsAlone(match, others);

/** True where a title fits a telling well, and so much better than all others beside it that only it can be meant. */
export const standsAlone = (match: TopicMatch, others: readonly (TopicMatch | undefined)[]): boolean =>
  !match.otherAmount &&
  match.shared >= UNMISTAKABLE_SHARED &&
  match.fit >= UNMISTAKABLE &&
  match.weight >= CLEAR_WEIGHT &&
  others.every((other) => match.fit >= OUTSTANDING * (other?.fit ?? 0));

/** Weight that the name alone does not have. */
const NAME_AND_MORE = 9;

/** True for the only title of many that has most of the names of a claim; one that is published twice is one title. */
export const isNamedAlone = (match: TopicMatch, all: readonly TopicMatch[]): boolean =>
  !match.otherAmount &&
  match.named >= UNMISTAKABLE_NAMES &&
  match.shared > 0 &&
  match.spoken >= CLEAR_SPOKEN &&
  match.weight >= NAME_AND_MORE &&
  all.every((other) => other.named === 0 || other.document.title === match.document.title);

/** Somebody else's document that says what the claim says. */
export const isSomebodyElses = (match: TopicMatch, others: readonly (TopicMatch | undefined)[]): boolean =>
  match.fit >= SOMEBODY_ELSES && isUnmistakable(match, others);

/** What a telling must say of the document on which its story rests. */
const OF_ANCHOR = 0.2;
const OF_ANCHOR_SPOKEN = 2;

/** True where a telling speaks of a document that its story rests on. */
export const speaksOfAnchor = ({ fit, spoken, otherAmount }: TopicMatch): boolean =>
  fit >= OF_ANCHOR && spoken >= OF_ANCHOR_SPOKEN && !otherAmount;

/** Below this likeness to a whole article (`TitleInStory.likeness`), the article is about something else. */
const OF_STORY = 2;

/** From this likeness on, a title may well be what the article is about. */
const ON_STORY = 2.6;

export const isOnStory = (likeness: number | undefined): boolean => likeness !== undefined && likeness >= ON_STORY;

/** True where a whole article does not speak of a title; false where the two were not compared. */
export const isOffStory = (likeness: number | undefined): boolean => likeness !== undefined && likeness < OF_STORY;

/** True where an article speaks of a title and one of its tellings does too, the one the less the more the other does. */
export const isLikelyOfStory = (match: TopicMatch, likeness: number | undefined): boolean =>
  isOnStory(likeness) ? match.fit >= FAINT : !isOffStory(likeness) && speaksOfAnchor(match);

/** A document that nothing in the claim speaks of. */
export const isFaint = (match: TopicMatch): boolean => likenessOf(match) < FAINT;

/** True where a match is so good that nothing could outdo it. */
export const isBeyondRivals = ({ fit }: TopicMatch): boolean => fit >= FAR_RIVALRY;

/** True where a document of any day fits the claim so much better that the one of the day cannot be taken for it. */
export const isOutdone = (match: TopicMatch, rival: TopicMatch): boolean => match.fit < FAR_RIVALRY * rival.fit;
