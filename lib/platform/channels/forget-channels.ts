import type { Channel } from '../../registry/channels/channel';
import type { SourcelightDatabase } from '../database/database';

/**
 * Forgets all that is known through channels that the registry no longer declares, or declares as another source's:
 * their list was removed, or changed. What was seen for one source proves nothing of another, whose documents they
 * would not be.
 */
export async function forgetChannels(database: SourcelightDatabase, declared: readonly Channel[]): Promise<void> {
  await describeAnew(database, declared);
  const kept = new Set(declared.map(keyOf));
  const gone = (await database.channels.toArray()).filter((one) => !kept.has(keyOf(one)));
  await forget(
    database,
    gone.map(({ address }) => address),
  );
}

/** What was proven of a channel is proven of what the registry now says that it carries: that may be less. */
async function describeAnew(database: SourcelightDatabase, declared: readonly Channel[]): Promise<void> {
  const channels = new Map(declared.map((channel) => [keyOf(channel), channel]));
  await database.transaction('rw', database.proofs, async () => {
    const changed = (await database.proofs.toArray()).flatMap((proof) => {
      const channel = channels.get(keyOf({ address: proof.channel, sourceId: proof.sourceId }));
      if (channel === undefined) return [];
      const { name, scope, types } = channel;
      const coverage = proof.coverage.map((one) => ({ ...one, channel: name, scope, types }));
      return JSON.stringify(coverage) === JSON.stringify(proof.coverage) ? [] : [{ ...proof, coverage }];
    });
    if (changed.length > 0) await database.proofs.bulkPut(changed);
  });
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
