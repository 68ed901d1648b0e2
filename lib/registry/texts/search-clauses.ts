import { askOf, namesIn, termsIn } from './clause-terms';
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

/** Longest claim that is searched for, in UTF-16 units. */
const LONGEST_CLAIM = 2_000;

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

/**
 * The clauses of held texts that speak to a claim, best first (BM25 over stems and subjects).
 * @param ownNames stems of the names of the body and of its services
 * @param most how many are given back
 */
export function searchClauses(
  claim: string,
  texts: readonly HeldText[],
  ownNames: ReadonlySet<string>,
  most: number,
): ClauseFound[] {
  const asked = claim.slice(0, LONGEST_CLAIM);
  const names = namesIn(asked, ownNames);
  const found: ClauseFound[] = [];
  for (const held of texts) {
    const { clauses, headings, frequency, meanLength } = indexOf(held);
    const scopes = new Set([...names].filter((name) => headings.has(name)));
    const weights = new Map<string, number>();
    for (const term of askOf(asked, ownNames, scopes)) {
      const count = frequency.get(term);
      // A service is asked for by its headings, not by how often a clause names it.
      if (count === undefined || scopes.has(term)) continue;
      const rarity = Math.log(1 + (clauses.length - count + 0.5) / (count + 0.5));
      weights.set(
        term,
        rarity *
          (term.startsWith('~')
            ? SUBJECT_WEIGHT
            : subjectOf(term) === null && !names.has(term)
              ? 1
              : WORD_OF_SUBJECT_WEIGHT),
      );
    }
    for (const { clause, terms, scope, length } of clauses) {
      let score = 0;
      let shared = 0;
      const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / Math.max(1, meanLength));
      for (const [term, weight] of weights) {
        const count = terms.get(term);
        if (count === undefined) continue;
        shared++;
        score += (weight * count * (SATURATION + 1)) / (count + norm);
      }
      for (const name of scopes) if (scope.has(name)) score *= 1 + SCOPE_GAIN;
      if (shared > 0) found.push({ held, clause, score, shared });
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, most);
}
