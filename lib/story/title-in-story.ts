import type { SourceDocument } from '../registry/document';
import { termsOf } from '../topics/terms';
import type { TopicModel } from '../topics/topic-model';

/** What a whole article speaks of: the terms of its title, its lead and all that it attributes. */
export interface StoryTerms {
  readonly terms: ReadonlySet<string>;
}

/** How much of a document's title an article speaks of. */
export interface TitleInStory {
  readonly document: SourceDocument;
  /**
   * 0 upwards: the geometric mean of the share of the title, by rarity, that the article speaks of, and of what those
   * terms tell among the body's own titles (natural logarithms of how few have them, summed). A title of one common
   * word is wholly spoken of by any article, and a long title shares some word with any; only the one meant has both.
   */
  readonly likeness: number;
}

/** Terms by title: articles ask for the same documents again. */
const termsByDocument = new WeakMap<SourceDocument, readonly string[]>();

function titleTerms(document: SourceDocument): readonly string[] {
  const before = termsByDocument.get(document);
  if (before !== undefined) return before;
  const terms = [...termsOf(document.title)];
  termsByDocument.set(document, terms);
  return terms;
}

/** @param parts title, lead, and what the article says beside each citation */
export const storyTerms = (parts: readonly string[]): StoryTerms => ({ terms: termsOf(parts.join('\n')) });

/**
 * Compares an article with the titles of one body.
 * @param documents all that is held of the body over about a year: what is common among them tells little
 * @param ignored terms of the body's names, which any of its titles may have
 */
export function titlesInStory(
  { terms }: StoryTerms,
  documents: readonly SourceDocument[],
  ignored: ReadonlySet<string>,
  model: TopicModel,
): TitleInStory[] {
  const titles = documents.map((document) => ({
    document,
    own: titleTerms(document).filter((term) => !ignored.has(term)),
  }));
  const count = new Map<string, number>();
  for (const { own } of titles) for (const term of own) count.set(term, (count.get(term) ?? 0) + 1);
  const tells = (term: string): number => Math.log((documents.length + 1) / ((count.get(term) ?? 0) + 0.5));
  return titles.map(({ document, own }) => {
    let all = 0;
    let spoken = 0;
    let told = 0;
    for (const term of own) {
      const rarity = model.rarity(term);
      all += rarity;
      if (!terms.has(term)) continue;
      spoken += rarity;
      told += tells(term);
    }
    return { document, likeness: all === 0 ? 0 : Math.sqrt((spoken / all) * Math.max(0, told)) };
  });
}
