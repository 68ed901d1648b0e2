import type { Channel } from '../../registry/channels/channel';
import type { Coverage } from '../../registry/coverage';
import type { ChannelStore } from './channel-store';

const keyOf = ({ address, sourceId }: Pick<Channel, 'address' | 'sourceId'>): string => `${sourceId} ${address}`;

/**
 * Forgets all that is known through channels that the registry no longer declares, or declares as another source's:
 * their list was removed, or changed. What was seen for one source proves nothing of another, whose documents they
 * would not be.
 */
export async function forgetChannels(store: ChannelStore, declared: readonly Channel[]): Promise<void> {
  const kept = new Map(declared.map((channel) => [keyOf(channel), channel]));
  await store.describeAnew((address, sourceId) => kept.get(keyOf({ address, sourceId })));
  const gone = (await store.all()).filter((one) => !kept.has(keyOf(one)));
  if (gone.length > 0) await store.forget(gone.map(({ address }) => address));
}

/** What was proven of a channel is proven of what the registry now says that it carries: that may be less. */
export const asDescribed = (coverage: readonly Coverage[], { name, scope, types }: Channel): readonly Coverage[] =>
  coverage.map((one) => ({ ...one, channel: name, scope, types }));
