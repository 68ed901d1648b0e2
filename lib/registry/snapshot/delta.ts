import { failure, type Outcome, success } from '../../shared/outcome';
import type { SnapshotFailure } from './failure';
import { fileOf, type Manifest, type ShardEntry } from './manifest';
import { byKey, type RowKind, rowKey, spellRows, splitRows } from './rows';

/**
 * What changed in the rows of one kind and source between two editions: tombstones for rows that are gone,
 * and rows that are new or read otherwise now.
 */
export interface RowChanges {
  readonly kind: RowKind;
  readonly source: string;
  /** Keys of rows that are there no more. */
  readonly gone: readonly string[];
  readonly put: readonly unknown[];
}

/** Rows of one kind and source: what a delta speaks of. */
export const groupOf = ({ kind, source }: { readonly kind: string; readonly source: string }): string =>
  `${kind} ${source}`;

/** Rows of one kind and source before and after. */
export function changesBetween(
  kind: RowKind,
  source: string,
  before: readonly unknown[],
  after: readonly unknown[],
): RowChanges | null {
  const key = rowKey[kind];
  const spelled = new Map(before.map((row) => [key(row), JSON.stringify(row)]));
  const kept = new Set(after.map(key));
  const gone = before.map(key).filter((one) => !kept.has(one));
  const put = after.filter((row) => spelled.get(key(row)) !== JSON.stringify(row));
  return gone.length === 0 && put.length === 0 ? null : { kind, source, gone, put };
}

/** A delta as text: one group of changes a line. */
export const spellDelta = (changes: readonly RowChanges[]): string =>
  changes.map(({ kind, source, gone, put }) => `${JSON.stringify([kind, source, gone, put])}\n`).join('');

const isKind = (kind: unknown): kind is RowKind => typeof kind === 'string' && Object.hasOwn(rowKey, kind);

/** Reads a delta; the rows themselves are judged by the hash of what they make. */
export function parseDelta(
  entry: { readonly hash: string },
  text: string,
): Outcome<Map<string, RowChanges>, SnapshotFailure> {
  const file = fileOf(entry);
  const changes = new Map<string, RowChanges>();
  let lines: unknown[];
  try {
    lines = JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`) as unknown[];
  } catch (error) {
    return failure({ kind: 'damaged', file, detail: (error as SyntaxError).message });
  }
  for (const line of lines) {
    const [kind, source, gone, put] = Array.isArray(line) ? (line as unknown[]) : [];
    const isWhole =
      isKind(kind) &&
      typeof source === 'string' &&
      Array.isArray(gone) &&
      gone.every((key) => typeof key === 'string') &&
      Array.isArray(put);
    if (!isWhole) return failure({ kind: 'wrong-shape', file, detail: 'a line is no change of rows' });
    changes.set(groupOf({ kind, source }), { kind, source, gone, put });
  }
  return success(changes);
}

/**
 * The rows of a group after its changes, in order; null where a changed row is of another shape.
 * @param before rows as JSON, of all files of the group
 */
export function applyChanges({ kind, gone, put }: RowChanges, before: readonly unknown[]): unknown[] | null {
  const key = rowKey[kind];
  try {
    const rows = new Map(before.map((row) => [key(row), row]));
    for (const one of gone) rows.delete(one);
    for (const row of put) rows.set(key(row), row);
    return [...rows.values()].sort(byKey(kind));
  } catch {
    return null;
  }
}

/** The text of one file of a group, cut out of the rows of all. */
export function spellShard({ kind, from, to }: ShardEntry, rows: readonly unknown[]): string {
  if (kind !== 'documents') return spellRows(rows);
  return spellRows(
    rows.filter((row) => {
      const date = (row as readonly string[])[0] ?? '';
      return from <= date && date <= to;
    }),
  );
}

/** How the rows of an edition are got at: the unpacked text of one of its files. */
export type ReadShard = (entry: ShardEntry) => Promise<string>;

/** All that changed from one edition to another, texts apart: those are sent whole. */
export async function findChanges(
  before: { readonly manifest: Manifest; readonly read: ReadShard },
  after: { readonly manifest: Manifest; readonly read: ReadShard },
): Promise<RowChanges[]> {
  const old = groups(before.manifest);
  const changes: RowChanges[] = [];
  // A group that is gone as a whole is gone with its files: nothing need be said of its rows.
  for (const [key, is] of groups(after.manifest)) {
    const was = old.get(key) ?? [];
    const sample = is[0];
    if (sample === undefined || sample.kind === 'texts' || isSame(was, is)) continue;
    const change = changesBetween(
      sample.kind,
      sample.source,
      await rowsOf(was, before.read),
      await rowsOf(is, after.read),
    );
    if (change !== null) changes.push(change);
  }
  return changes;
}

/** The files of an edition by what they hold rows of. */
export function groups({ shards }: Pick<Manifest, 'shards'>): Map<string, ShardEntry[]> {
  const found = new Map<string, ShardEntry[]>();
  for (const shard of shards) {
    const group = found.get(groupOf(shard));
    if (group === undefined) found.set(groupOf(shard), [shard]);
    else group.push(shard);
  }
  return found;
}

const isSame = (a: readonly ShardEntry[], b: readonly ShardEntry[]): boolean =>
  a.length === b.length && a.every((one, i) => one.hash === b[i]?.hash);

async function rowsOf(shards: readonly ShardEntry[], read: ReadShard): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const shard of shards) {
    const split = splitRows(shard, await read(shard));
    if (split.ok) for (const row of split.value) rows.push(row);
  }
  return rows;
}
