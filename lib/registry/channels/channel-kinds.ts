import { CHANNEL_KINDS, type ChannelKind, type ChannelReader } from './channel';
import { edgarReader } from './edgar';
import { federalRegisterReader } from './federal-register';
import { feedReader } from './feed';
import { sitemapReader } from './sitemap';
import { wordpressReader } from './wordpress';

/** How the channels of each kind are asked and read. */
export const CHANNEL_READERS: Readonly<Record<ChannelKind, ChannelReader>> = {
  feed: feedReader,
  sitemap: sitemapReader,
  wordpress: wordpressReader,
  'federal-register': federalRegisterReader,
  edgar: edgarReader,
};

/** The kind that an address has by its form; a feed where no other kind takes it. Null for anything but http(s). */
export function kindOf(address: string): ChannelKind | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const special = CHANNEL_KINDS.find((kind) => kind !== 'feed' && CHANNEL_READERS[kind].owns(url));
  return special ?? (feedReader.owns(url) ? 'feed' : null);
}

/** How the channel at an address is asked and read; null for anything but http(s). */
export function readerFor(address: string): ChannelReader | null {
  const kind = kindOf(address);
  return kind === null ? null : CHANNEL_READERS[kind];
}
