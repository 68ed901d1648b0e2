import { addDays, type DayInterval, type IsoDay } from '../../shared/calendar';
import { compareVersions } from './compare-versions';
import { type Print, printOf } from './significant-words';
import type { Observation, WatchEvent, WatchedVersion, WatchState } from './watched-text';

const HOUR = 3_600_000;

/** How long a new text must be given before it counts as the service's: half-done publications and trials are shorter. */
export const CONFIRMED_AFTER = 3 * HOUR;

/** The same for a text that has lost two thirds of its words: more likely a page that broke than terms that shrank. */
export const SHRUNK_CONFIRMED_AFTER = 72 * HOUR;

/** Days in which the return of a version is a going back and forth. */
export const RETURN_DAYS = 30;

/** How long a text that went back and forth must be the same before it is spoken of again. */
export const STABLE_AFTER = 7 * 24 * HOUR;

/** Looks in a row with other words each, and the least time that they take, after which a text is called restless. */
const RESTLESS_LOOKS = 6;
const RESTLESS_AFTER = 48 * HOUR;

/** Days for which a text that has not come into force is remembered: some pages change on one server after another. */
const GLIMPSE_DAYS = 7;

/** Most versions that are held, in number and in UTF-16 units, and most unconfirmed texts that are remembered. */
const MOST_VERSIONS = 100;
const MOST_UNITS = 10_000_000;
const MOST_GLIMPSES = 16;

/** The state after a look, and what is to be told, which is nothing as a rule. */
export interface WatchStep {
  readonly state: WatchState;
  readonly event: WatchEvent | null;
}

/** Begins to watch a text with what was seen first: that is its version until another is confirmed. Null where there was no text. */
export function beginWatch(seen: Observation): WatchState | null {
  if (!seen.read.ok) return null;
  const { at, day } = seen;
  const { print, length } = printOf(seen.read.value);
  return {
    versions: [{ print, length, extractor: seen.extractor, markdown: seen.read.value, seen: [{ from: day, to: day }] }],
    current: print,
    told: print,
    since: { at, day },
    last: { print, at },
    glimpses: [],
    restless: { looks: 0, since: at },
    isQuiet: false,
    unreadable: null,
  };
}

/**
 * What follows from one more look at a watched text. A new text becomes the version in force once it was given at two
 * looks in a row, {@link CONFIRMED_AFTER} apart, and is told then, as of the day on which it was first seen. A text that
 * goes back and forth is told once and not again until it has been the same for {@link STABLE_AFTER}; if it then
 * is another than was told, that is told. What is no text, or only has other dates or markup, changes nothing.
 */
export function watchStep(state: WatchState, seen: Observation): WatchStep {
  if (!seen.read.ok) {
    const { at, day } = seen;
    const { since, looks } = state.unreadable ?? { since: { at, day }, looks: 0 };
    return { state: { ...state, unreadable: { since, looks: looks + 1, reason: seen.read.failure } }, event: null };
  }
  const text = { ...printOf(seen.read.value), markdown: seen.read.value };
  const current = currentOf(state);
  if (current.extractor !== seen.extractor && current.print !== text.print)
    return { state: readAnew(state, seen, text), event: null };
  const moved = { ...look(state, seen, text), unreadable: null };
  return text.print === state.current ? settle(stillInForce(moved, seen), seen) : consider(moved, seen, text);
}

interface Text extends Print {
  readonly markdown: string;
}

const versionOf = (state: WatchState, print: string): WatchedVersion | undefined =>
  state.versions.find((version) => version.print === print);

/** The version in force. */
export function currentOf(state: WatchState): WatchedVersion {
  const version = versionOf(state, state.current) ?? state.versions.at(-1);
  if (version === undefined) throw new Error('a watched text without a version');
  return version;
}

/** Another extractor reads other words out of the same page: its reading takes the place of the version in force. */
function readAnew(state: WatchState, seen: Observation, text: Text): WatchState {
  const current = currentOf(state);
  const others = state.versions.filter(({ print }) => print !== current.print && print !== text.print);
  const renewed: WatchedVersion = { ...text, extractor: seen.extractor, seen: seenOn(current.seen, seen.day) };
  return {
    ...state,
    versions: [...others, renewed],
    current: text.print,
    told: text.print,
    since: { at: seen.at, day: seen.day },
    last: { print: text.print, at: seen.at },
    glimpses: [],
    restless: { looks: 0, since: seen.at },
    unreadable: null,
  };
}

/** Writes down what the page gave: since when it has been the same, or that it is another at each look. */
function look(state: WatchState, { at, day }: Observation, { print }: Text): WatchState {
  const isSame = state.last.print === print;
  const glimpses = state.glimpses.filter((glimpse) => addDays(glimpse.day, GLIMPSE_DAYS) >= day);
  const known = print === state.current || glimpses.some((glimpse) => glimpse.print === print);
  return {
    ...state,
    // A clock that was set back begins anew.
    since: isSame && at >= state.since.at ? state.since : { at, day },
    last: { print, at },
    glimpses: known ? glimpses : [...glimpses, { print, day }].slice(-MOST_GLIMPSES),
    restless: isSame
      ? { looks: 0, since: at }
      : { looks: state.restless.looks + 1, since: state.restless.looks === 0 ? at : state.restless.since },
  };
}

/**
 * The days of a version with one more on which it was seen in force. Days that are still to come were written by a
 * clock that was ahead: a text recorded on them would seem to have changed after every article.
 */
function seenOn(days: readonly DayInterval[], day: IsoDay): readonly DayInterval[] {
  const past = days.filter(({ from }) => from <= day);
  const last = past.at(-1);
  return last === undefined ? [{ from: day, to: day }] : [...past.slice(0, -1), { from: last.from, to: day }];
}

/** The version in force was seen once more; an extractor that reads the same words is as good as the one before it. */
const stillInForce = (state: WatchState, { day, extractor }: Observation): WatchState => ({
  ...state,
  versions: state.versions.map((version) =>
    version.print === state.current ? { ...version, extractor, seen: seenOn(version.seen, day) } : version,
  ),
});

/** Ends the quiet of a text that has been stable, and tells what has come of it. */
function settle(state: WatchState, seen: Observation): WatchStep {
  if (!state.isQuiet) return restless(state, seen);
  if (seen.at - state.since.at < STABLE_AFTER) return { state, event: null };
  const before = versionOf(state, state.told);
  const after = currentOf(state);
  const isComparable = before !== undefined && before !== after && before.extractor === after.extractor;
  const changes = isComparable ? compareVersions(before.markdown, after.markdown) : [];
  const recorded = after.seen.at(-1)?.from ?? state.since.day;
  return {
    state: { ...state, isQuiet: false, told: state.current },
    event: changes.length === 0 ? null : { kind: 'changed', recorded, from: state.told, to: state.current, changes },
  };
}

/** A text that is not the one in force: nothing yet, a new version, or the return of an older one. */
function consider(state: WatchState, seen: Observation, text: Text): WatchStep {
  const current = currentOf(state);
  const needed = text.length * 3 < current.length ? SHRUNK_CONFIRMED_AFTER : CONFIRMED_AFTER;
  if (seen.at - state.since.at < needed) return restless(state, seen);
  const glimpse = state.glimpses.find(({ print }) => print === text.print)?.day ?? state.since.day;
  const first = glimpse < state.since.day ? glimpse : state.since.day;
  const earlier = versionOf(state, text.print);
  // Other markup, order or numbers can change the print of a text that says the same.
  const changes = compareVersions(current.markdown, text.markdown);
  if (earlier === undefined && changes.length === 0) return settle(renamed(state, current, text, seen), seen);
  const period: DayInterval = { from: first, to: seen.day > first ? seen.day : first };
  const version: WatchedVersion = {
    ...(earlier ?? { ...text, extractor: seen.extractor }),
    seen: [...(earlier?.seen ?? []), period],
  };
  const isReturn = earlier !== undefined && addDays(earlier.seen.at(-1)?.to ?? first, RETURN_DAYS) >= first;
  const next: WatchState = {
    ...state,
    versions: held([...state.versions.filter(({ print }) => print !== text.print), version], state.told),
    current: text.print,
    glimpses: [],
  };
  if (state.isQuiet) return settle(next, seen);
  const kind = isReturn ? 'flapping' : 'changed';
  return {
    state: { ...next, told: text.print, isQuiet: isReturn },
    event: changes.length === 0 ? null : { kind, recorded: first, from: state.told, to: text.print, changes },
  };
}

/** The version in force as it is written now. */
function renamed(state: WatchState, current: WatchedVersion, text: Text, { day }: Observation): WatchState {
  const version: WatchedVersion = { ...current, ...text, seen: seenOn(current.seen, day) };
  return {
    ...state,
    versions: state.versions.map((one) => (one === current ? version : one)),
    current: text.print,
    told: state.told === current.print ? text.print : state.told,
    glimpses: [],
  };
}

/** The versions that there is room for: the oldest go first, but neither the newest nor the one that was told. */
function held(versions: readonly WatchedVersion[], told: string): readonly WatchedVersion[] {
  let units = 0;
  const kept = versions.toReversed().filter(({ print, markdown }, i) => {
    units += markdown.length;
    return i === 0 || print === told || (i < MOST_VERSIONS && units <= MOST_UNITS);
  });
  return kept.reverse();
}

/** Tells once of a text that has been another at each look, so that its changes cannot be known. */
function restless(state: WatchState, { at, day }: Observation): WatchStep {
  const { looks, since } = state.restless;
  if (state.isQuiet || looks < RESTLESS_LOOKS || at - since < RESTLESS_AFTER) return { state, event: null };
  return {
    state: { ...state, isQuiet: true },
    event: { kind: 'flapping', recorded: day, from: state.told, to: null, changes: [] },
  };
}
