import type { ImportOutcome } from './import-outcome';
import type { ImportContext, OwnRegistry } from './own-registry';
import { type OwnTables, readTable, writeTables } from './own-tables';

/** One's own as comma-separated tables for a spreadsheet. */
export const exportCsv = (own: OwnRegistry): OwnTables => writeTables(own, ',');

/** Reads a comma-separated table of sources or of documents. */
export const importCsv = (text: string, context: ImportContext): ImportOutcome => readTable(text, ',', context);
