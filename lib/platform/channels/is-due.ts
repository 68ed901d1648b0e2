/** Clocks are set right by so much without anybody noticing, in milliseconds. */
const SET_RIGHT = 60_000;

/** What is written down of when a server was asked, and is to be asked again. */
interface AskedOnce {
  readonly askedAt: number | null;
  readonly nextAt: number;
}

/**
 * True for what was written down at a time that is still to come, by a clock that was ahead: its "not before" may be
 * years away, and counts for nothing.
 */
export const isFromAhead = ({ askedAt }: Pick<AskedOnce, 'askedAt'>, now: number): boolean =>
  (askedAt ?? 0) > now + SET_RIGHT;

/** True where the time to ask has come. */
export const isDue = (state: AskedOnce | undefined, now: number): boolean =>
  state === undefined || state.nextAt <= now || isFromAhead(state, now);
