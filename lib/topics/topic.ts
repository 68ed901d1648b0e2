import type { SourceDocument } from '../registry/document';
import { isAmount, termsOf } from './terms';
import type { TopicModel } from './topic-model';

/** Words of a claim about its topic: what it says, and what was said right before. */
export interface Topic {
  readonly claim: string;
  /** The sentence before, which often says what the claim is about; "" where there is none. */
  readonly context: string;
  /** Names of the source: in all of its titles, or in none. */
  readonly ignored: ReadonlySet<string>;
}

/** How well a document's title speaks to a claim. */
export interface TopicMatch {
  readonly document: SourceDocument;
  /**
   * 0 to 1: the geometric mean of the share of the title that the claim speaks of and the share of the claim
   * that the title speaks of, both weighted by rarity. A title that shares one word with a long claim has a
   * high share of its own, and a long title of the claim's; only a match has both.
   */
  readonly fit: number;
  /** Sum of the rarity of what both speak of. */
  readonly weight: number;
  /** Terms of the title that the claim has as they are. */
  readonly shared: number;
  /** Distinct terms of the claim that the title speaks of, in the same words or in related ones; a telling figure counts twice. */
  readonly spoken: number;
  /** Share of the names in the claim that the title has, by rarity; 1 where the claim names nothing. */
  readonly named: number;
  /** Both name an amount, and not the same: "$900 million" for "$200 million". */
  readonly otherAmount: boolean;
}

/** A related term counts for less than the same. */
const RELATED = 0.8;
/** Closeness from which terms count as related; below it, they only come from the same field. */
const LEAST_CLOSE = 0.5;
/** What the sentence before says counts for less: it may have been about something else. */
const CONTEXT = 0.6;
/** Nearness from which a term of the claim counts as spoken of. */
const LEAST_SPOKEN = 0.15;
/** Rarity from which a figure is no mere year or count. */
const TELLING = 6;
/** Terms with the same beginning are forms of one word that the stemmer leaves apart. */
const SAME_BEGINNING = 5;
const OTHER_FORM = 0.85;

/** A term of a title or a claim with what it tells. */
interface WeighedTerm {
  readonly term: string;
  readonly rarity: number;
}

const weigh = (terms: Iterable<string>, model: TopicModel): WeighedTerm[] =>
  Array.from(terms, (term) => ({ term, rarity: model.rarity(term) }));

const sumOf = (terms: readonly WeighedTerm[]): number => terms.reduce((sum, { rarity }) => sum + rarity, 0);

/** Terms by document: an article asks for the same documents once for each of its citations. */
const termsByDocument = new WeakMap<SourceDocument, { model: TopicModel; terms: readonly WeighedTerm[] }>();

function titleTerms(document: SourceDocument, model: TopicModel): readonly WeighedTerm[] {
  const before = termsByDocument.get(document);
  if (before?.model === model) return before.terms;
  const terms = weigh(termsOf(document.title), model);
  termsByDocument.set(document, { model, terms });
  return terms;
}

/** A term of related meaning, with how nearly it says the same. */
interface Related {
  readonly other: string;
  readonly nearness: number;
}

/** Related terms by term: claims of an article, and of all articles on one topic, share their words. */
const reaches = new WeakMap<TopicModel, Map<string, readonly Related[]>>();
const MOST_REACHES = 5_000;

function reachOf(term: string, model: TopicModel): readonly Related[] {
  const known = reaches.get(model) ?? new Map<string, readonly Related[]>();
  const before = known.get(term);
  if (before !== undefined) return before;
  if (known.size >= MOST_REACHES) known.clear();
  reaches.set(model, known);
  const rarity = model.rarity(term);
  const reach: Related[] = [];
  for (const [other, closeness] of model.related(term)) {
    if (closeness <= LEAST_CLOSE) continue;
    const nearness = RELATED * ((closeness - LEAST_CLOSE) / (1 - LEAST_CLOSE));
    // A common word says little of a rare one, however near: "model" of one model's name.
    reach.push({ other, nearness: nearness * Math.min(1, rarity / model.rarity(other)) });
  }
  known.set(term, reach);
  return reach;
}

/** What a claim speaks of: for a term, how nearly it is said and by which of the claim's terms. */
interface Spoken {
  readonly nearness: number;
  readonly by: string;
}

class Claim {
  readonly amounts: readonly string[];
  readonly names: readonly WeighedTerm[];
  /** Sum of the rarity of the names. */
  readonly namesRarity: number;
  readonly said: readonly WeighedTerm[];
  readonly #reach = new Map<string, Spoken>();
  readonly #beginnings = new Map<string, { term: string; counts: number }[]>();
  readonly #model: TopicModel;
  /** Sum of the rarity of what it says. */
  readonly rarity: number;

  constructor({ claim, context, ignored }: Topic, model: TopicModel) {
    this.#model = model;
    const said = [...termsOf(claim)].filter((term) => !ignored.has(term));
    const before = [...termsOf(context)].filter((term) => !ignored.has(term) && !said.includes(term));
    this.said = weigh(said, model);
    this.amounts = said.filter(isAmount);
    this.names = weigh(
      namesIn(claim).filter((term) => !ignored.has(term)),
      model,
    );
    this.namesRarity = sumOf(this.names);
    this.rarity = sumOf(this.said);
    for (const term of said) this.#spread(term, 1);
    for (const term of before) this.#spread(term, CONTEXT);
  }

  #spread(term: string, counts: number): void {
    this.#reaches(term, { nearness: counts, by: term });
    if (/\d/.test(term)) return;
    for (const { other, nearness } of reachOf(term, this.#model)) {
      this.#reaches(other, { nearness: counts * nearness, by: term });
    }
    if (term.length < SAME_BEGINNING) return;
    const beginning = term.slice(0, SAME_BEGINNING);
    const same = this.#beginnings.get(beginning);
    if (same === undefined) this.#beginnings.set(beginning, [{ term, counts }]);
    else same.push({ term, counts });
  }

  #reaches(term: string, spoken: Spoken): void {
    if (spoken.nearness > (this.#reach.get(term)?.nearness ?? 0)) this.#reach.set(term, spoken);
  }

  speaksOf(term: string): Spoken | undefined {
    const direct = this.#reach.get(term);
    if (direct !== undefined && direct.nearness >= OTHER_FORM) return direct;
    const form = this.#beginnings.get(term.slice(0, SAME_BEGINNING))?.find((one) => isFormOf(one.term, term));
    if (form === undefined || form.counts * OTHER_FORM <= (direct?.nearness ?? 0)) return direct;
    return { nearness: form.counts * OTHER_FORM, by: form.term };
  }
}

/** "Expand" and "expans": one begins as the other does, but for its last letter. */
function isFormOf(a: string, b: string): boolean {
  if (/\d/.test(b)) return false;
  const shorter = Math.min(a.length, b.length);
  const common = Math.max(SAME_BEGINNING, shorter - 1);
  return shorter >= SAME_BEGINNING && a.slice(0, common) === b.slice(0, common);
}

const isTelling = (term: string, model: TopicModel): boolean => /\d/.test(term) && model.rarity(term) >= TELLING;

/** A capital where no sentence begins, but for the field's own name. */
const CAPITAL = /(?<![.!?]\s|^|["'“‘])(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.-]*/gu;

const namesIn = (claim: string): string[] =>
  [...new Set([...claim.matchAll(CAPITAL)].flatMap((match) => [...termsOf(match[0])]))].filter((term) => term !== 'ai');

/** Claims by topic: a citation is compared with its body's documents, and then with others. */
const claims = new WeakMap<Topic, { model: TopicModel; claim: Claim }>();

function claimOf(topic: Topic, model: TopicModel): Claim {
  const before = claims.get(topic);
  if (before?.model === model) return before.claim;
  const claim = new Claim(topic, model);
  claims.set(topic, { model, claim });
  return claim;
}

/** Compares a claim with the titles of documents, best match first. */
export function matchTopics(topic: Topic, documents: readonly SourceDocument[], model: TopicModel): TopicMatch[] {
  const claim = claimOf(topic, model);
  return documents
    .map((document) => compare(claim, document, topic.ignored, model))
    .sort((a, b) => b.fit - a.fit || b.weight - a.weight);
}

function compare(claim: Claim, document: SourceDocument, ignored: ReadonlySet<string>, model: TopicModel): TopicMatch {
  let all = 0;
  let weight = 0;
  let shared = 0;
  const covered = new Map<string, number>();
  const amounts: string[] = [];
  for (const { term, rarity } of titleTerms(document, model)) {
    if (ignored.has(term)) continue;
    all += rarity;
    if (isAmount(term)) amounts.push(term);
    const spoken = claim.speaksOf(term);
    if (spoken === undefined) continue;
    weight += rarity * spoken.nearness;
    if (spoken.nearness === 1) shared++;
    covered.set(spoken.by, Math.max(covered.get(spoken.by) ?? 0, spoken.nearness));
  }
  let answered = 0;
  for (const { term, rarity } of claim.said) answered += rarity * (covered.get(term) ?? 0);
  const fit = all === 0 || claim.rarity === 0 ? 0 : Math.sqrt((weight / all) * (answered / claim.rarity));
  const has = sumOf(claim.names.filter(({ term }) => covered.get(term) === 1));
  const named = claim.namesRarity === 0 ? 1 : has / claim.namesRarity;
  const otherAmount =
    amounts.length > 0 && claim.amounts.length > 0 && !amounts.some((amount) => claim.amounts.includes(amount));
  const near = [...covered].filter(([, nearness]) => nearness >= LEAST_SPOKEN);
  // "R1" and "€1.7 billion" say by themselves what is meant.
  const spoken = near.reduce((sum, [term, nearness]) => sum + (nearness === 1 && isTelling(term, model) ? 2 : 1), 0);
  return { document, fit, weight, shared, spoken, named, otherAmount };
}
