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
  for (const { text } of blocks.slice(0, FIRST_BLOCKS)) {
    if (text.length > LONGEST_BYLINE) continue;
    const day = findDates(text, { published: null }).find(({ precision, iso }) => precision === 'day' && iso !== null);
    if (day?.iso != null && day.iso <= addDays(today, 1)) return day.iso;
  }
  return null;
}
