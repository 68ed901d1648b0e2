import * as v from 'valibot';
import { type IsoDay, isIsoDay } from '../shared/calendar';
import { failure, type Outcome, success } from '../shared/outcome';
import type { Coverage } from './coverage';
import { DATE_BASES, DOCUMENT_TYPES, documentId, type SourceDocument } from './document';
import { SOURCE_KINDS, type Source } from './source';

/** The only snapshot format that this version reads; a file says its own in `format`. */
export const SNAPSHOT_FORMAT = 1;

/** Why a snapshot was refused. The registry in force stays as it is. */
export type SnapshotFailure =
  | { readonly kind: 'not-json'; readonly file: string; readonly detail: string }
  | { readonly kind: 'newer-format'; readonly file: string; readonly format: number }
  | { readonly kind: 'wrong-shape'; readonly file: string; readonly detail: string }
  | { readonly kind: 'incomplete'; readonly file: string; readonly detail: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };

const day = v.pipe(v.string(), v.check(isIsoDay, 'not a day of the calendar, YYYY-MM-DD'));
const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const httpAddress = v.pipe(shortText, v.regex(/^https?:\/\/[^\s/]/, 'not an http(s) address'));

const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower case with hyphens')),
  name: shortText,
  kind: v.picklist(SOURCE_KINDS),
  aliases: v.array(shortText),
  wordlike: v.array(shortText),
  domains: v.array(v.pipe(shortText, v.regex(/^[^\s/]+\.[^\s/]+$/, 'not a domain'))),
  newsroom: v.nullable(httpAddress),
  feeds: v.array(httpAddress),
  parent: v.nullable(shortText),
  formerNames: v.array(v.strictObject({ name: shortText, from: v.nullable(day), to: v.nullable(day) })),
  primaryFor: v.pipe(v.string(), v.maxLength(1_000)),
});

const coverageSchema = v.pipe(
  v.strictObject({
    sourceId: shortText,
    channel: shortText,
    from: day,
    to: day,
    status: v.picklist(['complete', 'likely', 'partial']),
    scope: v.picklist(['whole', 'kind', 'part']),
    types: v.array(v.picklist(DOCUMENT_TYPES)),
  }),
  v.check((one) => one.from <= one.to, 'ends before it begins'),
);

/** A document as a row: date, title, address, type, date basis. */
const rowSchema = v.strictTuple([day, shortText, httpAddress, v.picklist(DOCUMENT_TYPES), v.picklist(DATE_BASES)]);

const shardSchema = v.strictObject({ source: shortText, documents: v.array(rowSchema) });

const headSchema = v.strictObject({
  format: v.literal(SNAPSHOT_FORMAT),
  version: day,
  sources: v.array(sourceSchema),
  coverage: v.array(coverageSchema),
  shards: v.array(
    v.strictObject({
      file: v.pipe(
        v.string(),
        v.regex(/^[a-z0-9][a-z0-9./-]*\.json$/),
        v.check((file) => !file.includes('..'), 'leaves its folder'),
      ),
      source: shortText,
      documents: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
  ),
});

/** One file of documents, named by the head with the number of documents it must hold. */
export type ShardEntry = v.InferOutput<typeof headSchema>['shards'][number];

/** The head of a snapshot: everything but the documents. */
export interface SnapshotHead {
  readonly version: IsoDay;
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
  readonly shards: readonly ShardEntry[];
}

function parseJson(file: string, text: string): Outcome<unknown, SnapshotFailure> {
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    return failure({ kind: 'not-json', file, detail: (error as SyntaxError).message });
  }
}

function wrongShape(file: string, issues: readonly v.BaseIssue<unknown>[]): SnapshotFailure {
  const first = issues[0];
  const path = first?.path?.map((step) => String(step.key)).join('.') ?? '';
  return { kind: 'wrong-shape', file, detail: `${path}: ${first?.message ?? 'unknown'}` };
}

/**
 * Reads the head of a snapshot.
 * @param file the file's name, for messages
 * @param text the file's whole text
 */
export function parseSnapshotHead(file: string, text: string): Outcome<SnapshotHead, SnapshotFailure> {
  const json = parseJson(file, text);
  if (!json.ok) return json;
  const format = (json.value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > SNAPSHOT_FORMAT) {
    return failure({ kind: 'newer-format', file, format });
  }
  const head = v.safeParse(headSchema, json.value, { abortEarly: true });
  if (!head.success) return failure(wrongShape(file, head.issues));
  const known = new Set(head.output.sources.map((source) => source.id));
  if (known.size < head.output.sources.length) {
    return failure({ kind: 'wrong-shape', file, detail: 'sources: an id is there twice' });
  }
  const stranger = [
    ...head.output.coverage.map((one) => one.sourceId),
    ...head.output.shards.map((one) => one.source),
  ].find((id) => !known.has(id));
  if (stranger !== undefined) {
    return failure({ kind: 'wrong-shape', file, detail: `unknown source ${stranger}` });
  }
  return success(head.output);
}

/**
 * Reads one file of documents and checks it against its entry in the head.
 * @param text the file's whole text
 */
export function parseShard(entry: ShardEntry, text: string): Outcome<SourceDocument[], SnapshotFailure> {
  const { file } = entry;
  const json = parseJson(file, text);
  if (!json.ok) return json;
  const shard = v.safeParse(shardSchema, json.value, { abortEarly: true });
  if (!shard.success) return failure(wrongShape(file, shard.issues));
  const { source, documents } = shard.output;
  if (source !== entry.source || documents.length !== entry.documents) {
    const detail = `${documents.length} documents of ${source}, where ${entry.documents} of ${entry.source} belong`;
    return failure({ kind: 'incomplete', file, detail });
  }
  const read = documents.map(([date, title, url, type, dateBasis]) => ({
    id: documentId(source, date, url),
    sourceId: source,
    date,
    title,
    url,
    type,
    dateBasis,
  }));
  const ids = new Set<string>();
  for (const { id } of read) {
    if (ids.has(id)) return failure({ kind: 'wrong-shape', file, detail: `documents: ${id} is there twice` });
    ids.add(id);
  }
  return success(read);
}

/** Reads a file of a snapshot, by the name that stands in the head; rejects when it is not there. */
export type ReadFile = (file: string) => Promise<string>;

/** A reader whose failures are values. */
export async function readSnapshotFile(read: ReadFile, file: string): Promise<Outcome<string, SnapshotFailure>> {
  try {
    return success(await read(file));
  } catch (error) {
    return failure({ kind: 'unreadable', file, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** One sentence that says what is wrong with a snapshot and what follows from it. */
export function explainSnapshotFailure(reason: SnapshotFailure): string {
  switch (reason.kind) {
    case 'newer-format':
      return `${reason.file} is in format ${reason.format}; this version of Sourcelight reads format ${SNAPSHOT_FORMAT}. Update Sourcelight to use it.`;
    case 'not-json':
      return `${reason.file} is cut off or damaged (${reason.detail}).`;
    case 'incomplete':
      return `${reason.file} does not hold what its snapshot lists (${reason.detail}).`;
    case 'wrong-shape':
      return `${reason.file} is not a snapshot that Sourcelight can read (${reason.detail}).`;
    case 'unreadable':
      return `${reason.file} could not be read (${reason.detail}).`;
  }
}
