import { addDays, type IsoDay } from '../shared/calendar';
import type { Block } from './block';
import { findDates } from './dates';

/** Where a byline stands: among the first blocks, and no longer than a line. */
const FIRST_BLOCKS = 8;
const LONGEST_BYLINE = 140;

/**
 * The article's own day as it is written beneath its headline ("By Ann Lee, 14 July 2026"), for pages that
 * do not give it in their markup; null where no line there gives a whole date, or one that is still to come.
 * @param today the day of the reading
 */
export function bylineDate(blocks: readonly Block[], today: IsoDay): IsoDay | null {
  for (const { text, heading } of blocks.slice(0, FIRST_BLOCKS)) {
    if (heading === true || text.length > LONGEST_BYLINE) continue;
    const day = findDates(text, { published: null }).find(({ precision, iso }) => precision === 'day' && iso !== null);
    if (day?.iso == null || day.iso > addDays(today, 1)) continue;
    if (LABEL.test(text) || isBare(text.slice(0, day.start), text.slice(day.end))) return day.iso;
  }
  return null;
}

/** What a byline begins with. */
const LABEL = /^(?:by\s\p{Lu}|published|posted|updated|last updated|date:)/iu;
/** Words that may stand beside a bare date: a name, a section, the time that reading takes. */
const MOST_WORDS = 6;

/** A date that stands by itself, and not in a sentence: "It opened on 3 March 2026." */
const isBare = (before: string, after: string): boolean =>
  !/\b(?:on|since|until|from|in|of|before|after)\s$/i.test(before) &&
  !/[.!?]\s*$/.test(after) &&
  `${before} ${after}`.split(/[^\p{L}]+/u).filter(Boolean).length <= MOST_WORDS;
