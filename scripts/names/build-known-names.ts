import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectProblems, type Problem } from '../registry/problem';
import { describeOrigins } from './describe-origins';
import { encodeKnownList } from './encode-known-list';
import { type KnownFacts, readKnownFacts } from './known-facts';

/** Where the facts of the wide list of names lie. */
export const KNOWN_FACTS = join(import.meta.dirname, '../registry/facts/known');

/** Where the extension's own list lies. */
export const KNOWN_NAMES = join(import.meta.dirname, '../../public/names/known.bin');

/** Reads and checks facts of known names. */
export function checkKnownFacts(folder: string): { facts: KnownFacts; problems: readonly Problem[] } {
  const problems = collectProblems();
  return { facts: readKnownFacts(folder, problems), problems: problems.found };
}

/** Writes the list of names, and beside it whose facts it is made of. */
export function writeKnownNames({ names, origins }: KnownFacts, file: string): { bytes: number } {
  const bytes = encodeKnownList(names);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, bytes);
  writeFileSync(join(file, '../ORIGINS.md'), describeOrigins(origins));
  return { bytes: bytes.length };
}
