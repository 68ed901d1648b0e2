import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkKnownFacts, writeKnownNames } from '../../names/build-known-names';
import { describeOrigins } from '../../names/describe-origins';
import { spellProblem } from '../problem';
import { FACTS } from '../read-facts';

/** Where it is told whose facts the project's own list is made of. */
const LICENCES = join(import.meta.dirname, '../../../docs/licences.md');

/**
 * Checks the facts of the wide list of names, where the facts have one, and builds the list.
 * @returns false where a fact breaks a rule
 */
export function buildNames({
  facts: from,
  out,
  isCheckOnly,
  isQuiet,
}: {
  facts: string;
  /** The file to be written. */
  out: string;
  isCheckOnly: boolean;
  isQuiet: boolean;
}): boolean {
  const folder = join(from, 'known');
  if (!existsSync(folder)) return true;
  const { facts, problems } = checkKnownFacts(folder);
  for (const problem of problems) {
    console.error(spellProblem({ ...problem, file: relative(process.cwd(), join(folder, problem.file)) }));
  }
  if (problems.length > 0) return false;
  const { names, origins } = facts;
  const people = names.filter(({ what }) => what === 'person').length;
  const size = `${names.length - people} bodies and ${people} people, from ${origins.length} origins`;
  if (!isCheckOnly) writeKnownNames(facts, out);
  if (!isCheckOnly && from === FACTS) writeFileSync(LICENCES, describeOrigins(origins));
  if (!isQuiet) console.log(`\nknown by name: ${size}${isCheckOnly ? '' : `; wrote ${relative(process.cwd(), out)}`}`);
  return true;
}
