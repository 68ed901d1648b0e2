import type { Signer } from '../../lib/registry/snapshot/envelope';
import { type Published, publish } from './publish';
import type { Facts } from './read-facts';

/** A snapshot counts its editions by the day of its facts. */
export const editionOf = (version: string): number => Number(version.replaceAll('-', ''));

/** What goes into a snapshot beside the facts themselves. */
export interface PublishOptions {
  readonly name?: string;
  readonly edition?: number;
  readonly mirrors?: readonly string[];
  readonly texts?: ReadonlyMap<string, Uint8Array>;
  readonly signer?: Signer | null;
  readonly earlier?: readonly Pick<Published, 'manifest' | 'files'>[];
}

/** Makes a snapshot of checked facts. */
export const publishFacts = (
  { version, sources, coverage, documents }: Pick<Facts, 'version' | 'sources' | 'coverage' | 'documents'>,
  { name = 'Sourcelight', edition, mirrors = [], texts = new Map(), signer = null, earlier = [] }: PublishOptions = {},
): Promise<Published> =>
  publish(
    { name, edition: edition ?? editionOf(version), made: version, mirrors, sources, coverage, documents, texts },
    signer,
    earlier,
  );

/** Bytes of a snapshot as they travel. */
export const sizeOf = ({ sealed, files }: Published): number =>
  [...files.values()].reduce((sum, bytes) => sum + bytes.length, sealed.length);
