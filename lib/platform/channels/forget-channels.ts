import type { Channel } from '../../registry/channels/channel';
import type { SourcelightDatabase } from '../database/database';

/**
 * Forgets all that is known through channels that the registry no longer declares, or declares as another source's:
 * their list was removed, or changed. What was seen for one source proves nothing of another, whose documents they
 * would not be.
 */
export async function forgetChannels(database: SourcelightDatabase, declared: readonly Channel[]): Promise<void> {
  const kept = new Set(declared.map(keyOf));
  const gone = (await database.channels.toArray()).filter((one) => !kept.has(keyOf(one)));
  await forget(
    database,
    gone.map(({ address }) => address),
  );
}

const keyOf = ({ address, sourceId }: Pick<Channel, 'address' | 'sourceId'>): string => `${sourceId} ${address}`;

/** Forgets all that is known through the channels at some addresses. */
export async function forget(database: SourcelightDatabase, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  await database.transaction('rw', database.channels, database.found, database.proofs, async () => {
    await database.channels.bulkDelete([...addresses]);
    await database.proofs.bulkDelete([...addresses]);
    for (const address of addresses) {
      await database.found.where('[channel+key]').between([address, ''], [address, []]).delete();
    }
  });
}
