import { addDays, type DayInterval, type IsoDay } from '../shared/calendar';
import type { TextFingerprint } from './fingerprint';

/** The text of a document that changes, as it stood on a day: terms, a policy, a model card. */
export interface TextVersion {
  /** Unique among the versions of its source. */
  readonly id: string;
  readonly sourceId: string;
  /** What the text is of: "ChatGPT". */
  readonly service: string;
  /** Title of the document, the same for all of its versions: "Terms of Service". */
  readonly document: string;
  /** Day on which the text was taken down: in force then, changed some time after the record before it. */
  readonly recorded: IsoDay;
  /** Day that the text itself gives, or null; it may lie before or after the record. */
  readonly stated: IsoDay | null;
  readonly url: string;
  /** Who took it down; the same address can be recorded from several countries, with other texts. */
  readonly collection: string;
  /** `part` where only some of its clauses were kept, so that what it lacks means nothing. */
  readonly extent: 'whole' | 'part';
  /** Name of the list that holds it, where that is not the bundled one. */
  readonly list?: string;
}

/** A version with what is held of its words. */
export interface HeldText {
  readonly version: TextVersion;
  readonly fingerprint: TextFingerprint;
  /** The text, in Markdown; null where only the fingerprint is held. */
  readonly text: string | null;
}

/** First day on which a version can have been in force; a day is left for time zones. */
export const beginsOn = ({ recorded, stated }: TextVersion): IsoDay =>
  addDays(stated !== null && stated < recorded ? stated : recorded, -1);

/** Last day on which readers may still have seen the version before this one. */
const replacesOn = ({ recorded, stated }: TextVersion): IsoDay =>
  addDays(stated !== null && stated > recorded ? stated : recorded, 1);

/** Versions of one document, one behind another: what holds for one holds until the next. No list ends what another holds. */
export const seriesOf = ({ sourceId, url, collection, list = '' }: TextVersion): string =>
  `${sourceId} ${url} ${collection} ${list}`;

/**
 * The versions that may have been in force on a day, as far as the held ones tell: between two records both
 * may, since the text changed on a day in between.
 * @param versions of any series
 */
export function inForceOn<T extends TextVersion>(versions: readonly T[], day: IsoDay): T[] {
  return versions.filter((version) => {
    if (day < beginsOn(version)) return false;
    const next = nextOf(version, versions);
    return next === null || day <= replacesOn(next);
  });
}

/** The next whole version of the same document; for a part, the next of any extent. Null for the last. */
export function nextOf<T extends TextVersion>(version: T, versions: readonly T[]): T | null {
  let next: T | null = null;
  for (const other of versions) {
    if (seriesOf(other) !== seriesOf(version) || other.recorded <= version.recorded) continue;
    if (version.extent === 'whole' && other.extent === 'part') continue;
    if (next === null || other.recorded < next.recorded) next = other;
  }
  return next;
}

/** Versions that may have been in force on the days, and those that came next: the day of a change is never known exactly. */
export function meantOn(versions: readonly TextVersion[], { from, to }: DayInterval): TextVersion[] {
  const meant = new Set([...inForceOn(versions, from), ...inForceOn(versions, to)]);
  for (const version of versions) if (version.recorded >= from && version.recorded <= to) meant.add(version);
  for (const version of [...meant]) {
    const next = nextOf(version, versions);
    if (next !== null) meant.add(next);
  }
  return [...meant];
}
