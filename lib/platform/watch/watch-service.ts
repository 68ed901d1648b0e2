import { isOfOneSite } from '../../shared/address';
import { type Outcome, success } from '../../shared/outcome';
import { acceptText, EXTRACTOR_VERSION, extractText } from '../../texts/watch/extract-text';
import type { PageRefusal } from '../../texts/watch/page-refusal';
import { beginWatch, CONFIRMED_AFTER, currentOf, watchStep } from '../../texts/watch/watch-state';
import type { Observation, WatchEvent } from '../../texts/watch/watched-text';
import { askFailed } from '../channels/ask-failed';
import { decodeText } from '../channels/decode-text';
import { type HostTurns, hostTurns } from '../channels/host-turns';
import { isDue } from '../channels/is-due';
import type { SourcelightDatabase } from '../database/database';
import type { StoredWatch } from '../database/schema';
import { readRetryAfter } from '../lists/back-off';
import { FetchFailure, fetchFile, type NoteRequest } from '../lists/fetch-file';
import { boundedEvent } from './bounded-event';

const HOUR = 3_600_000;
/** A text is looked at twice a day: what changed is known on the day, and a slip that was mended is not told. */
export const WATCH_PERIOD = 12 * HOUR;
/** No page of terms is larger, in bytes. */
const LARGEST_PAGE = 8 * 1024 * 1024;
const PATIENCE = 30_000;
/** The list of changes keeps so many; the oldest go first. */
const MOST_CHANGES = 500;

/** A text that can be watched: the page of a document of which the registry holds versions. */
export interface WatchableText {
  readonly address: string;
  readonly sourceId: string;
  readonly service: string;
  readonly document: string;
}

export interface WatchService {
  /** Looks at the texts whose time has come; settles when all have been looked at. */
  lookDue(): Promise<void>;
  isDue(): Promise<boolean>;
}

export interface WatchOptions {
  readonly database: SourcelightDatabase;
  /** Texts that the reader wants watched. */
  readonly wanted: () => Promise<readonly WatchableText[]>;
  /** True where the browser lets the page be read. */
  readonly mayAsk: (text: WatchableText) => Promise<boolean>;
  readonly isOnline: () => boolean;
  readonly note: (text: WatchableText) => NoteRequest;
  /** Called when a change has been written down. */
  readonly onChange?: (text: WatchableText, event: WatchEvent) => void;
  readonly now: () => number;
  readonly chance: () => number;
  readonly turns?: HostTurns;
}

export function watchService(options: WatchOptions): WatchService {
  const { database, now, turns = hostTurns() } = options;
  let looking: Promise<void> | null = null;

  async function due(): Promise<WatchableText[]> {
    const states = new Map((await database.watched.toArray()).map((one) => [one.address, one]));
    return (await options.wanted()).filter(({ address }) => isDue(states.get(address), now()));
  }
  async function lookAll(): Promise<void> {
    if (!options.isOnline()) return;
    await Promise.all((await due()).map((text) => turns.take(new URL(text.address).host, () => lookAt(text, options))));
  }

  return {
    lookDue() {
      looking ??= lookAll().finally(() => {
        looking = null;
      });
      return looking;
    },
    isDue: async () => options.isOnline() && (await due()).length > 0,
  };
}

const newWatch = (text: WatchableText): StoredWatch => ({
  ...text,
  state: null,
  etag: null,
  modified: null,
  askedAt: null,
  nextAt: 0,
  waitUntil: 0,
  failures: 0,
  problem: null,
});

async function lookAt(
  text: WatchableText,
  { database, wanted, mayAsk, note, onChange, now, chance }: WatchOptions,
): Promise<void> {
  const isLetGo = async () => !(await wanted()).some(({ address }) => address === text.address);
  if ((await isLetGo()) || !(await mayAsk(text))) return;
  const stored = await database.watched.get(text.address);
  // What was seen for another body is not this one's.
  const before = stored?.sourceId === text.sourceId ? { ...stored, ...text } : newWatch(text);
  // As with channels: a server that keeps the worker until it is ended is not asked again each time that one begins.
  await database.watched.put({ ...before, ...askFailed(before, new Error('no answer yet'), now(), chance()) });
  try {
    const { read, etag, modified } = await readPage(before, note(text), now);
    // What was let go meanwhile is forgotten.
    if (await isLetGo()) return;
    const seen: Observation = { at: now(), day: dayOf(now()), extractor: EXTRACTOR_VERSION, read };
    const step = before.state === null ? { state: beginWatch(seen), event: null } : watchStep(before.state, seen);
    const { state } = step;
    // A new text counts once it was seen twice: the second look is not put off.
    const isPending = state !== null && state.last.print !== state.current;
    const nextAt = now() + (isPending ? CONFIRMED_AFTER : WATCH_PERIOD) * (1 + chance() / 10);
    const problem = read.ok ? null : read.failure.detail;
    const after = { ...before, state, etag, modified, askedAt: now(), nextAt, waitUntil: 0, failures: 0, problem };
    await keep(database, after, step.event);
    if (step.event !== null) onChange?.(text, step.event);
  } catch (error) {
    if (await isLetGo()) return;
    await database.watched.put({ ...before, ...askFailed(before, error, now(), chance()) });
  }
}

/** What the page gives now. Where it says that nothing has changed, the text that it gave last. */
async function readPage(
  { address, state, etag, modified }: StoredWatch,
  note: NoteRequest,
  now: () => number,
): Promise<{ read: Outcome<string, PageRefusal>; etag: string | null; modified: string | null }> {
  // Only the words of the version in force are kept: any other must be given anew to be seen twice.
  const isSettled = state !== null && state.last.print === state.current && state.unreadable === null;
  const fetched = await fetchFile(address, {
    atMost: LARGEST_PAGE,
    patience: PATIENCE,
    note,
    readRetryAfter: (header) => readRetryAfter(header, now()),
    ...(isSettled ? { etag, modified } : {}),
  });
  // Whoever has the old name now need not be the service.
  if (!isOfOneSite(fetched.address, address)) throw new FetchFailure('it has moved to another site');
  const condition = { etag: fetched.etag, modified: fetched.modified };
  if (fetched.bytes === null && state !== null) return { ...condition, read: success(currentOf(state).markdown) };
  const contentType = fetched.headers.get('content-type') ?? '';
  const body = decodeText(fetched.bytes ?? new Uint8Array(), contentType);
  return {
    ...condition,
    read: /^text\/(?:plain|markdown)\b/i.test(contentType) ? acceptText(body) : extractText(body),
  };
}

async function keep(database: SourcelightDatabase, watch: StoredWatch, event: WatchEvent | null): Promise<void> {
  const { watched, changes } = database;
  await database.transaction('rw', watched, changes, async () => {
    await watched.put(watch);
    if (event === null) return;
    const { address, service, document } = watch;
    await changes.add({ address, service, document, at: watch.askedAt ?? 0, event: boundedEvent(event) });
    const surplus = (await changes.count()) - MOST_CHANGES;
    if (surplus > 0) await changes.orderBy('at').limit(surplus).delete();
  });
}

/** The day at UTC. */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
