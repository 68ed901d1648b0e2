import { canonicalAddress } from '../shared/address';
import type { IsoDay } from '../shared/calendar';
import { type HeldText, seriesOf, type TextVersion } from '../texts/version';

/** That a text which an article cites has changed after the article appeared. */
export interface ChangedSince {
  readonly version: Pick<TextVersion, 'service' | 'document' | 'url'>;
  /** Days on which later versions were recorded, in order; at most {@link MOST_DAYS}. */
  readonly recorded: readonly IsoDay[];
  /** Whether the quoted words stand in the last of them; null where nothing is quoted, or that one has not all clauses. */
  readonly stillStands: boolean | null;
}

const MOST_DAYS = 12;

/**
 * The versions of a cited text that were recorded after the day on which the article could see it.
 * @param cited the version that the citation rests on
 * @param texts all that is held of the body's texts
 * @param seen the article's day, or the cited one; what is recorded later it could not know
 * @param standsIn days of the versions in which the quoted words stand; null where nothing is quoted
 */
export function changedSince(
  cited: TextVersion,
  texts: readonly HeldText[],
  seen: IsoDay,
  standsIn: readonly IsoDay[] | null,
): ChangedSince | null {
  const ofText = texts.map(({ version }) => version).filter((version) => isSameText(version, cited));
  const later = ofText
    .filter((version) => version.recorded > seen && version.recorded > cited.recorded && isChange(version, ofText))
    .sort((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0));
  const last = later.at(-1);
  if (last === undefined) return null;
  const { service, document, url } = cited;
  const isIn = standsIn?.includes(last.recorded) ?? null;
  return {
    version: { service, document, url },
    recorded: [...new Set(later.map(({ recorded }) => recorded))].slice(-MOST_DAYS),
    // A version of some clauses only can lack words that stand elsewhere in it.
    stillStands: isIn === false && last.extent === 'part' ? null : isIn,
  };
}

/** The first that somebody recorded says that they began to look then, not that anything changed. */
const isChange = (version: TextVersion, all: readonly TextVersion[]): boolean =>
  all.some((other) => seriesOf(other) === seriesOf(version) && other.recorded < version.recorded);

/** Versions of one page, whoever recorded them; several texts can lie at one address for several regions. */
const isSameText = (a: TextVersion, b: TextVersion): boolean =>
  a.sourceId === b.sourceId &&
  canonicalAddress(a.url) === canonicalAddress(b.url) &&
  (a.collection === b.collection || a.document === b.document);
