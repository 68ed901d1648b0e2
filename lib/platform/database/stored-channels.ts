import { coverageProven } from '../../registry/channels/prove-coverage';
import type { ChannelStore } from '../channels/channel-store';
import { foundDocument, replaces } from '../channels/found-document';
import type { SourcelightDatabase } from './database';

/** No source lists more through one channel in a lifetime; who does fills the disk. */
const MOST_FOUND = 100_000;

/**
 * What is known of the channels, in the database.
 * @param mostFound documents that are held of one channel: beyond them nothing more is kept, nor proven
 */
export function storedChannels(database: SourcelightDatabase, mostFound = MOST_FOUND): ChannelStore {
  const { channels, found, proofs } = database;
  return {
    all: () => channels.toArray(),
    get: (address) => channels.get(address),
    async keep(channel, state, items) {
      const { address, sourceId } = channel;
      const listed = items.map((item) => foundDocument(channel, item));
      await database.transaction('rw', channels, found, proofs, async () => {
        const before = await found.bulkGet(listed.map(({ page }) => [address, page]));
        await found.bulkPut(listed.filter((one, i) => replaces(one, before[i])));
        // Undoes it all: what is not kept must not be called complete.
        const held = await found.where(':id').between([address, ''], [address, []]).count();
        if (held > mostFound) throw new Error('it lists more documents than are kept');
        await proofs.put({ channel: address, sourceId, coverage: coverageProven(channel, state.knowledge) });
        await channels.put(state);
      });
    },
    async note(state) {
      await channels.put(state);
    },
    async forgetOthers(declared) {
      const kept = new Set(declared.map(({ address }) => address));
      const gone = (await channels.toCollection().primaryKeys()).filter((address) => !kept.has(address));
      if (gone.length === 0) return;
      await database.transaction('rw', channels, found, proofs, async () => {
        await channels.bulkDelete(gone);
        await proofs.bulkDelete(gone);
        for (const address of gone) {
          await found.where('[channel+page]').between([address, ''], [address, []]).delete();
        }
      });
    },
  };
}
