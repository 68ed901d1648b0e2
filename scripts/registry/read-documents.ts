import { basename } from 'node:path';
import {
  DATE_BASES,
  type DateBasis,
  DOCUMENT_TYPES,
  type DocumentType,
  documentId,
  type SourceDocument,
} from '../../lib/registry/document';
import { canonicalAddress } from '../../lib/shared/address';
import { type IsoDay, isIsoDay } from '../../lib/shared/calendar';
import { isWebAddress } from './check-source';
import type { Problems, Rule } from './problem';
import { parseTable } from './table-file';

export const DOCUMENT_COLUMNS = ['date', 'title', 'url', 'type', 'date_basis', 'provenance'] as const;

/** What the documents of any source are held against. */
export interface DocumentContext {
  readonly version: IsoDay;
  /** Ids of all sources. */
  readonly known: ReadonlySet<string>;
  /** Canonical addresses at which no document lies. */
  readonly suspects: ReadonlySet<string>;
}

/** Reads the documents of one source; the file is called after it. */
export function readDocuments(
  file: string,
  text: string,
  { version, known, suspects }: DocumentContext,
  problems: Problems,
): SourceDocument[] {
  const sourceId = basename(file, '.tsv');
  if (!known.has(sourceId)) problems.add(file, 1, 'unknown-source', `there is no source ${sourceId}`);
  const documents: SourceDocument[] = [];
  const lines = new Map<string, number>();
  let latest = '';
  for (const { line, cells } of parseTable(file, text, DOCUMENT_COLUMNS, ['provenance'], problems)) {
    const add = (rule: Rule, detail: string): void => problems.add(file, line, rule, detail);
    const { date, title, url, type, date_basis: basis } = cells;
    if (cells.provenance === '') add('no-provenance', title);
    if (!isIsoDay(date)) add('bad-date', `${date} is no day of the calendar`);
    else if (date > version) add('future-date', `${date} is after ${version}, the day of the registry`);
    else if (date < latest) add('date-order', `${date} stands after ${latest}`);
    else latest = date;
    // "/news//news/…": a relative address that was joined to a page's, and leads nowhere.
    if (!isWebAddress(url) || /[^:]\/\//.test(url)) add('bad-address', url);
    if (!(DOCUMENT_TYPES as readonly string[]).includes(type)) add('unknown-type', type);
    if (!(DATE_BASES as readonly string[]).includes(basis)) add('unknown-date-basis', basis);
    if (suspects.has(canonicalAddress(url) ?? '')) add('suspect-address', url);
    const id = documentId(sourceId, date, url);
    const first = lines.get(id);
    if (first !== undefined) add('document-twice', `${url} of ${date} is in line ${first} too`);
    lines.set(id, first ?? line);
    documents.push({ id, sourceId, date, title, url, type: type as DocumentType, dateBasis: basis as DateBasis });
  }
  return documents;
}
