/**
 * `npm run registry`: checks the facts in scripts/registry/facts and builds the bundled registry from them.
 *
 *   npm run registry               check, build, and tell what changed
 *   npm run registry -- --check    check only
 *
 * `--facts FOLDER` reads other facts, `--out FOLDER` builds elsewhere. Every problem is printed as
 * `file:line: rule: what is wrong`, and nothing is built when there is one.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readWholeSnapshot } from '../lib/app/memory-registry';
import { explainSnapshotFailure } from '../lib/registry/snapshot';
import { BUNDLED_SNAPSHOT } from './check/bundled-registry';
import { compareRegistries } from './registry/compare';
import { describeCoverage, describeDifference, describeSize } from './registry/describe';
import { spellProblem } from './registry/problem';
import { FACTS, readFacts } from './registry/read-facts';
import { writeSnapshot } from './registry/write-snapshot';

function readArguments() {
  try {
    return parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        facts: { type: 'string', default: FACTS },
        out: { type: 'string', default: dirname(BUNDLED_SNAPSHOT) },
      },
    }).values;
  } catch (error) {
    console.error(`registry: ${(error as Error).message}`);
    console.error('usage: npm run registry [-- [--check] [--facts FOLDER] [--out FOLDER]]');
    return process.exit(2);
  }
}

const { check, facts: folder, out } = readArguments();
const facts = readFacts(folder);
if (!facts.ok) {
  const { problems } = facts.failure;
  for (const problem of problems) {
    console.error(spellProblem({ ...problem, file: relative(process.cwd(), join(folder, problem.file)) }));
  }
  console.error(`registry: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, nothing was built`);
  process.exit(1);
}

console.log(describeSize(facts.value));
for (const line of describeCoverage(facts.value)) console.log(`  ${line}`);

const head = basename(BUNDLED_SNAPSHOT);
const built = await readWholeSnapshot(head, (file) => readFile(join(out, file), 'utf8'));
if (built.ok) {
  console.log(`\nagainst the registry built before, ${describeSize(built.value)}`);
  for (const line of describeDifference(compareRegistries(built.value, facts.value))) console.log(`  ${line}`);
} else {
  console.log(`\nno registry built before to compare with: ${explainSnapshotFailure(built.failure)}`);
}

if (!check) {
  writeSnapshot(facts.value, join(out, head));
  console.log(`\nwrote ${relative(process.cwd(), out)}`);
}
