import { applyChanges, groupOf, groups, parseDelta, type RowChanges, spellShard } from '../../registry/snapshot/delta';
import type { SignedManifest } from '../../registry/snapshot/envelope';
import type { ShardEntry } from '../../registry/snapshot/manifest';
import { fetchShard, openPacked, type PackedFile, type ReadFile, textOf } from '../../registry/snapshot/open-shard';
import type { Packing } from '../../registry/snapshot/packing';
import { splitRows } from '../../registry/snapshot/rows';
import { type Outcome, success } from '../../shared/outcome';
import type { SourcelightDatabase } from './database';
import type { StoredEdition } from './schema';

/** Makes a file of the new edition out of what is held; null where it has to be fetched whole. */
export type Rebuild = (entry: ShardEntry) => Promise<Outcome<PackedFile, never> | null>;

const NOTHING: Rebuild = async () => null;

/**
 * Reads the delta that leads from the edition in force to the one to be installed, where there is one and
 * it is shorter than the files that it stands for. A delta that is wrong in any way is left aside: what it
 * makes counts only where its hash is the one that the signed manifest gives.
 */
export async function rebuildByDelta(
  database: SourcelightDatabase,
  {
    list,
    opened,
    read,
    packing,
  }: { readonly list: string; readonly opened: SignedManifest; readonly read: ReadFile; readonly packing: Packing },
  missing: readonly ShardEntry[],
): Promise<Rebuild> {
  const inForce = (await database.lists.get(list))?.inForce ?? null;
  const delta = opened.manifest.deltas.find(({ from }) => from === inForce?.edition);
  const before = inForce === null ? undefined : await database.editions.get([list, inForce.digest]);
  const whole = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  if (delta === undefined || before === undefined || delta.bytes >= whole) return NOTHING;
  const file = await fetchShard(delta, read, packing);
  if (!file.ok) return NOTHING;
  const text = textOf(delta, file.value.bytes, packing);
  if (!text.ok) return NOTHING;
  const changes = parseDelta(delta, text.value);
  return changes.ok ? rebuilder(database, before, changes.value, packing) : NOTHING;
}

function rebuilder(
  database: SourcelightDatabase,
  before: StoredEdition,
  changes: ReadonlyMap<string, RowChanges>,
  packing: Packing,
): Rebuild {
  const held = groups(before);
  /** Files of one group follow one another, so only the last is kept. */
  let last: { readonly group: string; readonly rows: Promise<readonly unknown[] | null> } | null = null;
  return async (entry) => {
    const group = groupOf(entry);
    const change = changes.get(group);
    if (change === undefined) return null;
    if (last?.group !== group) {
      const changed = rowsOf(database, before.list, held.get(group) ?? [], packing).then((rows) =>
        rows === null ? null : applyChanges(change, rows),
      );
      last = { group, rows: changed };
    }
    const rows = await last.rows;
    if (rows === null) return null;
    const spelled = trySpell(entry, rows);
    if (spelled === null) return null;
    const bytes = packing.toBytes(spelled);
    if ((await packing.digest(bytes)) !== entry.hash) return null;
    return success({ packed: await packing.pack(bytes), bytes });
  };
}

/** Null for rows that cannot be spelled: nested deeper than the stack is. */
function trySpell(entry: ShardEntry, rows: readonly unknown[]): string | null {
  try {
    return spellShard(entry, rows);
  } catch {
    return null;
  }
}

/** The rows that are held of a group; null where a file of it is gone or spoiled. */
async function rowsOf(
  database: SourcelightDatabase,
  list: string,
  shards: readonly ShardEntry[],
  packing: Packing,
): Promise<unknown[] | null> {
  const all: unknown[] = [];
  const blocks = await database.blocks.bulkGet(shards.map(({ hash }): [string, string] => [list, hash]));
  for (const [i, shard] of shards.entries()) {
    const block = blocks[i];
    if (block === undefined) return null;
    const bytes = await openPacked(shard, block.packed, packing);
    const text = bytes.ok ? textOf(shard, bytes.value, packing) : bytes;
    const rows = text.ok ? splitRows(shard, text.value) : text;
    if (!rows.ok) return null;
    for (const row of rows.value) all.push(row);
  }
  return all;
}
