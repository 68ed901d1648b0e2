import { coverageProven } from '../../registry/channels/prove-coverage';
import type { ChannelStore } from '../channels/channel-store';
import { asDescribed } from '../channels/forget-channels';
import { foundDocuments, keptBeside } from '../channels/found-document';
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
      const listed = foundDocuments(channel, items);
      await database.transaction('rw', channels, found, proofs, async () => {
        const before = await found.bulkGet(listed.map(({ key }) => [address, key]));
        await found.bulkPut(listed.map((one, i) => keptBeside(one, before[i])));
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
    async forget(addresses) {
      await database.transaction('rw', channels, found, proofs, async () => {
        await channels.bulkDelete([...addresses]);
        await proofs.bulkDelete([...addresses]);
        for (const address of addresses) {
          await found.where('[channel+key]').between([address, ''], [address, []]).delete();
        }
      });
    },
    async describeAnew(channelOf) {
      await database.transaction('rw', proofs, async () => {
        const changed = (await proofs.toArray()).flatMap((proof) => {
          const channel = channelOf(proof.channel, proof.sourceId);
          const coverage = channel === undefined ? proof.coverage : asDescribed(proof.coverage, channel);
          return JSON.stringify(coverage) === JSON.stringify(proof.coverage) ? [] : [{ ...proof, coverage }];
        });
        if (changed.length > 0) await proofs.bulkPut(changed);
      });
    },
  };
}
