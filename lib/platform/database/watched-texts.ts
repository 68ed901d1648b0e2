import { fingerprintOf } from '../../texts/fingerprint';
import type { HeldText } from '../../texts/version';
import type { SourcelightDatabase } from './database';
import { recent } from './recent';
import type { StoredWatch } from './schema';

/** Texts that are kept at hand as the registry has them: their fingerprints take longer than all else about them. */
const TEXTS_AT_HAND = 40;

/** The versions that were seen of watched texts, as the registry has texts. */
export function watchedTexts({ watched }: SourcelightDatabase): (sourceId: string) => Promise<HeldText[]> {
  const made = new Map<string, StoredWatch>();
  const textOf = recent(TEXTS_AT_HAND, async (key: string): Promise<HeldText> => {
    const [, address = '', print = ''] = key.split(' ');
    const { sourceId, service, document, state } = made.get(address) as StoredWatch;
    const version = state?.versions.find((one) => one.print === print);
    if (version === undefined) throw new Error('a watched text went missing');
    const recorded = version.seen[0]?.from ?? '1970-01-01';
    return {
      version: {
        // Two versions can be first seen on one day.
        id: `${address} ${recorded} ${print}`,
        sourceId,
        service,
        document,
        recorded,
        stated: null,
        url: address,
        collection: 'seen by this browser',
        extent: 'whole',
      },
      fingerprint: fingerprintOf(version.markdown),
      text: version.markdown,
    };
  });
  return async (sourceId) => {
    const own = await watched.where('sourceId').equals(sourceId).toArray();
    for (const one of own) made.set(one.address, one);
    return Promise.all(
      own.flatMap(({ address, state }) =>
        (state?.versions ?? []).map(({ print }) => textOf(`${sourceId} ${address} ${print}`)),
      ),
    );
  };
}
