import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { webPacking } from '../../lib/platform/packing';
import { openManifest, type SignedManifest } from '../../lib/registry/snapshot/envelope';
import type { SnapshotFailure } from '../../lib/registry/snapshot/failure';
import { fileOf, LIMITS } from '../../lib/registry/snapshot/manifest';
import { type ReadFile, readSnapshotFile } from '../../lib/registry/snapshot/open-shard';
import { readWholeSnapshot, type WholeSnapshot } from '../../lib/registry/snapshot/read-snapshot';
import type { Outcome } from '../../lib/shared/outcome';
import type { Published } from './publish';

/** Name of a snapshot's manifest, beside which its folder of files lies. */
export const MANIFEST = 'snapshot.gz';

/** Reads files that lie beside a manifest. */
export const beside =
  (manifest: string): ReadFile =>
  (file) =>
    readFile(join(dirname(manifest), file));

/** Opens the manifest of a snapshot on disk. */
export async function openOnDisk(manifest: string): Promise<Outcome<SignedManifest, SnapshotFailure>> {
  const bytes = await readSnapshotFile(beside(manifest), basename(manifest), LIMITS.manifest);
  return bytes.ok ? openManifest(basename(manifest), bytes.value, webPacking) : bytes;
}

/** Reads and checks a snapshot on disk, all of its files. */
export const readOnDisk = (manifest: string): Promise<Outcome<WholeSnapshot, SnapshotFailure>> =>
  readWholeSnapshot(basename(manifest), beside(manifest), webPacking);

/** A snapshot on disk as a delta starts from it. @throws Error where a file is not there */
export function earlierOnDisk(path: string, { manifest }: SignedManifest): Pick<Published, 'manifest' | 'files'> {
  const files = new Map(
    manifest.shards.map((entry) => [fileOf(entry), readFileSync(join(dirname(path), fileOf(entry)))] as const),
  );
  return { manifest, files };
}

/** Writes a snapshot into a folder; what lay there of one before is removed. */
export function writeToDisk(folder: string, { sealed, files }: Pick<Published, 'sealed' | 'files'>): void {
  rmSync(join(folder, 'files'), { recursive: true, force: true });
  for (const [name, bytes] of [...files, [MANIFEST, sealed] as const]) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
