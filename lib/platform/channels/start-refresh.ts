import { browser } from 'wxt/browser';
import type { LookOutcome, RefreshView } from '../../protocol';
import type { Channel } from '../../registry/channels/channel';
import { isOfItsList } from '../../registry/channels/channels-of';
import type { DayInterval } from '../../shared/calendar';
import type { SourcelightDatabase } from '../database/database';
import { storedChannels } from '../database/stored-channels';
import type { StoredRegistry } from '../database/stored-registry';
import { isOnThisMachine } from '../lists/list-address';
import { noteRequests } from '../lists/request-ledger';
import { isCostly } from './connection';
import { type RefreshService, refreshService } from './refresh-service';
import { refreshScope } from './refresh-settings';
import { askableChannels, isCore, isOwn, originsOf } from './wanted-channels';

/** The ledger names what the browser asked of its own accord or for the reader by this. */
export const REFRESH = 'refresh';

const NOT_PRIVATELY = 'not asked from a private window: every question is written down';

/** What the interface asks of the channels. */
export interface Refreshing {
  readonly service: RefreshService;
  view(): Promise<RefreshView>;
  /**
   * Asks the channels of some sources for some days, because the reader wants to know. Not from a private window: what
   * is asked is written down, and with it what is read.
   */
  lookNow(sourceIds: readonly string[], days: DayInterval, isPrivate: boolean): Promise<readonly LookOutcome[]>;
}

/** Puts the refresh together from what the worker has. */
export function startRefresh(database: SourcelightDatabase, stored: StoredRegistry): Refreshing {
  async function declared(): Promise<Channel[]> {
    const registry = await stored.fixed();
    const sources = await registry.sources();
    const coverage = await Promise.all(
      sources.filter(({ feeds }) => feeds.length > 0).map(({ id }) => registry.coverageOf(id)),
    );
    return askableChannels(sources, coverage.flat());
  }
  /** Channels by what the reader may choose. */
  async function byScope(): Promise<Record<'own' | 'core', Channel[]>> {
    const sources = new Map((await stored.sources()).map((source) => [source.id, source]));
    const all = await declared();
    const of = (is: typeof isOwn) =>
      all.filter(({ sourceId }) => {
        const source = sources.get(sourceId);
        return source !== undefined && is(source);
      });
    const own = of(isOwn);
    return { own, core: [...own, ...of(isCore)] };
  }

  const service = refreshService({
    store: storedChannels(database),
    declared,
    async wanted() {
      const scope = await refreshScope();
      return scope === 'off' ? [] : (await byScope())[scope];
    },
    async held(sourceId) {
      const isOwnWord = isOfItsList((await stored.sources()).find(({ id }) => id === sourceId));
      return {
        coverage: (await stored.coverageOf(sourceId)).filter(isOwnWord),
        documents: async (days) => (await stored.documentsOf(sourceId, days)).filter(isOwnWord),
      };
    },
    mayAsk: async ({ address }) =>
      isOnThisMachine(address) || (await browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] })),
    isOnline: () => navigator.onLine && !isCostly(),
    note: ({ name, sourceId }) => noteRequests(database, REFRESH, `the channel “${name}” of ${sourceId}`, Date.now),
    now: Date.now,
    chance: Math.random,
  });

  return {
    service,
    async view() {
      const scope = await refreshScope();
      const channels = await byScope();
      const states = await database.channels.toArray();
      return {
        scope,
        isRunning: service.isRunning(),
        counts: { own: channels.own.length, core: channels.core.length },
        origins: { own: originsOf(channels.own), core: originsOf(channels.core) },
        answered: states.filter(({ answeredAt }) => answeredAt !== null).length,
        lastAnswer: states.reduce<number | null>((last, { answeredAt }) => Math.max(last ?? 0, answeredAt ?? 0), null),
        documents: await database.found.count(),
        problems: states.flatMap(({ address, problem }) => (problem === null ? [] : [{ address, problem }])),
      };
    },
    async lookNow(sourceIds, days, isPrivate) {
      const channels = (await declared()).filter(({ sourceId }) => sourceIds.includes(sourceId));
      const outcomes = isPrivate
        ? channels.map((channel) => ({ channel, listed: 0, problem: NOT_PRIVATELY }))
        : await service.askNow(channels, days);
      return outcomes.map(({ channel, listed, problem }) => ({
        channel: channel.name,
        address: channel.address,
        listed,
        problem,
      }));
    },
  };
}
