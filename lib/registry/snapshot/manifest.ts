import * as v from 'valibot';
import { type IsoDay, isIsoDay } from '../../shared/calendar';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { SnapshotFailure } from './failure';
import { SNAPSHOT_FORMAT } from './format';

/** Bounds of a snapshot, so that a hostile one costs little before it is refused. Sizes in bytes, unpacked. */
export const LIMITS = {
  manifest: 8 * 2 ** 20,
  shard: 8 * 2 ** 20,
  delta: 64 * 2 ** 20,
  shards: 40_000,
  /** Rows of one file are counted in 16 bits. */
  rows: 65_535,
  sources: 20_000,
  coverage: 100_000,
  /** All files of an edition, unpacked. */
  whole: 2 ** 30,
  documents: 5_000_000,
  deltas: 60,
  mirrors: 8,
} as const;

export const SHARD_KINDS = ['sources', 'coverage', 'documents', 'texts'] as const;
export type ShardKind = (typeof SHARD_KINDS)[number];

/** One file of a snapshot: rows of one kind, and for documents of one source and period. */
export interface ShardEntry {
  readonly kind: ShardKind;
  /** Id of the source; "" where the file holds those of all sources. */
  readonly source: string;
  /** First and last day that the file speaks for; "" where days do not matter. */
  readonly from: IsoDay | '';
  readonly to: IsoDay | '';
  readonly entries: number;
  /** Bytes as packed: no more are read. */
  readonly bytes: number;
  /** Bytes when unpacked: exactly so many. */
  readonly unpacked: number;
  /** SHA-256 of the unpacked bytes, base64url: names the file too. */
  readonly hash: string;
}

/** A file that says what changed since an earlier edition. */
export interface DeltaEntry {
  /** The edition that it starts from. */
  readonly from: number;
  readonly bytes: number;
  readonly unpacked: number;
  readonly hash: string;
}

/** What a snapshot holds, and where: everything but the rows. */
export interface Manifest {
  readonly name: string;
  /** Counts up with each publication; an older one is never taken for a newer. */
  readonly edition: number;
  /** The day on which the facts were put together. */
  readonly made: IsoDay;
  /** Other addresses of the folder in which the manifest lies. */
  readonly mirrors: readonly string[];
  readonly counts: { readonly sources: number; readonly documents: number; readonly coverage: number };
  readonly shards: readonly ShardEntry[];
  readonly deltas: readonly DeltaEntry[];
}

/** Where a file of a snapshot lies, from the folder of its manifest. Named by its content, so that it can be kept for ever. */
export const fileOf = ({ hash }: { readonly hash: string }): string => `files/${hash}.gz`;

const day = v.pipe(v.string(), v.check(isIsoDay, 'not a day of the calendar, YYYY-MM-DD'));
const dayOrNone = v.union([v.literal(''), day]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'not a SHA-256 in base64url'));
const sizeOf = (limit: number) => v.pipe(count, v.maxValue(limit));

const shardRow = v.strictTuple([
  v.picklist(SHARD_KINDS),
  v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,80}$/, 'not an id')),
  dayOrNone,
  dayOrNone,
  sizeOf(LIMITS.rows),
  sizeOf(LIMITS.shard),
  sizeOf(LIMITS.shard),
  hash,
]);

const deltaRow = v.strictTuple([count, sizeOf(LIMITS.delta), sizeOf(LIMITS.delta), hash]);

const manifestSchema = v.strictObject({
  format: v.literal(SNAPSHOT_FORMAT),
  // Nothing that hides in a line or turns it around: the name tells readers whose word they read.
  name: v.pipe(v.string(), v.regex(/^(?!\s)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,120}$/u, 'not a name')),
  edition: v.pipe(count, v.minValue(1), v.maxValue(2 ** 40)),
  made: day,
  mirrors: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(1_000), v.regex(/^https?:\/\/[^\s/]/, 'not an http(s) address'))),
    v.maxLength(LIMITS.mirrors),
  ),
  counts: v.strictObject({ sources: count, documents: v.pipe(count, v.maxValue(LIMITS.documents)), coverage: count }),
  shards: v.pipe(v.array(shardRow), v.maxLength(LIMITS.shards)),
  deltas: v.pipe(v.array(deltaRow), v.maxLength(LIMITS.deltas)),
});

/** The text of a manifest, one line a shard, so that two editions can be compared by eye. */
export function spellManifest({ shards, deltas, ...rest }: Manifest): string {
  const rows = (of: readonly object[]) => of.map((one) => `\n${JSON.stringify(Object.values(one))}`).join(',');
  const head = JSON.stringify({ format: SNAPSHOT_FORMAT, ...rest });
  return `${head.slice(0, -1)},"shards":[${rows(shards.map(inOrder))}],"deltas":[${rows(deltas.map(deltaInOrder))}]}\n`;
}

const inOrder = ({ kind, source, from, to, entries, bytes, unpacked, hash }: ShardEntry) => ({
  kind,
  source,
  from,
  to,
  entries,
  bytes,
  unpacked,
  hash,
});
const deltaInOrder = ({ from, bytes, unpacked, hash }: DeltaEntry) => ({ from, bytes, unpacked, hash });

/** Reads the text of a manifest. `file` is its name, for messages. */
export function parseManifest(file: string, text: string): Outcome<Manifest, SnapshotFailure> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure({ kind: 'damaged', file, detail: (error as SyntaxError).message });
  }
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > SNAPSHOT_FORMAT) return failure({ kind: 'newer-format', file, format });
  const read = v.safeParse(manifestSchema, json, { abortEarly: true });
  if (!read.success) {
    const first = read.issues[0];
    const path = first.path?.map((step) => String(step.key)).join('.') ?? '';
    return failure({ kind: 'wrong-shape', file, detail: `${path}: ${first.message}` });
  }
  const { format: _, shards, deltas, ...rest } = read.output;
  const manifest: Manifest = {
    ...rest,
    shards: shards.map(([kind, source, from, to, entries, bytes, unpacked, hash]) => ({
      kind,
      source,
      from,
      to,
      entries,
      bytes,
      unpacked,
      hash,
    })),
    deltas: deltas.map(([from, bytes, unpacked, hash]) => ({ from, bytes, unpacked, hash })),
  };
  const wrong = whatIsWrong(manifest);
  return wrong === null ? success(manifest) : failure({ kind: 'wrong-shape', file, detail: wrong });
}

/** What the shape alone does not say: sums, and files that belong together. */
function whatIsWrong({ shards, counts }: Manifest): string | null {
  for (const kind of ['sources', 'coverage', 'documents'] as const) {
    const sum = shards.reduce((total, shard) => total + (shard.kind === kind ? shard.entries : 0), 0);
    if (sum !== counts[kind]) return `counts.${kind}: ${counts[kind]}, where the files hold ${sum}`;
  }
  for (const kind of ['sources', 'coverage'] as const) {
    if (counts[kind] > LIMITS[kind]) return `counts.${kind}: more than ${LIMITS[kind]}`;
  }
  if (shards.reduce((sum, { unpacked }) => sum + unpacked, 0) > LIMITS.whole) return 'shards: too much in all';
  for (const { kind, source, from, to, hash } of shards) {
    if ((kind === 'documents' || kind === 'texts') !== (source !== '')) return `shards: ${hash} names the wrong source`;
    if (kind === 'documents' && (from === '' || to === '' || from > to)) return `shards: ${hash} has no days`;
  }
  return null;
}
