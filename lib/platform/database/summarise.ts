import type { SourceDocument } from '../../registry/document';
import { titleKeys } from '../../registry/title-keys';
import { canonicalAddress } from '../../shared/address';
import { dayNumber } from '../../shared/day-number';
import { hashAddress } from './address-index';
import type { StoredSummary } from './schema';

/** What the indexes need of a file's documents. */
export function summarise(list: string, hash: string, documents: readonly SourceDocument[]): StoredSummary {
  const addresses = new Uint32Array(documents.length);
  const days = new Uint16Array(documents.length);
  const starts = new Uint32Array(documents.length + 1);
  const keys: number[] = [];
  for (const [i, { url, date, title }] of documents.entries()) {
    addresses[i] = hashAddress(canonicalAddress(url) ?? url);
    days[i] = Math.max(0, dayNumber(date));
    for (const key of titleKeys(title)) keys.push(key);
    starts[i + 1] = keys.length;
  }
  return { list, hash, addresses, days, starts, keys: Uint16Array.from(keys) };
}
