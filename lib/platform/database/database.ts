import Dexie, { type EntityTable, type Table } from 'dexie';
import {
  type FoundDocument,
  SCHEMA_VERSIONS,
  type StoredBlock,
  type StoredChange,
  type StoredChannel,
  type StoredEdition,
  type StoredList,
  type StoredPage,
  type StoredProof,
  type StoredReport,
  type StoredRequest,
  type StoredSummary,
  type StoredWatch,
} from './schema';

/** The extension's own IndexedDB database. */
export class SourcelightDatabase extends Dexie {
  declare lists: Table<StoredList, string>;
  declare editions: Table<StoredEdition, [string, string]>;
  declare blocks: Table<StoredBlock, [string, string]>;
  declare summaries: Table<StoredSummary, [string, string]>;
  declare pages: Table<StoredPage, [string, string, string]>;
  declare channels: Table<StoredChannel, string>;
  declare found: Table<FoundDocument, [string, string]>;
  declare proofs: Table<StoredProof, string>;
  declare watched: Table<StoredWatch, string>;
  declare changes: EntityTable<StoredChange, 'id'>;
  declare requests: EntityTable<StoredRequest, 'id'>;
  declare reports: EntityTable<StoredReport, 'id'>;

  constructor(name = 'sourcelight') {
    // A snapshot can always be loaded again, so a write need not wait for the disk.
    super(name, { chromeTransactionDurability: 'relaxed' });
    for (const { version, stores } of SCHEMA_VERSIONS) this.version(version).stores({ ...stores });
  }
}
