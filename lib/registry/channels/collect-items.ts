import type { IsoDay } from '../../shared/calendar';
import type { DateBasis, DocumentType } from '../document';
import { type ChannelItem, MOST_ITEMS } from './channel';
import { addressKey, LONGEST_ADDRESS, resolveAddress } from './listed-address';
import { plainTitle } from './plain-title';
import { readDay } from './read-day';

/** Something listed, as it stands in the answer. */
export interface ListedItem {
  /** The channel's own name for it; "" or missing where it has none. */
  readonly key?: string | null | undefined;
  /** Text or HTML. */
  readonly title: string | null | undefined;
  /** May be relative to the answer's address. */
  readonly url: string | null | undefined;
  /** As the source writes it; missing where it gives none. */
  readonly date: string | null | undefined;
  /** What that date is. */
  readonly dateBasis: DateBasis;
  readonly type: DocumentType;
}

/** What is left of a list once it is cleaned. */
export interface CollectedItems {
  readonly items: readonly ChannelItem[];
  readonly passedOver: number;
  /** False where items beyond the most that are read were left out, and some of them may be newer than those kept. */
  readonly holdsNewest: boolean;
}

/**
 * Cleans the items of one answer: titles are plain, addresses absolute, days ISO; those without are counted and left
 * out. Of items with one key, or one address, the first stays. At most {@link MOST_ITEMS} are kept.
 * @param base where the answer came from
 */
export function collectItems(listed: Iterable<ListedItem>, base: string): CollectedItems {
  const items: ChannelItem[] = [];
  const keys = new Set<string>();
  const addresses = new Set<string>();
  let passedOver = 0;
  let oldest: IsoDay | null = null;
  let holdsNewest = true;
  for (const raw of listed) {
    if (items.length >= MOST_ITEMS) {
      const day = readDay(raw.date ?? '');
      holdsNewest &&= day !== null && oldest !== null && day <= oldest;
      if (!holdsNewest) break;
      continue;
    }
    const item = cleanItem(raw, base);
    if (item === null) {
      passedOver++;
      continue;
    }
    if (keys.has(item.key) || addresses.has(item.url)) continue;
    keys.add(item.key);
    addresses.add(item.url);
    items.push(item);
    if (item.date !== null && (oldest === null || item.date < oldest)) oldest = item.date;
  }
  return { items, passedOver, holdsNewest };
}

function cleanItem({ key, title, url, date, dateBasis, type }: ListedItem, base: string): ChannelItem | null {
  const address = resolveAddress(url ?? '', base);
  if (address === null) return null;
  const text = plainTitle(title ?? '');
  if (text === '') return null;
  const isDated = (date ?? '').trim() !== '';
  const day = isDated ? readDay(date ?? '') : null;
  if (isDated && day === null) return null;
  const own = (key ?? '').trim();
  return {
    key: own !== '' && own.length <= LONGEST_ADDRESS ? own : addressKey(address),
    title: text,
    url: address,
    date: day,
    dateBasis: isDated ? dateBasis : 'first-seen',
    type,
  };
}
