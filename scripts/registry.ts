/**
 * `npm run registry`: checks the facts in scripts/registry/facts and builds the bundled registry from them.
 *
 *   npm run registry               check, build, and tell what changed
 *   npm run registry -- --check    check only
 *
 * Every problem is printed as `file:line: rule: what is wrong`, and nothing is built when there is one.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { readWholeSnapshot } from '../lib/app/memory-registry';
import { explainSnapshotFailure } from '../lib/registry/snapshot';
import { BUNDLED_SNAPSHOT } from './check/bundled-registry';
import { compareRegistries } from './registry/compare';
import { describeCoverage, describeDifference, describeSize } from './registry/describe';
import { spellProblem } from './registry/problem';
import { FACTS, readFacts } from './registry/read-facts';
import { writeSnapshot } from './registry/write-snapshot';

const options = process.argv.slice(2);
const stranger = options.find((option) => option !== '--check');
if (stranger !== undefined) {
  console.error(`registry: unknown option ${stranger}\nusage: npm run registry [-- --check]`);
  process.exit(2);
}

const facts = readFacts(FACTS);
if (!facts.ok) {
  const { problems } = facts.failure;
  for (const problem of problems) {
    console.error(spellProblem({ ...problem, file: relative(process.cwd(), join(FACTS, problem.file)) }));
  }
  console.error(`registry: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, nothing was built`);
  process.exit(1);
}

console.log(describeSize(facts.value));
for (const line of describeCoverage(facts.value)) console.log(`  ${line}`);

const folder = dirname(BUNDLED_SNAPSHOT);
const built = await readWholeSnapshot(basename(BUNDLED_SNAPSHOT), (file) => readFile(join(folder, file), 'utf8'));
if (built.ok) {
  console.log(`\nagainst the registry built before, ${describeSize(built.value)}`);
  for (const line of describeDifference(compareRegistries(built.value, facts.value))) console.log(`  ${line}`);
} else {
  console.log(`\nno registry built before can be compared: ${explainSnapshotFailure(built.failure)}`);
}

if (!options.includes('--check')) {
  writeSnapshot(facts.value, BUNDLED_SNAPSHOT);
  console.log(`\nwrote ${relative(process.cwd(), folder)}`);
}
