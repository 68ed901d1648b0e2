import { exportCsv, importCsv } from './csv';
import type { ImportOutcome } from './import-outcome';
import { exportJson, importJson } from './json';
import { exportOpml, importOpml } from './opml';
import type { OwnFile, OwnFormat } from './own-formats';
import type { ImportContext, OwnRegistry } from './own-registry';
import type { OwnTables } from './own-tables';
import { exportTsv, importTsv } from './tsv';

const READERS: Record<OwnFormat, (text: string, context: ImportContext) => ImportOutcome> = {
  json: importJson,
  csv: importCsv,
  tsv: importTsv,
  opml: importOpml,
};

/** Reads a file of a format: everything that it holds, or what is wrong with it. */
export const readOwn = (format: OwnFormat, text: string, context: ImportContext): ImportOutcome =>
  READERS[format](text, context);

const tables = (format: OwnFormat, { sources, documents }: OwnTables): OwnFile[] => [
  { name: `sourcelight-own-sources.${format}`, holds: 'sources', text: sources },
  { name: `sourcelight-own-documents.${format}`, holds: 'documents', text: documents },
];

/** One's own as files of a format. */
export function writeOwn(format: OwnFormat, own: OwnRegistry): OwnFile[] {
  switch (format) {
    case 'json':
      return [{ name: 'sourcelight-own.json', holds: 'everything', text: exportJson(own) }];
    case 'opml':
      return [{ name: 'sourcelight-own-sources.opml', holds: 'sources', text: exportOpml(own) }];
    case 'csv':
      return tables(format, exportCsv(own));
    case 'tsv':
      return tables(format, exportTsv(own));
  }
}
