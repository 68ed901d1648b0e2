import { stemmer } from 'stemmer';
import { OTHER_PARTIES, subjectOf } from './subjects';

/** Words that ask for nothing: grammar, and what every clause and every claim about terms is about. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being between both but by can
  could did do does doing down each even ever every few for from further had has have having he her here his how i if in
  into is it its just like may me might more most must my no nor not now of off on once one only or other our out over own
  per said same say says shall she should since so some such than that the their them then there these they this those
  through to too under until up upon us very was we were what when where which while who whom why will with within without
  would yet you your yours policy policies terms term agreement agreements clause clauses conditions contract new mean means
  require requires required requirement rule rules company companies firm firms customer customers user users`.split(
    /\s+/,
  ),
);

const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

/** What a text speaks of: stems of its words with their number, and subjects (they begin with `~`). */
export function termsIn(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  const put = (term: string): void => void terms.set(term, (terms.get(term) ?? 0) + 1);
  const plain = text
    .normalize('NFKC')
    .replace(/['’]s\b/g, '')
    .toLowerCase()
    .replace(/third[- ]part(?:y|ies)/g, 'thirdparty');
  for (const [word] of plain.matchAll(WORD)) {
    if (STOP_WORDS.has(word)) continue;
    const stem = stemmer(word);
    put(stem);
    const subject = subjectOf(stem);
    if (subject !== null) put(subject);
  }
  return terms;
}

/** Names inside a sentence: whoever they are, they are a party of their own or a product. */
const NAME = /(?<=[\p{L}\p{N},;]["”’]?\s)\p{Lu}[\p{L}\p{N}]*/gu;

/** Stems of the names in a text with how often they stand there, without the body's own. */
export function countNames(text: string, ownNames: ReadonlySet<string>): Map<string, number> {
  const names = new Map<string, number>();
  for (const [name] of text.matchAll(NAME)) {
    const stem = stemmer(name.toLowerCase());
    if (!ownNames.has(stem)) names.set(stem, (names.get(stem) ?? 0) + 1);
  }
  return names;
}

/** Stems of the names in a claim, without the body's own. */
export const namesIn = (claim: string, ownNames: ReadonlySet<string>): Set<string> =>
  new Set(countNames(claim, ownNames).keys());

/**
 * What a claim asks of the clauses of a body's terms: its terms, without the body's own names; and, where it names
 * others, the subject of other parties, which terms seldom call by name.
 * @param ownNames stems of the names of the body and of its services
 * @param scopes those of the claim's names that headings of the terms have: services, not parties
 */
export function askOf(claim: string, ownNames: ReadonlySet<string>, scopes: ReadonlySet<string>): Set<string> {
  const asked = new Set([...termsIn(claim).keys()].filter((term) => !ownNames.has(term)));
  for (const name of namesIn(claim, ownNames)) if (!scopes.has(name)) asked.add(OTHER_PARTIES);
  return asked;
}
