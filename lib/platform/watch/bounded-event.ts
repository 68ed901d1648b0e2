import type { TextChange, WatchEvent } from '../../texts/watch/watched-text';

/** Changes of one event that are kept, and UTF-16 units of them that are kept in full: terms rewritten as a whole have less. */
const MOST_CHANGES = 2_000;
const MOST_UNITS = 1_000_000;
/** What is left of a text beyond that. */
const SHORT = 200;
/** Runs of words that are left of a clause beyond that. */
const FEW_RUNS = 4;

const cut = (text: string): string => (text.length <= SHORT ? text : `${text.slice(0, SHORT)} …`);

const sizeOf = ({ before, after, path, words }: TextChange): number =>
  [before ?? '', after ?? '', ...path, ...words.map((run) => run.words)].reduce((sum, { length }) => sum + length, 0);

const shortened = ({ kind, number, path, before, after, words }: TextChange): TextChange => ({
  kind,
  number: number === null ? null : cut(number),
  path: path.map(cut),
  before: before === null ? null : cut(before),
  after: after === null ? null : cut(after),
  words: words.slice(0, FEW_RUNS).map((run) => ({ in: run.in, words: cut(run.words) })),
});

/** An event as it is kept and shown: a page that is another book at each look must not fill the disk, nor its list. */
export function boundedEvent(event: WatchEvent): WatchEvent {
  let left = MOST_UNITS;
  const changes = event.changes.slice(0, MOST_CHANGES).map((change) => {
    left -= sizeOf(change);
    return left >= 0 ? change : shortened(change);
  });
  return { ...event, changes };
}
