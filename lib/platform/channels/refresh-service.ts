import type { Channel } from '../../registry/channels/channel';
import { CHANNEL_READERS } from '../../registry/channels/channel-kinds';
import { NOTHING_KNOWN } from '../../registry/channels/knowledge';
import { takeUp } from '../../registry/channels/prove-coverage';
import type { Coverage } from '../../registry/coverage';
import type { SourceDocument } from '../../registry/document';
import { isWithin, siteOf } from '../../shared/address';
import type { DayInterval } from '../../shared/calendar';
import type { StoredChannel } from '../database/schema';
import { readRetryAfter } from '../lists/back-off';
import type { NoteRequest } from '../lists/fetch-file';
import { askChannel } from './ask-channel';
import { askFailed } from './ask-failed';
import type { ChannelStore } from './channel-store';
import { forgetChannels } from './forget-channels';
import { type HostTurns, hostTurns } from './host-turns';
import { isDue, isFromAhead } from './is-due';

const HOUR = 3_600_000;
/** A channel that answers is asked again after so long, in milliseconds. */
export const REFRESH_PERIOD = 6 * HOUR;
/** Whoever looks now need not wait for the schedule, but no click asks twice. */
const SHORTEST_PERIOD = 5_000;

/** What came of asking one channel. */
export interface ChannelOutcome {
  readonly channel: Channel;
  /** How many documents it listed. */
  readonly listed: number;
  /** What went wrong, or null. */
  readonly problem: string | null;
}

export interface RefreshService {
  /** Asks the channels whose time has come; settles when all have been asked. */
  refreshDue(): Promise<readonly ChannelOutcome[]>;
  /** Asks all wanted channels now, but for those that asked for a pause. */
  refreshNow(): Promise<void>;
  /** Asks some channels now, for some days where they can be asked for days. */
  askNow(
    channels: readonly Channel[],
    days: DayInterval | null,
    onProgress?: (outcome: ChannelOutcome) => void,
  ): Promise<ChannelOutcome[]>;
  /** True while some channel is being asked, or waits for its turn. */
  isRunning(): boolean;
  /** True while channels are due: whoever was killed on the way is to come back soon. */
  isDue(): Promise<boolean>;
  /** Forgets what is known through channels that are no longer declared, where nothing is asked. */
  forgetGone(): Promise<void>;
}

export interface RefreshOptions {
  readonly store: ChannelStore;
  /** Channels that are asked on schedule. */
  readonly wanted: () => Promise<readonly Channel[]>;
  /** All channels that the registry declares: what is known of any other is forgotten. */
  readonly declared: () => Promise<readonly Channel[]>;
  /** Bundled coverage and documents of a source, to go on from. */
  readonly held: (sourceId: string) => Promise<Held>;
  /** True where the browser lets answers of this channel be read. */
  readonly mayAsk: (channel: Channel) => Promise<boolean>;
  /** False on a connection that costs, or without one. */
  readonly isOnline: () => boolean;
  readonly note: (channel: Channel) => NoteRequest;
  readonly now: () => number;
  readonly chance: () => number;
  readonly turns?: HostTurns;
  /** Milliseconds for a whole answer. */
  readonly patience?: number;
}

export interface Held {
  readonly coverage: readonly Coverage[];
  /** Documents of some days, in order of date. */
  documents(days: DayInterval): Promise<readonly SourceDocument[]>;
}

export function refreshService(options: RefreshOptions): RefreshService {
  const { store, now, turns = hostTurns() } = options;
  /** A channel that is asked for twice in one breath is asked once. */
  const running = new Map<string, Promise<ChannelOutcome>>();
  let refreshing: Promise<readonly ChannelOutcome[]> | null = null;

  function ask(channel: Channel, days: DayInterval | null): Promise<ChannelOutcome> {
    const key = questionOf(channel, days);
    const before = running.get(key);
    if (before !== undefined) return before;
    const host = new URL(channel.address).host;
    const asking = turns
      .take(host, (nextTurn) => askOne(channel, days, nextTurn, options))
      .finally(() => running.delete(key));
    running.set(key, asking);
    return asking;
  }

  async function due(): Promise<Channel[]> {
    const states = new Map((await store.all()).map((state) => [state.address, state]));
    const wanted = (await options.wanted()).filter(({ address }) => isDue(states.get(address), now()));
    // What may not be asked would be due for ever.
    const allowed = await Promise.all(wanted.map(options.mayAsk));
    return wanted.filter((_, i) => allowed[i]);
  }

  async function refresh(): Promise<readonly ChannelOutcome[]> {
    await forgetChannels(store, await options.declared());
    if (!options.isOnline()) return [];
    const channels = await due();
    return Promise.all(channels.map((channel) => ask(channel, null)));
  }

  const askNow: RefreshService['askNow'] = (channels, days, onProgress = () => undefined) =>
    Promise.all(
      channels.map(async (channel) => {
        const state = await stateOf(store, channel);
        // For some days an interface is asked something else than before; whoever asks what is being asked waits for
        // that answer.
        const isOther = days !== null && CHANNEL_READERS[channel.kind].isDated;
        const isAsked = running.has(questionOf(channel, days));
        const isRecent = !isOther && !isAsked && now() - (state?.askedAt ?? 0) < SHORTEST_PERIOD;
        const outcome =
          state !== null && !isFromAhead(state, now()) && (isRecent || state.waitUntil > now())
            ? { channel, listed: 0, problem: state.problem }
            : await ask(channel, days);
        onProgress(outcome);
        return outcome;
      }),
    );

  return {
    refreshDue() {
      refreshing ??= refresh().finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
    async forgetGone() {
      if ((await store.all()).length > 0) await forgetChannels(store, await options.declared());
    },
    isRunning: () => refreshing !== null || running.size > 0,
    isDue: async () => options.isOnline() && (await due()).length > 0,
    async refreshNow() {
      await askNow(await options.wanted(), null);
    },
    askNow,
  };
}

const questionOf = ({ sourceId, address }: Channel, days: DayInterval | null): string =>
  `${sourceId} ${address} ${days?.from ?? ''} ${days?.to ?? ''}`;

const newState = ({ address, sourceId }: Channel): StoredChannel => ({
  address,
  sourceId,
  knowledge: NOTHING_KNOWN,
  etag: null,
  modified: null,
  askedAt: null,
  answeredAt: null,
  nextAt: 0,
  waitUntil: 0,
  failures: 0,
  problem: null,
});

/** What is known of a channel; null where that was seen for another source, whose documents it speaks of. */
async function stateOf(store: ChannelStore, { address, sourceId }: Channel): Promise<StoredChannel | null> {
  const state = await store.get(address);
  return state?.sourceId === sourceId ? state : null;
}

async function askOne(
  channel: Channel,
  days: DayInterval | null,
  nextTurn: () => Promise<void>,
  { store, held, mayAsk, note, now, chance, patience }: RefreshOptions,
): Promise<ChannelOutcome> {
  if (!(await mayAsk(channel))) return { channel, listed: 0, problem: 'the browser has not been allowed to ask it' };
  let before = await stateOf(store, channel);
  if (before === null) await store.forget([channel.address]);
  before ??= newState(channel);
  // Whoever is ended before the answer has asked in vain: a server that keeps the worker until it is ended would
  // otherwise be asked again each time that one begins.
  await store.note({ ...before, ...askFailed(before, new Error('no answer yet'), now(), chance()) });
  try {
    if (before.answeredAt === null) before = await begun(before, channel, await held(channel.sourceId));
    const reader = CHANNEL_READERS[channel.kind];
    const { memory, items } = await askChannel(channel, reader, before, {
      days,
      ...(patience === undefined ? {} : { patience }),
      note: note(channel),
      now,
      nextTurn,
      readRetryAfter: (header) => readRetryAfter(header, now()),
    });
    // Who asks for some days does not see the newest: those stay due when they were.
    const isOfDays = days !== null && reader.isDated;
    const nextAt = isOfDays ? before.nextAt : now() + REFRESH_PERIOD * (1 + chance() / 5);
    const state = {
      ...before,
      ...memory,
      askedAt: now(),
      answeredAt: now(),
      nextAt,
      waitUntil: 0,
      failures: 0,
      problem: null,
    };
    await store.keep(channel, state, items);
    return { channel, listed: items.length, problem: null };
  } catch (error) {
    const failed = askFailed(before, error, now(), chance());
    await store.note({ ...before, ...failed });
    return { channel, listed: 0, problem: failed.problem };
  }
}

/** Goes on from what the registry holds completely of this very channel, as far as that can be told by addresses. */
async function begun(state: StoredChannel, channel: Channel, { coverage, documents }: Held): Promise<StoredChannel> {
  const last = coverage
    .filter(({ address, status }) => address === channel.address && status === 'complete')
    .sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  if (last === undefined) return state;
  const site = siteOf(channel.address) ?? '';
  const own = (await documents(last)).filter(({ url }) => {
    const host = siteOf(url);
    return host !== null && (isWithin(host, site) || isWithin(site, host));
  });
  const newest = own.map(({ url }) => url).reverse();
  return { ...state, knowledge: takeUp(NOTHING_KNOWN, last, newest) };
}
