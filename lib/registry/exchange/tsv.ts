import type { ImportOutcome } from './import-outcome';
import type { ImportContext, OwnRegistry } from './own-registry';
import { type OwnTables, readTable, writeTables } from './own-tables';

/** One's own as tab-separated tables: what a spreadsheet copies and pastes. */
export const exportTsv = (own: OwnRegistry): OwnTables => writeTables(own, '\t');

/** Reads a tab-separated table of sources or of documents. */
export const importTsv = (text: string, context: ImportContext): ImportOutcome => readTable(text, '\t', context);
