import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RegistryContents } from '../../lib/app/memory-registry';
import { toBase64Url, webPacking } from '../../lib/platform/packing';
import { publishManifest, writeSnapshot } from '../../lib/registry/snapshot/write-snapshot';

/** Where the snapshot lies that the extension carries. */
export const BUNDLED_FOLDER = join(import.meta.dirname, '../../public/registry');
/** Name of its manifest. */
export const MANIFEST = 'snapshot.gz';

/** Writes the snapshot that the extension carries. It is not signed: it comes with the extension itself. */
export async function writeBundled(
  { version, sources, coverage, documents }: RegistryContents,
  texts: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<void> {
  const { manifest, files } = await writeSnapshot(
    {
      name: 'Sourcelight',
      edition: Number(version.replaceAll('-', '')),
      made: version,
      mirrors: [],
      sources,
      coverage,
      documents,
      texts,
    },
    webPacking,
  );
  rmSync(BUNDLED_FOLDER, { recursive: true, force: true });
  writeFiles(BUNDLED_FOLDER, files);
  writeFiles(BUNDLED_FOLDER, new Map([[MANIFEST, await publishManifest(manifest, null, webPacking, toBase64Url)]]));
  const { counts, shards } = manifest;
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
  console.log(
    `${counts.sources} sources, ${counts.documents} documents, ${counts.coverage} coverage intervals: ${shards.length} files, ${bytes} bytes`,
  );
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
