import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { importCsv } from '../../lib/registry/exchange/csv';
import { explainImportFailure } from '../../lib/registry/exchange/import-outcome';
import { importJson } from '../../lib/registry/exchange/json';
import type { ImportContext } from '../../lib/registry/exchange/own-registry';
import { importTsv } from '../../lib/registry/exchange/tsv';
import { FACTS, type Facts, readFacts } from './read-facts';

const READERS = { '.json': importJson, '.csv': importCsv, '.tsv': importTsv };

/** An exported list of one's own as contents of a snapshot, made today; prints what is wrong and gives null. */
export function readOwnFile(
  file: string,
): Pick<Facts, 'version' | 'sources' | 'coverage' | 'documents' | 'encodedTexts'> | null {
  const ending = extname(file).toLowerCase();
  if (!Object.hasOwn(READERS, ending)) {
    console.error(`registry: ${file} is none of ${Object.keys(READERS).join(', ')}`);
    return null;
  }
  const own = READERS[ending as keyof typeof READERS](readFileSync(file, 'utf8'), bundledContext());
  if (own.ok) {
    const { sources, documents } = own.value;
    return {
      version: new Date().toISOString().slice(0, 10),
      sources,
      coverage: [],
      documents,
      encodedTexts: new Map(),
    };
  }
  for (const problem of explainImportFailure(own.failure)) console.error(`${file}: ${problem}`);
  return null;
}

/** Documents may be of the bundled registry's sources, which need not be written out again. */
function bundledContext(): ImportContext {
  const facts = readFacts(FACTS);
  const ids = new Set(facts.ok ? facts.value.sources.map(({ id }) => id) : []);
  return { isTaken: (id) => ids.has(id), idOf: (written) => (ids.has(written) ? written : null) };
}
