import { newList } from '../lib/platform/database/new-list';
import type { StoredList } from '../lib/platform/database/schema';
import { webPacking } from '../lib/platform/packing';
import type { SourceDocument } from '../lib/registry/document';
import { openManifest, type SignedManifest, type Signer } from '../lib/registry/snapshot/envelope';
import type { ReadFile } from '../lib/registry/snapshot/open-shard';
import type { SnapshotContents } from '../lib/registry/snapshot/write-snapshot';
import { type Published, publish } from '../scripts/registry/publish';
import { newKey, signerOf } from '../scripts/registry/signer';
import { coverage, document, source } from './factories';

export { webPacking };

/** Documents of one source, one a day from the first of 2024 on. */
export const dailyDocuments = (sourceId: string, count: number, word = 'Note'): SourceDocument[] =>
  Array.from({ length: count }, (_, i) => {
    const date = new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
    return document({
      sourceId,
      date,
      title: `${word} ${i} on robots and pilots`,
      url: `https://${sourceId}.example/${i}`,
    });
  });

/** Contents of a small snapshot: five sources with a document a day. */
export const contents = (over: Partial<SnapshotContents> = {}): SnapshotContents => {
  const ids = ['body-0', 'body-1', 'body-2', 'body-3', 'body-4'];
  return {
    name: 'Test list',
    edition: 1,
    made: '2026-07-01',
    mirrors: [],
    sources: ids.map((id) => source({ id, name: `Body ${id}` })),
    coverage: [coverage({ sourceId: 'body-0' })],
    documents: ids.flatMap((id) => dailyDocuments(id, 400)),
    texts: new Map(),
    ...over,
  };
};

export const MANIFEST = 'snapshot.gz';

/** A snapshot as files, the manifest among them. */
export async function published(
  over: Partial<SnapshotContents> = {},
  signer: Signer | null = null,
  earlier: readonly Pick<Published, 'manifest' | 'files'>[] = [],
): Promise<Published & { readonly all: Map<string, Uint8Array> }> {
  const one = await publish(contents(over), signer, earlier);
  return { ...one, all: new Map([...one.files, [MANIFEST, one.sealed]]) };
}

/** Reads from files, and notes what was read. */
export const reading =
  (files: ReadonlyMap<string, Uint8Array>, noted: string[] = []): ReadFile =>
  async (file) => {
    noted.push(file);
    const bytes = files.get(file);
    if (bytes === undefined) throw new Error(`no ${file}`);
    return bytes;
  };

/** @throws Error where it cannot be opened */
export async function opened(sealed: Uint8Array): Promise<SignedManifest> {
  const one = await openManifest(MANIFEST, sealed, webPacking);
  if (!one.ok) throw new Error(JSON.stringify(one.failure));
  return one.value;
}

export const newSigner = async (): Promise<Signer> => signerOf(await newKey());

/** The bundled list as it is stored before anything is in force. */
export const storedList = (over: Partial<StoredList> = {}): StoredList =>
  newList({ id: 'bundled', name: 'Test list', ...over });
