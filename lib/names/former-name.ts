import type { FormerName, Source } from '../registry/source';
import { addDays, type IsoDay } from '../shared/calendar';
import { tidyName } from './alias-index';

/** For so many days after a body has changed its name, everybody still uses the old one. */
const HABIT = 365;

/** The name with days of its own by which a source is called here, or null: its other names are always right. */
export function formerNameUsed(source: Source, written: string): FormerName | null {
  const name = tidyName(written);
  if (name === tidyName(source.name) || source.aliases.some((alias) => tidyName(alias) === name)) return null;
  return source.formerNames.find((former) => tidyName(former.name) === name) ?? null;
}

/**
 * Whether a name was the body's on a day: null when it was, or when its days are not known. It still means the
 * body, and people write of what a body did under an older name or a newer one: this is for the wording, never
 * for a verdict.
 * @param day the day of what is cited, or of the article that cites
 */
export function outsideItsDays({ from, to }: FormerName, day: IsoDay): 'not-yet' | 'no-longer' | null {
  if (from !== null && day < from) return 'not-yet';
  return to !== null && day > addDays(to, HABIT) ? 'no-longer' : null;
}
