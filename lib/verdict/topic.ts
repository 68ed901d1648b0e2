import { stemmer } from 'stemmer';
import type { SourceDocument } from '../registry/document';

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at back be because been before being below between
  both but by can could day days did do does doing down during each even ever few first for from further get gets had
  has have having he her here hers him his how i if in into is it its just last like made make makes many may me more
  most much must my new news next no nor not now of off on once one only or other our out over own per said same say
  says she should since so some such than that the their them then there these they this those through to too two under
  until up upon use used using very was way we well were what when where which while who whom why will with within
  without would year years yet you your week month today blog post press release announces announced announce
  announcing introducing introduces introduced launches launched launch update updates report reports company
  companies`
    .split(/\s+/)
    .filter(Boolean),
);

/** The distinct content terms of a text: stems of its words, and its numbers. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/g, '')
    .toLowerCase();
  for (const match of plain.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
    const word = match[0].replace(/,(?=\d{3})/g, '');
    if ((word.length < 2 && !/\d/.test(word)) || STOP_WORDS.has(word)) continue;
    terms.add(/\d/.test(word) ? word : stemmer(word));
  }
  return terms;
}

/** Terms by document: an article asks for the same documents once for each of its citations. */
const termsByDocument = new WeakMap<SourceDocument, ReadonlySet<string>>();

function titleTerms(document: SourceDocument): ReadonlySet<string> {
  const before = termsByDocument.get(document);
  if (before !== undefined) return before;
  const terms = termsOf(document.title);
  termsByDocument.set(document, terms);
  return terms;
}

/** Rarity of terms among documents: what stands in every title of a source says little about any. */
export class TermWeights {
  readonly #frequency = new Map<string, number>();
  readonly #documents: number;

  constructor(titles: readonly ReadonlySet<string>[]) {
    this.#documents = titles.length;
    for (const terms of titles) {
      for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
    }
  }

  /** Inverse document frequency, at least a little above 0. */
  of(term: string): number {
    return Math.log(1 + (this.#documents + 1) / (1 + (this.#frequency.get(term) ?? 0)));
  }
}

/** How well a document's title speaks to a claim. */
export interface TopicMatch {
  readonly document: SourceDocument;
  /** Distinct terms that both have. */
  readonly shared: number;
  /** Weighted share of the title's terms that the claim has, 0 to 1. */
  readonly share: number;
  /** Sum of the weights of the shared terms. */
  readonly weight: number;
  /** Both name an amount, and not the same: "$900 million" for "$200 million". */
  readonly otherAmount: boolean;
}

/**
 * Compares a claim with the titles of documents, best match first.
 * @param ignored terms that say nothing here: the source's own names
 */
export function matchTopics(
  claim: string,
  documents: readonly SourceDocument[],
  ignored: ReadonlySet<string>,
): TopicMatch[] {
  const said = termsOf(claim);
  const amounts = amountsOf(claim);
  const titles = documents.map((document) => ({ document, terms: titleTerms(document) }));
  const weights = new TermWeights(titles.map((title) => title.terms));
  return titles
    .map(({ document, terms }) => {
      let all = 0;
      let weight = 0;
      let shared = 0;
      for (const term of terms) {
        if (ignored.has(term)) continue;
        const one = weights.of(term);
        all += one;
        if (!said.has(term)) continue;
        weight += one;
        shared++;
      }
      const otherAmount = differ(amounts, amountsOf(document.title));
      return { document, shared, share: all === 0 ? 0 : weight / all, weight, otherAmount };
    })
    .sort((a, b) => b.share * b.weight - a.share * a.weight);
}

const AMOUNT = /(\d+(?:[.,]\d+)*)\s*-?(million|billion|trillion|percent|per cent|%)/gi;

/** Sums and shares in a text, "900 million". */
const amountsOf = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(AMOUNT)].map(
      ([, figure = '', unit = '']) => `${figure} ${unit.toLowerCase().replace(/^per ?cent$/, '%')}`,
    ),
  );

const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((amount) => b.has(amount));

/**
 * Thresholds, chosen so that nothing false is called verified rather than that much is verified:
 * a claim needs three of a title's terms or most of a short one, and no other amount than the title's.
 */
export const isClear = ({ shared, share, otherAmount }: TopicMatch): boolean =>
  !otherAmount && ((shared >= 2 && share >= 0.5) || (shared >= 3 && share >= 0.3));

/** Another day's document corrects a date only where its title all but stands in the claim. */
export const isUnmistakable = ({ shared, share, otherAmount }: TopicMatch): boolean =>
  !otherAmount && shared >= 3 && share >= 0.5;
