import { toBase64Url, webPacking } from '../../lib/platform/packing';
import { findChanges, spellDelta } from '../../lib/registry/snapshot/delta';
import type { Signer } from '../../lib/registry/snapshot/envelope';
import { type DeltaEntry, fileOf, type Manifest, type ShardEntry } from '../../lib/registry/snapshot/manifest';
import {
  publishManifest,
  type SnapshotContents,
  type WrittenSnapshot,
  withDeltas,
  writeSnapshot,
} from '../../lib/registry/snapshot/write-snapshot';

/** A snapshot as it lies on a server: the manifest, and files by their names. */
export interface Published {
  readonly manifest: Manifest;
  /** The manifest's own file. */
  readonly sealed: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Writes a snapshot, with the deltas that lead to it from earlier editions, and signs it. */
export async function publish(
  contents: SnapshotContents,
  signer: Signer | null,
  earlier: readonly Pick<Published, 'manifest' | 'files'>[] = [],
): Promise<Published> {
  const written = await writeSnapshot(contents, webPacking);
  const files = new Map(written.files);
  const deltas: DeltaEntry[] = [];
  for (const one of earlier) {
    const { entry, packed } = await makeDelta(one, written);
    deltas.push(entry);
    files.set(fileOf(entry), packed);
  }
  const manifest = withDeltas(written.manifest, deltas);
  return { manifest, files, sealed: await publishManifest(manifest, signer, webPacking, toBase64Url) };
}

/** What leads from one edition to the next. */
export async function makeDelta(
  before: Pick<Published, 'manifest' | 'files'>,
  after: WrittenSnapshot,
): Promise<{ entry: DeltaEntry; packed: Uint8Array }> {
  const reading =
    ({ files }: Pick<Published, 'files'>) =>
    async (entry: ShardEntry) =>
      webPacking.toText(await webPacking.unpack(files.get(fileOf(entry)) ?? new Uint8Array(), entry.unpacked));
  const changes = await findChanges(
    { manifest: before.manifest, read: reading(before) },
    { manifest: after.manifest, read: reading(after) },
  );
  const bytes = webPacking.toBytes(spellDelta(changes));
  const packed = await webPacking.pack(bytes);
  const hash = await webPacking.digest(bytes);
  return {
    packed,
    entry: { from: before.manifest.edition, bytes: packed.length, unpacked: bytes.length, hash },
  };
}
