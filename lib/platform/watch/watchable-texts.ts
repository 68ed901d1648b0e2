import type { HeldText } from '../../texts/version';
import { isOnThisMachine, readListAddress } from '../lists/list-address';
import type { WatchableText } from './watch-service';

/**
 * Pages of the documents of which versions are held, one for each address: of the first source that has it, as its
 * latest version is titled. A list from elsewhere must neither lead into this machine nor have the page of a body that
 * a list before it knows.
 * @param texts by source, those of the lists that count first before the others
 * @param localLists names of lists that lie on this machine themselves
 */
export function watchableTexts(texts: readonly HeldText[], localLists: ReadonlySet<string>): WatchableText[] {
  const byAddress = new Map<string, WatchableText>();
  for (const { version } of texts) {
    const { sourceId, service, document, url: address, list } = version;
    if (readListAddress(address) === null) continue;
    if (isOnThisMachine(address) && !localLists.has(list ?? '')) continue;
    const first = byAddress.get(address);
    if (first !== undefined && first.sourceId !== sourceId) continue;
    byAddress.set(address, { address, sourceId, service, document });
  }
  return [...byAddress.values()];
}
