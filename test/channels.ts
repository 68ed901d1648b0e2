import { hostTurns } from '../lib/platform/channels/host-turns';
import { type RefreshOptions, type RefreshService, refreshService } from '../lib/platform/channels/refresh-service';
import type { SourcelightDatabase } from '../lib/platform/database/database';
import { storedChannels } from '../lib/platform/database/stored-channels';
import type { Channel } from '../lib/registry/channels/channel';

/** A channel made up for tests. */
export const channelAt = (address: string, over: Partial<Channel> = {}): Channel => ({
  sourceId: 'acme',
  kind: 'feed',
  address,
  name: 'all releases',
  scope: 'whole',
  types: ['press-release'],
  ...over,
});

/** Number, and day as the source writes it; null for an item without a day. */
export type Listed = readonly [n: number | string, date: string | null];

/** A feed of items whose addresses go by their numbers. */
export const rss = (items: readonly Listed[], encoding = 'utf-8'): string =>
  `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Acme</title>${items
    .map(
      ([n, date]) =>
        `<item><title>Release ${n}</title><link>{origin}/releases/${n}</link>${date === null ? '' : `<pubDate>${date}</pubDate>`}</item>`,
    )
    .join('')}</channel></rss>`;

/** A service over the channels given, which asks without pauses. */
export const serviceOver = (
  database: SourcelightDatabase,
  channels: readonly Channel[],
  over: Partial<RefreshOptions> & Pick<RefreshOptions, 'now'>,
): RefreshService =>
  refreshService({
    store: storedChannels(database),
    wanted: async () => channels,
    declared: async () => channels,
    held: async () => ({ coverage: [], documents: async () => [] }),
    mayAsk: async () => true,
    isOnline: () => true,
    note: () => () => undefined,
    chance: () => 0,
    turns: hostTurns(0),
    ...over,
  });

/** All that is held, as [day, title], in order. */
export async function documentsIn(database: SourcelightDatabase): Promise<string[][]> {
  const found = await database.found.toArray();
  return found.map(({ date, title }) => [date, title]).sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** All days that are called complete, as [from, to]. */
export async function coverageIn(database: SourcelightDatabase): Promise<string[][]> {
  const proofs = await database.proofs.toArray();
  return proofs.flatMap(({ coverage }) => coverage.map(({ from, to }) => [from, to]));
}
