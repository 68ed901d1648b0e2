import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { SourceDocument } from '../../lib/registry/document';
import { importCsv } from '../../lib/registry/exchange/csv';
import { explainImportFailure } from '../../lib/registry/exchange/import-outcome';
import { importJson } from '../../lib/registry/exchange/json';
import type { ImportContext } from '../../lib/registry/exchange/own-registry';
import { importTsv } from '../../lib/registry/exchange/tsv';
import type { Source } from '../../lib/registry/source';
import { FACTS, type Facts, readFacts } from './read-facts';

const READERS = { '.json': importJson, '.csv': importCsv, '.tsv': importTsv };

type Own = Pick<Facts, 'version' | 'sources' | 'coverage' | 'documents' | 'encodedTexts'>;

/**
 * Exported lists of one's own as contents of a snapshot, made today; prints what is wrong and gives null. Tables hold
 * rows of one kind: documents may name sources of any file before theirs.
 */
export function readOwnFiles(files: readonly string[]): Own | null {
  const context = importContext();
  const sources: Source[] = [];
  const documents: SourceDocument[] = [];
  for (const file of files) {
    const ending = extname(file).toLowerCase();
    if (!Object.hasOwn(READERS, ending)) {
      console.error(`registry: ${file} is none of ${Object.keys(READERS).join(', ')}`);
      return null;
    }
    const read = READERS[ending as keyof typeof READERS];
    const own = read(readFileSync(file, 'utf8'), context(sources));
    if (!own.ok) {
      for (const problem of explainImportFailure(own.failure)) console.error(`${file}: ${problem}`);
      return null;
    }
    sources.push(...own.value.sources);
    documents.push(...own.value.documents);
  }
  const version = new Date().toISOString().slice(0, 10);
  return { version, sources, coverage: [], documents, encodedTexts: new Map() };
}

/** Documents may be of the bundled registry's sources, which need not be written out again. */
function importContext(): (own: readonly Source[]) => ImportContext {
  const facts = readFacts(FACTS);
  const bundled = facts.ok ? facts.value.sources : [];
  const ids = new Set(bundled.map(({ id }) => id));
  return (own) => ({
    isTaken: (id) => ids.has(id),
    idOf(written) {
      const named = [...bundled, ...own].filter(
        ({ id, name, aliases }) => id === written || name === written || aliases.includes(written),
      );
      return named.length === 1 ? (named[0]?.id ?? null) : null;
    },
  });
}
