import type { Channel } from '../../registry/channels/channel';
import { addressKey } from '../../registry/channels/listed-address';
import { coverageProven, type DatedItem } from '../../registry/channels/prove-coverage';
import type { Coverage } from '../../registry/coverage';
import { type DateBasis, documentId, type SourceDocument } from '../../registry/document';
import { likenessOfKeys, MOST_CANDIDATES, titleKeys } from '../../registry/title-keys';
import { canonicalAddress } from '../../shared/address';
import type { DayInterval } from '../../shared/calendar';
import type { SourcelightDatabase } from './database';
import type { FoundDocument, StoredChannel } from './schema';

/** Most documents of a day range that are looked through for one claim. */
const MOST_SEARCHED = 5_000;

/**
 * Keeps what a channel listed with what that proves and when it is to be asked again: all of it, or nothing. An item
 * that was there before is replaced, as sources mend their titles.
 */
export async function keepFound(
  database: SourcelightDatabase,
  channel: Channel,
  state: StoredChannel,
  items: readonly DatedItem[],
): Promise<void> {
  const found = firstOfEach(items.map((item) => foundOf(channel, item)));
  await database.transaction('rw', database.channels, database.found, database.proofs, async () => {
    const before = await database.found.bulkGet(found.map(({ key }) => [channel.address, key]));
    // The day of the first sighting, or of the first change, is the nearest to that of publication.
    const kept = found.map((one, i) => (KEEPS_FIRST_DAY.has(one.dateBasis) ? withDayOf(one, before[i]) : one));
    await database.found.bulkPut(kept);
    const { address, sourceId } = channel;
    await database.proofs.put({ channel: address, sourceId, coverage: coverageProven(channel, state.knowledge) });
    await database.channels.put(state);
  });
}

function foundOf({ sourceId, address }: Channel, { title, url, date, dateBasis, type }: DatedItem): FoundDocument {
  const page = canonicalAddress(url) ?? url;
  const id = documentId(sourceId, date, url);
  return { id, sourceId, date, title, url, type, dateBasis, channel: address, page, key: addressKey(url) };
}

/** Of several under one address the first, as in the channel's own list. */
function firstOfEach(found: readonly FoundDocument[]): FoundDocument[] {
  const first = new Map<string, FoundDocument>();
  for (const one of found) if (!first.has(one.key)) first.set(one.key, one);
  return [...first.values()];
}

/** Dates that move on when the document is looked at or changed once more. */
const KEEPS_FIRST_DAY: ReadonlySet<DateBasis> = new Set(['first-seen', 'restamped']);

const withDayOf = (one: FoundDocument, before: FoundDocument | undefined): FoundDocument =>
  before === undefined
    ? one
    : { ...one, id: documentId(one.sourceId, before.date, one.url), date: before.date, dateBasis: before.dateBasis };

/** What the channels have listed, as a part of the registry. */
export interface FoundDocuments {
  documentsOf(sourceId: string, days: DayInterval): Promise<SourceDocument[]>;
  documentsAt(canonical: string): Promise<SourceDocument[]>;
  /** Documents of some days whose titles are like a claim, the likest first. */
  documentsOn(days: DayInterval, keys: ReadonlySet<number>): Promise<SourceDocument[]>;
  /** What is proven when it is asked for; documents that are read later are never fewer. */
  proven(): Promise<Proven>;
}

/** Coverage by channels, and whose channels have answered at all: of the others there is nothing to look for. */
export interface Proven {
  readonly coverage: readonly Coverage[];
  readonly sources: ReadonlySet<string>;
}

export const foundDocuments = ({ found, proofs }: SourcelightDatabase): FoundDocuments => ({
  async documentsOf(sourceId, { from, to }) {
    return toDocuments(
      await found.where('[sourceId+date]').between([sourceId, from], [sourceId, to], true, true).toArray(),
    );
  },
  documentsAt: async (canonical) => toDocuments(await found.where('page').equals(canonical).toArray()),
  async documentsOn({ from, to }, keys) {
    const all = await found.where('date').between(from, to, true, true).limit(MOST_SEARCHED).toArray();
    const like = all.map((document) => {
      const own = titleKeys(document.title);
      const common = own.filter((key) => keys.has(key)).length;
      return { document, likeness: likenessOfKeys(common, own.length, keys.size) };
    });
    const best = like.filter(({ likeness }) => likeness > 0).sort((a, b) => b.likeness - a.likeness);
    return toDocuments(best.slice(0, MOST_CANDIDATES).map(({ document }) => document));
  },
  async proven() {
    const all = await proofs.toArray();
    return {
      coverage: all.flatMap(({ coverage }) => coverage),
      sources: new Set(all.map(({ sourceId }) => sourceId)),
    };
  },
});

const toDocuments = (found: readonly FoundDocument[]): SourceDocument[] =>
  found.map(({ channel: _, page: __, key: ___, ...document }) => document);
