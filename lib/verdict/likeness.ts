import type { TopicMatch } from './topic';

/**
 * Thresholds of likeness between a claim and a title, chosen on made-up impostors rather than on what is to be
 * found (docs/decisions/0009-topics-by-related-words.md): nothing false may be called verified.
 */
const CLEAR = 0.28;
/** What both speak of must tell something: "statement" alone is in a tenth of all titles. */
const CLEAR_WEIGHT = 6;
/** A document of another day must not speak to the claim better than the one of the day does. */
const RIVALRY = 0.85;

/** Another day's document corrects a date only where it stands out from all others. */
const UNMISTAKABLE = 0.3;
const OUTSTANDING = 1.4;
const UNMISTAKABLE_SHARED = 2;

/** Somebody else's document must all but say the claim. */
const SOMEBODY_ELSES = 0.4;

/** Below this no word of weight is common to both: whoever knows the document meant would not find it by its title. */
const FAINT = 0.12;

/** A document of the day that speaks to the claim, and better than those of other days. */
export const isClear = (match: TopicMatch, rival: TopicMatch | undefined): boolean =>
  !match.otherAmount && match.fit >= CLEAR && match.weight >= CLEAR_WEIGHT && match.fit >= RIVALRY * (rival?.fit ?? 0);

/** A document of another day that is beyond doubt the one meant; the nearest others are its measure. */
export const isUnmistakable = (match: TopicMatch, others: readonly (TopicMatch | undefined)[]): boolean =>
  !match.otherAmount &&
  match.shared >= UNMISTAKABLE_SHARED &&
  match.fit >= UNMISTAKABLE &&
  match.weight >= CLEAR_WEIGHT &&
  others.every((other) => match.fit >= OUTSTANDING * (other?.fit ?? 0));

/** Somebody else's document that says what the claim says. */
export const isSomebodyElses = (match: TopicMatch, others: readonly (TopicMatch | undefined)[]): boolean =>
  match.fit >= SOMEBODY_ELSES && isUnmistakable(match, others);

/** A document that nothing in the claim speaks of. */
export const isFaint = ({ fit }: TopicMatch): boolean => fit < FAINT;
