import { knownNames } from '../citation/known-names';
import { buildAliasIndex } from '../registry/alias-index';
import type { Coverage } from '../registry/coverage';
import type { SourceDocument } from '../registry/document';
import {
  parseShard,
  parseSnapshotHead,
  type ReadFile,
  readSnapshotFile,
  type SnapshotFailure,
} from '../registry/snapshot';
import type { Source } from '../registry/source';
import type { HeldText } from '../registry/texts/version';
import { canonicalAddress } from '../shared/address';
import type { IsoDay } from '../shared/calendar';
import { type Outcome, success } from '../shared/outcome';
import type { Registry } from './ports';

/** Everything a registry holds, as plain data. */
export interface RegistryContents {
  readonly version: IsoDay;
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
  readonly documents: readonly SourceDocument[];
  readonly texts?: readonly HeldText[];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** A registry held in memory, for the terminal and for tests. */
export function memoryRegistry({ version, sources, coverage, documents, texts = [] }: RegistryContents): Registry {
  const sorted = [...documents].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const bySource = groupBy(sorted, (document) => document.sourceId);
  const byAddress = groupBy(sorted, (document) => canonicalAddress(document.url));
  const coverageBySource = groupBy(coverage, (one) => one.sourceId);
  const textsBySource = groupBy(texts, (held) => held.version.sourceId);
  const names = knownNames(buildAliasIndex(sources));
  const between = (list: readonly SourceDocument[], from: IsoDay, to: IsoDay): SourceDocument[] =>
    list.slice(firstFrom(list, from), firstAfter(list, to));
  return {
    inForce: async () => ({ version, documents: sorted.length }),
    names: async () => names,
    sources: async () => sources,
    documentsOf: async (id, { from, to }) => between(bySource.get(id) ?? [], from, to),
    documentsOn: async ({ from, to }) => between(sorted, from, to),
    documentsAt: async (address) => byAddress.get(address) ?? [],
    coverageOf: async (id) => coverageBySource.get(id) ?? [],
    textsOf: async (id) => textsBySource.get(id) ?? [],
  };
}

/** Index of the first document for which `isLate` holds, in a list sorted by date. */
function firstIndex(list: readonly SourceDocument[], isLate: (date: IsoDay) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLate((list[middle] as SourceDocument).date)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const firstFrom = (list: readonly SourceDocument[], from: IsoDay): number => firstIndex(list, (date) => date >= from);
const firstAfter = (list: readonly SourceDocument[], to: IsoDay): number => firstIndex(list, (date) => date > to);

/** Reads a whole snapshot: the head and all of its files, or the first thing that is wrong with it. */
export async function readWholeSnapshot(
  head: string,
  read: ReadFile,
): Promise<Outcome<RegistryContents, SnapshotFailure>> {
  const text = await readSnapshotFile(read, head);
  if (!text.ok) return text;
  const parsed = parseSnapshotHead(head, text.value);
  if (!parsed.ok) return parsed;
  const documents: SourceDocument[] = [];
  for (const entry of parsed.value.shards) {
    const shard = await readSnapshotFile(read, entry.file);
    if (!shard.ok) return shard;
    const rows = parseShard(entry, shard.value);
    if (!rows.ok) return rows;
    for (const row of rows.value) documents.push(row);
  }
  const { version, sources, coverage } = parsed.value;
  return success({ version, sources, coverage, documents });
}
