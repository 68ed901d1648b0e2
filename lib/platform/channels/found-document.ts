import type { Channel } from '../../registry/channels/channel';
import type { DatedItem } from '../../registry/channels/prove-coverage';
import { documentId } from '../../registry/document';
import { canonicalAddress } from '../../shared/address';
import type { FoundDocument } from '../database/schema';

/** The document that an item of a channel is. */
export function foundDocument({ sourceId, address }: Channel, item: DatedItem): FoundDocument {
  const { title, url, date, dateBasis, type } = item;
  const page = canonicalAddress(url) ?? url;
  return { id: documentId(sourceId, date, url), sourceId, date, title, url, type, dateBasis, channel: address, page };
}

/** What is new or mended: the day of the first sighting is the earliest there is, and stays. */
export const replaces = (one: FoundDocument, before: FoundDocument | undefined): boolean =>
  one.dateBasis !== 'first-seen' || before === undefined;
