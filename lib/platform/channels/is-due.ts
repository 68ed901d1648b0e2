/** Clocks are set right by so much without anybody noticing, in milliseconds. */
const SET_RIGHT = 60_000;

/**
 * True where the time to ask has come. What was written down at a time that is still to come was written by a clock
 * that was ahead: its "not before" may be years away, and counts for nothing.
 */
export const isDue = (
  state: { readonly askedAt: number | null; readonly nextAt: number } | undefined,
  now: number,
): boolean => state === undefined || state.nextAt <= now || (state.askedAt ?? 0) > now + SET_RIGHT;
