import { browser } from 'wxt/browser';
import type { Registry } from '../../app/ports';
import type { TextChangeView, WatchedTextView } from '../../protocol';
import { titleOf } from '../../report/quote-wording';
import { currentOf } from '../../texts/watch/watch-state';
import { isCostly } from '../channels/connection';
import type { SourcelightDatabase } from '../database/database';
import type { StoredRegistry } from '../database/stored-registry';
import { isOnThisMachine } from '../lists/list-address';
import { noteRequests } from '../lists/request-ledger';
import { notifyOfChange } from './notify';
import { type WatchableText, type WatchService, watchService } from './watch-service';
import { chooseWatched, watchedAddresses } from './watch-settings';
import { watchableTexts } from './watchable-texts';

/** The ledger keeps what was asked for watched texts under this name. */
const WATCH = 'watch';

/** Changes that the interface lists. */
const SHOWN_CHANGES = 50;

/** What the interface asks of the watched texts. */
export interface Watching {
  readonly service: WatchService;
  texts(): Promise<readonly WatchedTextView[]>;
  changes(): Promise<readonly TextChangeView[]>;
  choose(address: string, isOn: boolean): Promise<void>;
  /** The words of a version, in Markdown; null where it is held no more. */
  version(address: string, print: string): Promise<string | null>;
}

/** Puts the watching together from what the worker has. */
export function startWatch(database: SourcelightDatabase, stored: StoredRegistry): Watching {
  /** Looked through once for each state of the lists: most sources have no texts. */
  let found: { readonly lists: string; readonly texts: Promise<readonly WatchableText[]> } | null = null;
  async function watchable(): Promise<readonly WatchableText[]> {
    const registry = await stored.fixed();
    const lists = JSON.stringify((await registry.inForce()).lists);
    if (found?.lists !== lists) {
      const texts = textsIn(registry);
      found = { lists, texts };
      texts.catch(() => {
        found = null;
      });
    }
    return found.texts;
  }

  /** Pages of the documents of which the registry holds versions, one for each address. */
  async function textsIn(registry: Registry): Promise<WatchableText[]> {
    const texts = (await Promise.all((await registry.sources()).map(({ id }) => registry.textsOf(id)))).flat();
    const local = (await database.lists.toArray()).filter(
      ({ address }) => address !== null && isOnThisMachine(address),
    );
    return watchableTexts(texts, new Set(local.map(({ name }) => name)));
  }

  const service = watchService({
    database,
    async wanted() {
      const addresses = new Set(await watchedAddresses());
      return addresses.size === 0 ? [] : (await watchable()).filter(({ address }) => addresses.has(address));
    },
    mayAsk: async ({ address }) =>
      isOnThisMachine(address) || (await browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] })),
    isOnline: () => navigator.onLine && !isCostly(),
    note: ({ service: of, document }) => noteRequests(database, WATCH, `the text “${of}: ${document}”`, Date.now),
    onChange(text, event) {
      void notifyOfChange(titleOf(text), event).catch((error) => console.warn('not notified:', error));
    },
    now: Date.now,
    chance: Math.random,
  });

  return {
    service,
    async texts() {
      const addresses = new Set(await watchedAddresses());
      const seen = new Map((await database.watched.toArray()).map((one) => [one.address, one]));
      return (await watchable())
        .map((text) => {
          const watch = seen.get(text.address);
          const state = watch?.state ?? null;
          return {
            address: text.address,
            service: text.service,
            document: text.document,
            isWatched: addresses.has(text.address),
            askedAt: watch?.askedAt ?? null,
            recorded: state === null ? null : (currentOf(state).seen.at(-1)?.from ?? null),
            versions: state?.versions.length ?? 0,
            problem: watch?.problem ?? null,
          };
        })
        .sort((a, b) => (`${a.service} ${a.document}` < `${b.service} ${b.document}` ? -1 : 1));
    },
    async changes() {
      const newest = await database.changes.orderBy('at').reverse().limit(SHOWN_CHANGES).toArray();
      return newest.map(({ address, service, document, at, event }) => ({ address, service, document, at, event }));
    },
    async version(address, print) {
      const state = (await database.watched.get(address))?.state ?? null;
      return state?.versions.find((one) => one.print === print)?.markdown ?? null;
    },
    async choose(address, isOn) {
      await chooseWatched(address, isOn);
      // What was seen of a text that is no longer wanted is forgotten; its changes stay in the list.
      if (!isOn) await database.watched.delete(address);
    },
  };
}
