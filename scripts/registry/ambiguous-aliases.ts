import { SHORT_NAME } from '../../lib/names/alias-index';
import type { Problems } from './problem';
import { namesOf, type SourceFact } from './source-fact';
import { itemsOf, parseTable } from './table-file';

/**
 * What keeps an ambiguous name from being taken for a source by the string alone:
 * `shared`: several sources bear it, and resolving gives all of them;
 * `as-written`: an ordinary word or a short one, which counts only with its own capitals;
 * `kept-out`: a ticker, a product, a place, a vague attribution: no source bears it, and nobody is found by it;
 * `through-body`: no name either, but a role or site of a body, which is found by its name or domain inside
 * ("AWS spokesperson", "Duck.ai").
 */
export const GUARDS = ['shared', 'as-written', 'kept-out', 'through-body'] as const;

export type Guard = (typeof GUARDS)[number];

const isNoName = (guard: Guard): boolean => guard === 'kept-out' || guard === 'through-body';

/** A name that must not be resolved by the string alone. */
export interface AmbiguousAlias {
  readonly line: number;
  readonly alias: string;
  /** The sources that bear it; for a name that is kept out, those that it could be taken for. */
  readonly sources: readonly string[];
  readonly guards: readonly Guard[];
}

export function readAmbiguousAliases(file: string, text: string, problems: Problems): AmbiguousAlias[] {
  const aliases: AmbiguousAlias[] = [];
  for (const { line, cells } of parseTable(file, text, ['alias', 'sources', 'guard', 'why'], ['sources'], problems)) {
    const guards = itemsOf(cells.guard);
    const stranger = guards.find((guard) => !(GUARDS as readonly string[]).includes(guard));
    if (stranger !== undefined) problems.add(file, line, 'unknown-guard', `${cells.alias}: ${stranger}`);
    else aliases.push({ line, alias: cells.alias, sources: itemsOf(cells.sources), guards: guards as Guard[] });
  }
  return aliases;
}

/** Holds the names of the sources against the table, both ways. */
export function checkAmbiguousAliases(
  file: string,
  aliases: readonly AmbiguousAlias[],
  facts: readonly SourceFact[],
  problems: Problems,
): void {
  const declared = new Map(aliases.map((one) => [one.alias, one]));
  const bearers = new Map<string, SourceFact[]>();
  for (const fact of facts) {
    for (const [name, path] of namesOf(fact.source)) {
      const there = bearers.get(name);
      if (there === undefined) bearers.set(name, [fact]);
      else if (!there.includes(fact)) there.push(fact);
      if (declared.get(name)?.guards.some(isNoName)) {
        problems.add(fact.file, fact.lineOf(...path), 'alias-kept-out', `${fact.source.id}: ${name}`);
      }
    }
  }
  for (const [name, bearing] of bearers) {
    if (bearing.length === 1 || declared.get(name)?.guards.includes('shared')) continue;
    for (const fact of bearing) {
      const path = namesOf(fact.source).find(([written]) => written === name)?.[1] ?? [];
      const others = bearing.filter((one) => one !== fact).map(({ source }) => source.id);
      const detail = `${fact.source.id}: ${name} is a name of ${others.join(', ')} too`;
      problems.add(fact.file, fact.lineOf(...path), 'alias-shared', detail);
    }
  }
  const known = new Set(facts.map(({ source }) => source.id));
  for (const one of aliases) {
    const stranger = one.sources.find((id) => !known.has(id));
    if (stranger !== undefined) problems.add(file, one.line, 'unknown-source', `${one.alias}: ${stranger}`);
    for (const detail of unmet(one, bearers.get(one.alias) ?? [])) {
      problems.add(file, one.line, 'alias-unguarded', `${one.alias}: ${detail}`);
    }
  }
}

/** What the table promises of a name and the sources do not keep. */
function unmet({ alias, sources, guards }: AmbiguousAlias, bearing: readonly SourceFact[]): string[] {
  if (guards.some(isNoName)) return [];
  const ids = bearing.map(({ source }) => source.id);
  const wrong: string[] = [];
  const missing = sources.filter((id) => !ids.includes(id));
  if (missing.length > 0) wrong.push(`is no name of ${missing.join(', ')}`);
  const unlisted = ids.filter((id) => !sources.includes(id));
  if (unlisted.length > 0) wrong.push(`is a name of ${unlisted.join(', ')} too`);
  if (guards.includes('as-written') && alias.length > SHORT_NAME) {
    const free = bearing.filter(({ source }) => !source.wordlike.includes(alias)).map(({ source }) => source.id);
    if (free.length > 0) wrong.push(`is not marked as wordlike under ${free.join(', ')}`);
  }
  return wrong;
}
