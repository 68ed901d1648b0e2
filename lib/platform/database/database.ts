import Dexie, { type EntityTable, type Table } from 'dexie';
import {
  SCHEMA_VERSIONS,
  type StoredCoverage,
  type StoredDocument,
  type StoredMeta,
  type StoredReport,
  type StoredSource,
} from './schema';

/** The extension's own IndexedDB database. */
export class SourcelightDatabase extends Dexie {
  declare sources: Table<StoredSource, [number, string]>;
  declare coverage: Table<StoredCoverage, number>;
  declare documents: Table<StoredDocument, number>;
  declare meta: Table<StoredMeta, StoredMeta['key']>;
  declare reports: EntityTable<StoredReport, 'id'>;

  constructor(name = 'sourcelight') {
    // The snapshot can always be loaded again, so a write need not wait for the disk.
    super(name, { chromeTransactionDurability: 'relaxed' });
    for (const { version, stores } of SCHEMA_VERSIONS) this.version(version).stores({ ...stores });
  }
}
