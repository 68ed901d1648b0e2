import { join, relative } from 'node:path';
import { explainSnapshotFailure } from '../../../lib/registry/snapshot/failure';
import { compareRegistries } from '../compare';
import { describeCoverage, describeDifference, describeSize } from '../describe';
import { spellProblem } from '../problem';
import { publishFacts, sizeOf } from '../publish-facts';
import { type Facts, readFacts } from '../read-facts';
import { MANIFEST, readOnDisk, writeToDisk } from '../snapshot-folder';

/** Reads and checks facts; prints every problem and gives null where there is one. */
export function checkedFacts(folder: string): Facts | null {
  const facts = readFacts(folder);
  if (facts.ok) return facts.value;
  const { problems } = facts.failure;
  for (const problem of problems) {
    console.error(spellProblem({ ...problem, file: relative(process.cwd(), join(folder, problem.file)) }));
  }
  console.error(`registry: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, nothing was built`);
  return null;
}

/** Checks the project's facts, tells what changed, and builds the registry that the extension carries. */
export async function buildBundled({
  facts: from,
  out,
  isCheckOnly,
  isQuiet,
}: {
  facts: string;
  out: string;
  isCheckOnly: boolean;
  isQuiet: boolean;
}): Promise<boolean> {
  const facts = checkedFacts(from);
  if (facts === null) return false;
  const say = isQuiet ? () => undefined : console.log;
  say(describeSize(facts));
  say(
    'Held completely, from day to day (whole: all that it announces; kind: all of a kind; part: one channel of several):',
  );
  for (const line of describeCoverage(facts)) say(`  ${line}`);
  say('Every fact keeps to the rules.');
  const before = await readOnDisk(join(out, MANIFEST));
  if (before.ok) {
    const built = { ...before.value, version: before.value.manifest.made };
    say(`\nagainst the registry built before, ${describeSize(built)}`);
    for (const line of describeDifference(compareRegistries(built, facts))) say(`  ${line}`);
  } else {
    say(`\nno registry built before can be compared: ${explainSnapshotFailure(before.failure)}`);
  }
  if (isCheckOnly) return true;
  // It is not signed: it comes with the extension itself.
  const built = await publishFacts(facts, { texts: facts.encodedTexts });
  writeToDisk(out, built);
  const files = `${built.files.size} files, ${(sizeOf(built) / 1e6).toFixed(2)} MB`;
  say(`\nwrote ${relative(process.cwd(), out)}: ${files}`);
  return true;
}
