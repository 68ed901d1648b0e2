import type { Channel } from '../../registry/channels/channel';
import type { DatedItem } from '../../registry/channels/prove-coverage';
import type { StoredChannel } from '../database/schema';

/** Where it is kept what is known of the channels: a database, or a folder of files. */
export interface ChannelStore {
  all(): Promise<readonly StoredChannel[]>;
  get(address: string): Promise<StoredChannel | undefined>;
  /**
   * Keeps what a channel listed with what that proves and when it is to be asked again: all of it, or nothing. An item
   * that was there before is replaced, as sources mend their titles.
   */
  keep(channel: Channel, state: StoredChannel, items: readonly DatedItem[]): Promise<void>;
  /** Keeps that a channel was asked in vain. */
  note(state: StoredChannel): Promise<void>;
  /** Forgets all that is known through the channels at some addresses. */
  forget(addresses: readonly string[]): Promise<void>;
  /** Has what was proven say what the registry now says of the channels; `channelOf` gives none for those it has no more. */
  describeAnew(channelOf: (address: string, sourceId: string) => Channel | undefined): Promise<void>;
}
