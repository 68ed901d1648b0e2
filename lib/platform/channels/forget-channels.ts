import type { Channel } from '../../registry/channels/channel';
import type { SourcelightDatabase } from '../database/database';

/** Forgets all that is known through channels that the registry no longer declares: their list was removed. */
export async function forgetChannels(database: SourcelightDatabase, declared: readonly Channel[]): Promise<void> {
  const kept = new Set(declared.map(({ address }) => address));
  const gone = (await database.channels.toCollection().primaryKeys()).filter((address) => !kept.has(address));
  if (gone.length === 0) return;
  await database.transaction('rw', database.channels, database.found, database.proofs, async () => {
    await database.channels.bulkDelete(gone);
    await database.proofs.bulkDelete(gone);
    for (const address of gone) {
      await database.found.where('[channel+page]').between([address, ''], [address, []]).delete();
    }
  });
}
