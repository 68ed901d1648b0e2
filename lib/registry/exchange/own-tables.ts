import type { SourceDocument } from '../document';
import type { FormerName, Source } from '../source';
import { collectOwn } from './collect-own';
import { type DelimitedRow, type Delimiter, readDelimited, writeDelimited } from './delimited';
import { collectImportProblems, type ImportOutcome, openText, refuseAt } from './import-outcome';
import { type ImportContext, MOST_OWN_DOCUMENTS, type OwnRegistry } from './own-registry';

const SOURCE_COLUMNS = [
  'id',
  'name',
  'kind',
  'aliases',
  'wordlike',
  'domains',
  'newsroom',
  'feeds',
  'parent',
  'former_names',
  'primary_for',
] as const;

const DOCUMENT_COLUMNS = ['source', 'date', 'title', 'url', 'type', 'date_basis'] as const;

/** A user's own as two tables: a table holds rows of one kind. */
export interface OwnTables {
  readonly sources: string;
  readonly documents: string;
}

export function writeTables({ sources, documents }: OwnRegistry, delimiter: Delimiter): OwnTables {
  return {
    sources: writeDelimited([SOURCE_COLUMNS, ...sources.map(sourceCells)], delimiter),
    documents: writeDelimited([DOCUMENT_COLUMNS, ...documents.map(documentCells)], delimiter),
  };
}

const sourceCells = (source: Source): string[] => [
  source.id,
  source.name,
  source.kind,
  source.aliases.join('|'),
  source.wordlike.join('|'),
  source.domains.join('|'),
  source.newsroom ?? '',
  source.feeds.join('|'),
  source.parent ?? '',
  source.formerNames.map(({ name, from, to }) => `${name}=${from ?? ''}..${to ?? ''}`).join('|'),
  source.primaryFor,
];

const documentCells = ({ sourceId, date, title, url, type, dateBasis }: SourceDocument): string[] => [
  sourceId,
  date,
  title,
  url,
  type,
  dateBasis,
];

/** Reads a table of sources or of documents; the names of its columns, in any order, tell which. */
export function readTable(text: string, delimiter: Delimiter, context: ImportContext): ImportOutcome {
  const opened = openText(text);
  if (!opened.ok) return opened;
  const problems = collectImportProblems();
  const own = collectOwn(problems, context);
  let columns: readonly string[] | null = null;
  let isTable = true;
  const take = ({ line, cells }: DelimitedRow): void => {
    // Under wrong names of columns, everything in the rows is wrong.
    if (!isTable) return;
    if (columns === null) {
      columns = cells.map((cell) => cell.trim().toLowerCase());
      const wrong = whatIsWrong(columns);
      isTable = wrong === null;
      if (wrong !== null) problems.add(line, wrong);
    } else if (cells.length !== columns.length) {
      problems.add(line, `${cells.length} cells where the first line has ${columns.length}`);
    } else {
      const row: Row = new Map(columns.map((column, i) => [column, cells[i]?.trim() ?? '']));
      if (row.has('date')) own.addDocument(documentOf(row), () => line);
      else own.addSource(sourceOf(row), () => line);
    }
  };
  // One row more than may be, so that the collector says that there are too many.
  readDelimited(opened.value, delimiter, MOST_OWN_DOCUMENTS + 2, take, problems.add);
  return columns === null ? refuseAt(1, 'the file is empty') : own.finish();
}

type Row = ReadonlyMap<string, string>;

/** A first line that names other columns, one twice, or not those that every row needs. */
function whatIsWrong(columns: readonly string[]): string | null {
  const isDocuments = columns.includes('date');
  const known: readonly string[] = isDocuments ? DOCUMENT_COLUMNS : SOURCE_COLUMNS;
  const needed = isDocuments ? ['source', 'date', 'title', 'url'] : ['name', 'kind'];
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    return `the first line must name the columns; missing: ${missing.join(', ')} (or for documents: source, date, title, url)`;
  }
  const stranger = columns.find((column, i) => !known.includes(column) || columns.indexOf(column) !== i);
  return stranger === undefined
    ? null
    : `no column is called ${JSON.stringify(stranger.slice(0, 40))}, or it is there twice`;
}

const orNothing = (cell: string | undefined): string | undefined => (cell === '' ? undefined : cell);

const itemsOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const documentOf = (row: Row): object => ({
  source: row.get('source'),
  date: row.get('date'),
  title: row.get('title'),
  url: row.get('url'),
  type: orNothing(row.get('type')),
  dateBasis: orNothing(row.get('date_basis')),
});

const sourceOf = (row: Row): object => ({
  id: orNothing(row.get('id')) ?? idFrom(row.get('name') ?? ''),
  name: row.get('name'),
  kind: row.get('kind'),
  aliases: itemsOf(row.get('aliases')),
  wordlike: itemsOf(row.get('wordlike')),
  domains: itemsOf(row.get('domains')),
  newsroom: orNothing(row.get('newsroom')) ?? null,
  feeds: itemsOf(row.get('feeds')),
  parent: orNothing(row.get('parent')) ?? null,
  formerNames: itemsOf(row.get('former_names')).map(formerNameOf),
  primaryFor: row.get('primary_for') ?? '',
});

/** `Facebook=..2021-10-27`; a name alone has no days. */
function formerNameOf(item: string): FormerName {
  const parts = /^(.*)=([^=]*?)\.\.([^=]*)$/.exec(item);
  return parts === null
    ? { name: item, from: null, to: null }
    : { name: parts[1] ?? '', from: parts[2] || null, to: parts[3] || null };
}

/** An id made of a name: "Bureau d'Études" is `bureau-d-etudes`. */
export const idFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
