import type { IsoDay } from '../../shared/calendar';
import type { Coverage } from '../coverage';
import type { SourceDocument } from '../document';
import type { Source } from '../source';
import { type Signer, sealManifest } from './envelope';
import { type DeltaEntry, fileOf, type Manifest, type ShardEntry, type ShardKind, spellManifest } from './manifest';
import type { Packing } from './packing';
import { partition } from './partition';
import { byKey, type DocumentRow, spellRows, toRow } from './rows';

/** What is to be published. */
export interface SnapshotContents {
  readonly name: string;
  readonly edition: number;
  readonly made: IsoDay;
  readonly mirrors: readonly string[];
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
  readonly documents: readonly SourceDocument[];
  /** Encoded texts or their fingerprints, by the id of their source. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
}

/** The files of a snapshot, by name; the manifest apart, because it changes once more when deltas are added. */
export interface WrittenSnapshot {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Writes a snapshot: the same contents always make the same files. */
export async function writeSnapshot(contents: SnapshotContents, packing: Packing): Promise<WrittenSnapshot> {
  const files = new Map<string, Uint8Array>();
  const shards: ShardEntry[] = [];
  async function add(
    kind: ShardKind,
    source: string,
    days: { from: IsoDay | ''; to: IsoDay | '' },
    entries: number,
    bytes: Uint8Array,
  ): Promise<void> {
    const hash = await packing.digest(bytes);
    const packed = await packing.pack(bytes);
    const { from, to } = days;
    shards.push({ kind, source, from, to, entries, bytes: packed.length, unpacked: bytes.length, hash });
    files.set(fileOf({ hash }), packed);
  }
  const anyDay = { from: '', to: '' } as const;
  const addRows = (kind: 'sources' | 'coverage', rows: readonly object[]) =>
    add(kind, '', anyDay, rows.length, packing.toBytes(spellRows([...rows].sort(byKey(kind)))));
  await addRows('sources', contents.sources);
  await addRows('coverage', contents.coverage);
  for (const [source, rows] of bySource(contents.documents)) {
    rows.sort(byKey('documents'));
    for (const part of partition(rows, ([date]) => date)) {
      await add('documents', source, part, part.rows.length, packing.toBytes(spellRows(part.rows)));
    }
  }
  for (const [source, bytes] of [...contents.texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await add('texts', source, anyDay, 1, bytes);
  }
  const { name, edition, made, mirrors } = contents;
  const counts = {
    sources: contents.sources.length,
    documents: contents.documents.length,
    coverage: contents.coverage.length,
  };
  return { manifest: { name, edition, made, mirrors, counts, shards, deltas: [] }, files };
}

function bySource(documents: readonly SourceDocument[]): [string, DocumentRow[]][] {
  const groups = new Map<string, DocumentRow[]>();
  for (const document of documents) {
    const rows = groups.get(document.sourceId);
    if (rows === undefined) groups.set(document.sourceId, [toRow(document)]);
    else rows.push(toRow(document));
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Adds what leads from earlier editions to this one. */
export const withDeltas = (manifest: Manifest, deltas: readonly DeltaEntry[]): Manifest => ({ ...manifest, deltas });

/** The published file of a manifest, signed where there is a signer. */
export async function publishManifest(
  manifest: Manifest,
  signer: Signer | null,
  packing: Packing,
  toBase64Url: (bytes: Uint8Array) => string,
): Promise<Uint8Array> {
  const spelled = spellManifest(manifest);
  if (signer === null) return sealManifest(spelled, null, packing);
  const signature = toBase64Url(await signer.sign(packing.toBytes(spelled)));
  return sealManifest(spelled, { key: signer.key, signature }, packing);
}
