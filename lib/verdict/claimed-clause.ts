import type { Citation } from '../citation/citation';
import type { Source } from '../registry/source';
import type { IsoDay } from '../shared/calendar';
import { termsIn } from '../texts/clause-terms';
import { type ClauseFound, searchClauses } from '../texts/search-clauses';
import { beginsOn, type HeldText, seriesOf, type TextVersion } from '../texts/version';

/** A clause of the cited body's terms that speaks to a claim, whatever it says of it. */
export interface ClauseShown {
  readonly version: TextVersion;
  readonly number: string | null;
  /** Headings above it, the widest first. */
  readonly path: readonly string[];
  /** The clause's words, cut at {@link LONGEST_SHOWN}. */
  readonly text: string;
}

/** Most UTF-16 units of a clause that are shown. */
export const LONGEST_SHOWN = 1_200;

/** Most clauses that are shown for a claim, of how many. */
const MOST_SHOWN = 2;
const MOST_FOUND = 6;

/** What a clause must have in common with a claim to be shown at all, and beside a better one. */
const LEAST_SHARED = 3;
const LEAST_COVERAGE = 0.3;
const LEAST_OF_BEST = 0.6;

/**
 * The clauses that speak to a citation's claim, best first, in the versions that were in force on its day; none
 * where no text is at hand.
 * @param published the article's day, for citations without a date
 * @param context the article's title and other claims, by which a claim is understood that does not name its service
 */
export function clausesFor(
  { claim, context: before, date, form }: Citation,
  sources: readonly Source[],
  texts: readonly HeldText[],
  published: IsoDay | null,
  context: string,
): ClauseShown[] {
  const inForce = latestOf(texts, date?.interval?.to ?? published);
  if (inForce.length === 0) return [];
  const names = [
    ...sources.flatMap((source) => [source.name, ...source.aliases]),
    ...inForce.map(({ version }) => version.service),
  ];
  const ownNames = new Set(termsIn(names.join(' ')).keys());
  const search = (words: string): ClauseFound[] =>
    searchClauses({ claim: words, context, ownNames }, inForce, MOST_FOUND).filter(
      (one, i, [best, ...others]) =>
        // Two records of one document have the same clause.
        !others.slice(0, Math.max(0, i - 1)).some(({ clause }) => clause.text === one.clause.text) &&
        (i === 0 || one.clause.text !== best?.clause.text) &&
        one.shared >= LEAST_SHARED &&
        one.coverage >= LEAST_COVERAGE &&
        one.score >= (best?.score ?? 0) * LEAST_OF_BEST,
    );
  const ofClaim = search(claim);
  // A bracket closes a passage: what it speaks for may stand in the sentence before.
  const found = ofClaim.length === 0 && form === 'parenthetical' && before !== '' ? search(before) : ofClaim;
  return found.slice(0, MOST_SHOWN).map(({ held, clause }) => ({
    version: held.version,
    number: clause.number,
    path: clause.path.slice(-4).map((title) => title.slice(0, 200)),
    text: clause.text.length <= LONGEST_SHOWN ? clause.text : `${clause.text.slice(0, LONGEST_SHOWN)}…`,
  }));
}

/** Of each document whose words are held, the version in force on a day; the latest where there is no day. */
function latestOf(texts: readonly HeldText[], day: IsoDay | null): HeldText[] {
  const latest = new Map<string, HeldText>();
  for (const held of texts) {
    const { version } = held;
    if (held.text === null || (day !== null && beginsOn(version) > day && version.recorded > day)) continue;
    const key = seriesOf(version);
    const before = latest.get(key);
    if (before === undefined || before.version.recorded < version.recorded) latest.set(key, held);
  }
  return [...latest.values()];
}
