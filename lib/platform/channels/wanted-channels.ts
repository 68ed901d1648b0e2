import type { Channel } from '../../registry/channels/channel';
import { kindOf } from '../../registry/channels/channel-kinds';
import { channelsOf } from '../../registry/channels/channels-of';
import type { Coverage } from '../../registry/coverage';
import { OWN_LIST } from '../../registry/exchange/own-registry';
import { isSecondary, type Source } from '../../registry/source';
import { isOnThisMachine, readListAddress } from '../lists/list-address';

/** All channels that may be asked at all. A list from elsewhere must not lead into this machine. */
export function askableChannels(sources: readonly Source[], coverage: readonly Coverage[]): Channel[] {
  const channels = sources.flatMap((source) =>
    channelsOf(source, coverage, (address) => {
      if (readListAddress(address) === null) return null;
      return isOnThisMachine(address) && source.list !== OWN_LIST.name ? null : kindOf(address);
    }),
  );
  // What one address lists cannot be several sources' own: it is the first one's.
  const firsts = new Map(channels.map((channel) => [channel.address, channel] as const).reverse());
  return channels.filter((channel) => firsts.get(channel.address) === channel);
}

/** True for a source of the user's own list. */
export const isOwn = ({ list }: Source): boolean => list === OWN_LIST.name;

/** True for a body whose announcements are the field's primary sources: all that report on nobody else. */
export const isCore = (source: Source): boolean => !isSecondary(source) && source.list === undefined;

/** What must be allowed to read the answers of some channels, as a browser writes it; none for this machine. */
export const originsOf = (channels: readonly Channel[]): string[] => [
  ...new Set(
    channels.filter(({ address }) => !isOnThisMachine(address)).map(({ address }) => `${new URL(address).origin}/*`),
  ),
];
