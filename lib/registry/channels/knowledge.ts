import type { DayInterval, IsoDay } from '../../shared/calendar';

/** A stretch of time over which everything that a channel published was seen, in milliseconds since 1970. */
export interface Watched {
  readonly since: number;
  readonly until: number;
}

/** Days that an interface was asked for, and all of whose pages were read. */
export interface Asked extends DayInterval {
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** What the fetches of one channel have shown so far. */
export interface ChannelKnowledge {
  /** Apart from each other, in order of time. */
  readonly watched: readonly Watched[];
  readonly asked: readonly Asked[];
  /** What the last listing of the newest began with; null before the first. */
  readonly last: LastListing | null;
  /** Days by which the source has been seen to date something before the day on which it appeared. */
  readonly lag: number;
}

export interface LastListing {
  /** When it was true, in milliseconds since 1970. */
  readonly at: number;
  /** Canonical addresses of what has to be in the next listing, if that is to go on where this one ended. */
  readonly anchors: readonly string[];
  /** Canonical addresses of all that was in it. */
  readonly listed: readonly string[];
  /** The oldest day in it; null where it gave none. */
  readonly oldest: IsoDay | null;
}

export const NOTHING_KNOWN: ChannelKnowledge = { watched: [], asked: [], last: null, lag: 0 };
