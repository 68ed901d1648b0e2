import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { RegistryContents } from '../../lib/app/memory-registry';
import { isIsoDay } from '../../lib/shared/calendar';
import { failure, type Outcome, success } from '../../lib/shared/outcome';
import { type AmbiguousAlias, checkAmbiguousAliases, readAmbiguousAliases } from './ambiguous-aliases';
import { checkAmongSources } from './check-among-sources';
import { checkSource } from './check-source';
import { parseJsonFile } from './json-file';
import { collectProblems, type Problem, type Problems } from './problem';
import { readCoverage } from './read-coverage';
import { readDocuments } from './read-documents';
import { readFactTexts } from './read-fact-texts';
import { readSharedDomains } from './shared-domains';
import { readSourceFile, type SourceFact } from './source-fact';
import { canonicalSuspects, readSuspectAddresses, type SuspectAddress } from './suspect-addresses';

/** Where the registry's facts lie. */
export const FACTS = join(import.meta.dirname, 'facts');

/** The facts, checked: what a registry holds, and what its names and addresses are guarded by. */
export interface Facts extends RegistryContents {
  readonly ambiguous: readonly AmbiguousAlias[];
  readonly suspects: readonly SuspectAddress[];
  /** Fingerprints of dated texts as a snapshot holds them, by the id of their source. */
  readonly encodedTexts: ReadonlyMap<string, Uint8Array>;
}

/** Why there are no facts: everything that is wrong, in order of files and lines. */
export interface FactsFailure {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
}

/**
 * Reads a folder of facts and checks every rule.
 * @param folder holds registry.json, sources/*.json, documents/*.tsv and the tables beside them
 */
export function readFacts(folder: string): Outcome<Facts, FactsFailure> {
  const problems = collectProblems();
  const read = <T>(file: string, parse: (file: string, text: string) => T[]): T[] => {
    if (existsSync(join(folder, file))) return parse(file, readFileSync(join(folder, file), 'utf8'));
    problems.add(file, 1, 'missing-file', 'is not there');
    return [];
  };
  const list = (inside: string, ending: string): string[] => {
    if (!existsSync(join(folder, inside))) problems.add(inside, 1, 'missing-file', 'is not there');
    else {
      const names = readdirSync(join(folder, inside)).filter((name) => name.endsWith(ending));
      return names.sort().map((name) => `${inside}/${name}`);
    }
    return [];
  };

  const [version = NO_VERSION] = read('registry.json', (file, text) => readVersion(file, text, problems));
  const facts = list('sources', '.json').flatMap((path) =>
    read(path, (file, text): SourceFact[] => {
      const json = parseJsonFile(file, text, problems);
      return json === null ? [] : readSourceFile(json, problems);
    }),
  );
  // Without all of the sources, everything that names one of the missing would be a problem too.
  if (problems.found.length > 0) return failure({ kind: 'problems', problems: inOrder(problems) });
  for (const fact of facts) checkSource(fact, version, problems);
  const shared = read('shared-domains.tsv', (file, text) => readSharedDomains(file, text, problems));
  checkAmongSources(facts, shared, problems);
  const ambiguous = read(AMBIGUOUS, (file, text) => readAmbiguousAliases(file, text, problems));
  checkAmbiguousAliases(AMBIGUOUS, ambiguous, facts, problems);

  const known = new Set(facts.map(({ source }) => source.id));
  const suspects = read('suspect-addresses.tsv', (file, text) => readSuspectAddresses(file, text, known, problems));
  const context = { version, known, suspects: canonicalSuspects(suspects) };
  const documents = list('documents', '.tsv').flatMap((path) =>
    read(path, (file, text) => readDocuments(file, text, context, problems)),
  );
  const coverage = read('coverage.tsv', (file, text) => readCoverage(file, text, version, known, problems));

  const texts = readFactTexts(folder, known, problems);

  if (problems.found.length > 0) return failure({ kind: 'problems', problems: inOrder(problems) });
  const sources = facts.map(({ source }) => source).sort((a, b) => compare(a.id, b.id));
  return success({ version, sources, coverage, documents, ambiguous, suspects, encodedTexts: texts });
}

const inOrder = ({ found }: Problems): Problem[] =>
  [...found].sort((a, b) => compare(a.file, b.file) || a.line - b.line);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const registrySchema = v.strictObject({ version: v.pipe(v.string(), v.check(isIsoDay)) });

const AMBIGUOUS = 'ambiguous-aliases.tsv';

/** After any day, so that a version that cannot be read is one problem and not one for each date. */
const NO_VERSION = '9999-12-31';

function readVersion(file: string, text: string, problems: Problems): string[] {
  const json = parseJsonFile(file, text, problems);
  const read = v.safeParse(registrySchema, json?.value);
  if (read.success) return [read.output.version];
  if (json !== null) problems.add(file, json.lineOf(['version']), 'wrong-type', 'version is a day, YYYY-MM-DD');
  return [];
}
