import * as v from 'valibot';
import { isIsoDay } from '../../shared/calendar';
import { isKnownDay } from '../../shared/day-number';
import { failure, type Outcome, success } from '../../shared/outcome';
import { decodeTexts } from '../../texts/codec';
import type { HeldText } from '../../texts/version';
import type { Coverage } from '../coverage';
import { DATE_BASES, DOCUMENT_TYPES, documentId, type SourceDocument } from '../document';
import { SOURCE_KINDS, type Source } from '../source';
import type { SnapshotFailure } from './failure';
import { fileOf, type ShardEntry } from './manifest';

/**
 * The rows of a shard's text: one line of JSON each, in the order of their keys, so that the same facts
 * always make the same bytes. A delta names rows by these keys.
 */
const day = v.pipe(v.string(), v.check(isIsoDay, 'not a day of the calendar, YYYY-MM-DD'));
const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const httpAddress = v.pipe(shortText, v.regex(/^https?:\/\/[^\s/]/, 'not an http(s) address'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id is lower case with hyphens'));

export const sourceSchema = v.strictObject({
  id,
  name: shortText,
  kind: v.picklist(SOURCE_KINDS),
  aliases: v.pipe(v.array(shortText), v.maxLength(200)),
  wordlike: v.pipe(v.array(shortText), v.maxLength(200)),
  domains: v.pipe(v.array(v.pipe(shortText, v.regex(/^[^\s/]+\.[^\s/]+$/, 'not a domain'))), v.maxLength(200)),
  newsroom: v.nullable(httpAddress),
  feeds: v.pipe(v.array(httpAddress), v.maxLength(50)),
  parent: v.nullable(id),
  formerNames: v.pipe(
    v.array(v.strictObject({ name: shortText, from: v.nullable(day), to: v.nullable(day) })),
    v.maxLength(50),
  ),
  primaryFor: v.pipe(v.string(), v.maxLength(1_000)),
});

export const coverageSchema = v.pipe(
  v.strictObject({
    sourceId: id,
    channel: shortText,
    from: day,
    to: day,
    status: v.picklist(['complete', 'likely', 'partial']),
    scope: v.picklist(['whole', 'kind', 'part']),
    types: v.array(v.picklist(DOCUMENT_TYPES)),
    address: v.optional(httpAddress),
  }),
  v.check((one) => one.from <= one.to, 'ends before it begins'),
);

const TYPES: ReadonlySet<unknown> = new Set(DOCUMENT_TYPES);
const BASES: ReadonlySet<unknown> = new Set(DATE_BASES);
const LONGEST_TEXT = 1_000;

/** A document as a row: date, title, address, type, what the date is. */
export type DocumentRow = readonly [date: string, title: string, url: string, type: string, dateBasis: string];

export const toRow = ({ date, title, url, type, dateBasis }: SourceDocument): DocumentRow => [
  date,
  title,
  url,
  type,
  dateBasis,
];

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_TEXT;

/** Indexes count days from 1970 in 16 bits: a later one would come out as another. */
const FIRST_DAY = '1700-01-01';
const LAST_DAY = '2149-06-06';

/** What is wrong with a row, or null. Written out, because millions of rows pass here. */
export function faultOfRow(row: unknown): string | null {
  if (!Array.isArray(row) || row.length !== 5) return 'not five fields';
  const [date, title, url, type, basis] = row as unknown[];
  if (typeof date !== 'string' || !isKnownDay(date)) return 'not a day of the calendar, YYYY-MM-DD';
  if (date < FIRST_DAY || date > LAST_DAY) return 'a day that no document is of';
  if (!isText(title)) return 'no title, or too long a one';
  if (!isText(url) || !/^https?:\/\/[^\s/]/.test(url)) return 'not an http(s) address';
  if (!TYPES.has(type)) return 'no known type of document';
  return BASES.has(basis) ? null : 'no known basis of a date';
}

/** Keys by which rows are ordered, told apart and named in deltas. */
export const rowKey = {
  sources: (row: unknown): string => (row as Source).id,
  coverage: (row: unknown): string => {
    const { sourceId, channel, from } = row as Coverage;
    return `${sourceId}\t${channel}\t${from}`;
  },
  documents: (row: unknown): string => `${(row as DocumentRow)[0]} ${(row as DocumentRow)[2]}`,
} as const;

export type RowKind = keyof typeof rowKey;

/** The text of a shard from its rows, which the caller has put in order. */
export const spellRows = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Orders by key, as code units do: the same on every machine. */
export const byKey =
  (kind: RowKind) =>
  (a: unknown, b: unknown): number => {
    const [one, other] = [rowKey[kind](a), rowKey[kind](b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };

/** The rows of a shard's text, unchecked but for their being JSON. */
export function splitRows(entry: ShardEntry, text: string): Outcome<unknown[], SnapshotFailure> {
  try {
    return success(JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`) as unknown[]);
  } catch (error) {
    return failure({ kind: 'damaged', file: fileOf(entry), detail: (error as SyntaxError).message });
  }
}

const wrong = (entry: ShardEntry, line: number, detail: string): Outcome<never, SnapshotFailure> =>
  failure({ kind: 'wrong-shape', file: fileOf(entry), detail: `line ${line}: ${detail}` });

function checkedRows<T>(
  entry: ShardEntry & { readonly kind: RowKind },
  text: string,
  faultOf: (row: unknown) => string | null,
): Outcome<T[], SnapshotFailure> {
  const rows = splitRows(entry, text);
  if (!rows.ok) return rows;
  if (rows.value.length !== entry.entries) {
    return wrong(entry, rows.value.length, `${rows.value.length} rows, where ${entry.entries} belong`);
  }
  let before: string | null = null;
  for (const [i, row] of rows.value.entries()) {
    const fault = faultOf(row);
    if (fault !== null) return wrong(entry, i + 1, fault);
    const key = rowKey[entry.kind](row);
    if (before !== null && key <= before) return wrong(entry, i + 1, 'twice, or out of order');
    before = key;
  }
  return success(rows.value as T[]);
}

const faultBy =
  (schema: v.GenericSchema) =>
  (row: unknown): string | null => {
    const read = v.safeParse(schema, row, { abortEarly: true });
    if (read.success) return null;
    const first = read.issues[0];
    return `${first.path?.map((step) => String(step.key)).join('.') ?? ''}: ${first.message}`;
  };

export const parseSources = (entry: ShardEntry, text: string): Outcome<Source[], SnapshotFailure> =>
  checkedRows<Source>({ ...entry, kind: 'sources' }, text, faultBy(sourceSchema));

export const parseCoverage = (entry: ShardEntry, text: string): Outcome<Coverage[], SnapshotFailure> =>
  checkedRows<Coverage>({ ...entry, kind: 'coverage' }, text, faultBy(coverageSchema));

/** Reads a shard of texts, which is no rows but bytes of a form of its own. */
export function parseTexts(entry: ShardEntry, bytes: Uint8Array): Outcome<HeldText[], SnapshotFailure> {
  const file = fileOf(entry);
  const texts = decodeTexts(bytes);
  if (!texts.ok) return failure({ kind: 'wrong-shape', file, detail: texts.failure.detail });
  return texts.value.sourceId === entry.source
    ? success([...texts.value.texts])
    : failure({ kind: 'wrong-shape', file, detail: `texts of ${texts.value.sourceId}` });
}

/** Reads a shard of documents and checks that all lie in its days. */
export function parseDocuments(entry: ShardEntry, text: string): Outcome<SourceDocument[], SnapshotFailure> {
  const { source, from, to } = entry;
  const rows = checkedRows<DocumentRow>({ ...entry, kind: 'documents' }, text, (row) => {
    const fault = faultOfRow(row);
    if (fault !== null) return fault;
    const [date] = row as DocumentRow;
    return from <= date && date <= to ? null : 'a day outside of its file';
  });
  if (!rows.ok) return rows;
  return success(rows.value.map((row) => toDocument(source, row)));
}

/** The document of a row that has been checked. */
export const toDocument = (sourceId: string, [date, title, url, type, dateBasis]: DocumentRow): SourceDocument => ({
  id: documentId(sourceId, date, url),
  sourceId,
  date,
  title,
  url,
  type: type as SourceDocument['type'],
  dateBasis: dateBasis as SourceDocument['dateBasis'],
});

/** A file of documents of which single rows are read: nothing of it is parsed before it is asked for. */
export interface DocumentFile {
  /** Documents between two days, both included, in order. */
  between(from: string, to: string): SourceDocument[];
  /** Undefined for a row that is not there or is none. */
  at(row: number): SourceDocument | undefined;
}

/** Where the date stands in a row's line: `["2026-05-14",...`. */
const DATE_AT = 2;
const DATE_END = 12;

/** Opens the text of a file of documents that was checked when it was stored; each row is checked again as it is read. */
export function openDocuments(source: string, text: string): DocumentFile {
  const lines = text.split('\n');
  lines.pop();
  const read: (SourceDocument | undefined)[] = new Array(lines.length);
  const at = (row: number): SourceDocument | undefined => {
    if (read[row] !== undefined || lines[row] === undefined) return read[row];
    let parsed: unknown;
    try {
      parsed = JSON.parse(lines[row]);
    } catch {
      return undefined;
    }
    if (faultOfRow(parsed) === null) read[row] = toDocument(source, parsed as DocumentRow);
    return read[row];
  };
  const dateOf = (row: number): string => (lines[row] ?? '').slice(DATE_AT, DATE_END);
  /** Rows stand in the order of their dates. */
  function firstFrom(from: string): number {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dateOf(middle) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  return {
    at,
    between(from, to) {
      const found: SourceDocument[] = [];
      for (let row = firstFrom(from); row < lines.length && dateOf(row) <= to; row++) {
        const document = at(row);
        if (document !== undefined) found.push(document);
      }
      return found;
    },
  };
}
