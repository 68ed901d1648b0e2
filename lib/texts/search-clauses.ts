import { askOf, countNames, namesIn, termsIn } from './clause-terms';
import type { Clause } from './clauses';
import { clausesOf } from './compare-words';
import { subjectOf } from './subjects';
import type { HeldText } from './version';

/** A clause that speaks to a claim. */
export interface ClauseFound {
  readonly held: HeldText;
  readonly clause: Clause;
  readonly score: number;
  /** Distinct terms and subjects that claim and clause share. */
  readonly shared: number;
  /** Weight of what they share in what the claim asks for, 0 to 1. */
  readonly coverage: number;
}

/** How fast repeated words and long clauses lose weight: the usual values of BM25. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.6;

/** What a heading's words weigh beside the clause's own, and a subject beside a word. */
const HEADING_WEIGHT = 0.6;
const SUBJECT_WEIGHT = 0.8;

/** What a word weighs whose subject counts already, names of other parties among them. */
const WORD_OF_SUBJECT_WEIGHT = 0.4;

/** What a clause gains for each service in its headings that the claim names: "Bedrock" asks for the terms of Bedrock. */
const SCOPE_GAIN = 1.5;

/** Longest claim that is searched for, and longest context that is read, in UTF-16 units. */
const LONGEST_CLAIM = 2_000;
const LONGEST_CONTEXT = 20_000;

interface IndexedClause {
  readonly clause: Clause;
  readonly terms: ReadonlyMap<string, number>;
  /** Terms of its headings. */
  readonly scope: ReadonlySet<string>;
  readonly length: number;
}

interface Indexed {
  readonly clauses: readonly IndexedClause[];
  /** Stems of all headings but the title. */
  readonly headings: ReadonlySet<string>;
  readonly frequency: ReadonlyMap<string, number>;
  readonly meanLength: number;
}

const indexes = new WeakMap<HeldText, Indexed>();

function indexOf(held: HeldText): Indexed {
  const before = indexes.get(held);
  if (before !== undefined) return before;
  const frequency = new Map<string, number>();
  const headings = new Set<string>();
  let all = 0;
  const clauses = clausesOf(held)
    .filter((clause) => !clause.isHeading)
    .map((clause) => {
      const terms = new Map<string, number>(termsIn(clause.text));
      const length = [...terms.values()].reduce((sum, count) => sum + count, 0);
      // A clause of "Amazon Bedrock" seldom says so again: its headings speak for it, the nearest most.
      const scope = new Set(termsIn(clause.path.slice(1).join(' ')).keys());
      for (const term of scope) terms.set(term, (terms.get(term) ?? 0) + HEADING_WEIGHT);
      for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
      all += length;
      for (const term of scope) headings.add(term);
      return { clause, terms, scope, length };
    });
  const index = { clauses, headings, frequency, meanLength: all / Math.max(1, clauses.length) };
  indexes.set(held, index);
  return index;
}

/** What is looked for. */
export interface ClauseQuery {
  readonly claim: string;
  /** What else the article says, for claims that do not repeat which service they are about. */
  readonly context: string;
  /** Stems of the names of the body and of its services. */
  readonly ownNames: ReadonlySet<string>;
}

/**
 * The clauses of held texts that speak to a claim, best first (BM25 over stems and subjects).
 * @param most how many are given back
 */
export function searchClauses(query: ClauseQuery, texts: readonly HeldText[], most: number): ClauseFound[] {
  const claim = query.claim.slice(0, LONGEST_CLAIM);
  const { ownNames } = query;
  const names = namesIn(claim, ownNames);
  const found: ClauseFound[] = [];
  for (const held of texts) {
    const { clauses, headings, frequency, meanLength } = indexOf(held);
    const scopes = scopesOf(names, query, headings);
    const weights = new Map<string, number>();
    let all = 0;
    for (const term of askOf(claim, ownNames, scopes)) {
      // A service is asked for by its headings, not by how often a clause names it.
      if (scopes.has(term)) continue;
      const count = frequency.get(term) ?? 0;
      const weight = rarityOf(count, clauses.length) * weightOf(term, names);
      // A word whose subject is asked for too is the same question.
      if (weightOf(term, names) !== WORD_OF_SUBJECT_WEIGHT) all += weight;
      if (count > 0) weights.set(term, weight);
    }
    for (const { clause, terms, scope, length } of clauses) {
      let score = 0;
      let shared = 0;
      let covered = 0;
      const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / Math.max(1, meanLength));
      for (const [term, weight] of weights) {
        const count = terms.get(term);
        if (count === undefined) continue;
        shared++;
        if (weightOf(term, names) !== WORD_OF_SUBJECT_WEIGHT) covered += weight;
        score += (weight * count * (SATURATION + 1)) / (count + norm);
      }
      for (const name of scopes) if (scope.has(name)) score *= 1 + SCOPE_GAIN;
      if (shared > 0) found.push({ held, clause, score, shared, coverage: all === 0 ? 0 : covered / all });
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, most);
}

const rarityOf = (count: number, clauses: number): number => Math.log(1 + (clauses - count + 0.5) / (count + 0.5));

function weightOf(term: string, names: ReadonlySet<string>): number {
  if (term.startsWith('~')) return SUBJECT_WEIGHT;
  return subjectOf(term) === null && !names.has(term) ? 1 : WORD_OF_SUBJECT_WEIGHT;
}

/** Times an article must name a service to be about it. */
const NAMED_OFTEN = 3;

/** The services with headings of their own that a claim is about: those that it names, and the one that the article names most. */
function scopesOf(
  names: ReadonlySet<string>,
  { context, ownNames }: ClauseQuery,
  headings: ReadonlySet<string>,
): ReadonlySet<string> {
  const scopes = new Set([...names].filter((name) => headings.has(name)));
  let most: string | null = null;
  let times = NAMED_OFTEN - 1;
  for (const [name, count] of countNames(context.slice(0, LONGEST_CONTEXT), ownNames))
    if (count > times && headings.has(name)) [most, times] = [name, count];
  if (most !== null) scopes.add(most);
  return scopes;
}
