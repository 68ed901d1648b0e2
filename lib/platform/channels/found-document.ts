import type { Channel } from '../../registry/channels/channel';
import { addressKey } from '../../registry/channels/listed-address';
import type { DatedItem } from '../../registry/channels/prove-coverage';
import { type DateBasis, documentId } from '../../registry/document';
import { canonicalAddress } from '../../shared/address';
import type { FoundDocument } from '../database/schema';

/** The documents that the items of a channel are: of several under one address the first, as in the channel's own list. */
export function foundDocuments(channel: Channel, items: readonly DatedItem[]): FoundDocument[] {
  const first = new Map<string, FoundDocument>();
  for (const item of items) {
    const one = foundDocument(channel, item);
    if (!first.has(one.key)) first.set(one.key, one);
  }
  return [...first.values()];
}

function foundDocument(
  { sourceId, address }: Channel,
  { title, url, date, dateBasis, type }: DatedItem,
): FoundDocument {
  const page = canonicalAddress(url) ?? url;
  const id = documentId(sourceId, date, url);
  return { id, sourceId, date, title, url, type, dateBasis, channel: address, page, key: addressKey(url) };
}

/** Dates that move on when the document is looked at or changed once more. */
const KEEPS_FIRST_DAY: ReadonlySet<DateBasis> = new Set(['first-seen', 'restamped']);

/** A document as it is to be kept: the day of the first sighting, or of the first change, is the nearest to that of publication. */
export const keptBeside = (one: FoundDocument, before: FoundDocument | undefined): FoundDocument =>
  before === undefined || !KEEPS_FIRST_DAY.has(one.dateBasis)
    ? one
    : { ...one, id: documentId(one.sourceId, before.date, one.url), date: before.date, dateBasis: before.dateBasis };
