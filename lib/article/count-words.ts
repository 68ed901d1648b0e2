import { STEM, UNPARTED_AI, UNPARTED_TEXT, VOCABULARY, type WordClass } from './vocabulary';

export interface WordCounts {
  /** How often each class of words is used. */
  readonly of: Readonly<Record<WordClass, number>>;
  /** Share of the paragraphs that mention AI. */
  readonly spread: number;
  /** Different names of firms, bodies, people and products. */
  readonly names: number;
  /** Hundreds of words, or of half characters where there are no blanks; a short text is taken for longer than it is. */
  readonly hundreds: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.+-]*/gu;
const MARK = /[’'.+-]/;
/** A shorter text is weighed as if it had so many words: two mentions in a stub are no topic. */
const FEWEST_WORDS = 150;

let known: Map<string, WordClass> | undefined;
const firstOfTwo = new Set<string>();

/** Made when the first text is counted, so that pages without text do not pay for it. */
function vocabulary(): Map<string, WordClass> {
  const made = new Map<string, WordClass>();
  for (const [name, list] of Object.entries(VOCABULARY)) {
    for (const word of list.split(' ')) {
      made.set(word, name as WordClass);
      const [first = '', second] = word.split('_');
      if (second !== undefined) firstOfTwo.add(first);
    }
  }
  return made;
}

/** Counts the words of paragraphs by what they speak for. */
export function countWords(paragraphs: readonly string[]): WordCounts {
  known ??= vocabulary();
  const of = { ai: 0, name: 0, firm: 0, event: 0, craft: 0, address: 0 };
  const names = new Set<string>();
  let words = 0;
  let mentioning = 0;
  for (const paragraph of paragraphs) {
    const before = of.ai + of.name;
    let first = '';
    let firstStem = '';
    for (const [written] of paragraph.matchAll(WORD)) {
      words++;
      const word = MARK.test(written) ? written.replace(/[’']s?$|[.+-]+$/, '').replace('’', "'") : written;
      const stem = word.toLowerCase().slice(0, STEM);
      if (firstStem !== '') count(known.get(`${first}_${word}`) ?? known.get(`${firstStem}_${stem}`), word);
      first = word;
      firstStem = firstOfTwo.has(word) || firstOfTwo.has(stem) ? stem : '';
      const found = known.get(word) ?? known.get(stem);
      if (found !== undefined) count(found, word);
      // "AI-powered", "GPT-5", and Latin names among characters without a blank
      else if (word.includes('-') || UNPARTED_TEXT.test(word))
        for (const part of word.match(/[A-Za-z]{2,}/g) ?? []) count(known.get(part), part);
    }
    if (UNPARTED_TEXT.test(paragraph)) {
      words += paragraph.length / 2;
      of.ai += paragraph.match(UNPARTED_AI)?.length ?? 0;
    }
    if (of.ai + of.name > before) mentioning++;
  }
  return {
    of,
    names: names.size,
    spread: mentioning / Math.max(1, paragraphs.length),
    hundreds: Math.max(words, FEWEST_WORDS) / 100,
  };

  function count(found: WordClass | undefined, word: string): void {
    if (found === undefined) return;
    of[found]++;
    if (found === 'name' || found === 'firm') names.add(word);
  }
}
