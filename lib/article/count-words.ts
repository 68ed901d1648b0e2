import { UNPARTED, VOCABULARY, type WordClass } from './vocabulary';

export interface WordCounts {
  /** How often each class of words is used. */
  readonly of: Readonly<Record<WordClass, number>>;
  /** The same for a hundred words of the text; a short text is taken for longer than it is. */
  share(name: WordClass): number;
  /** Different names of firms, bodies, people and products. */
  readonly names: number;
  /** All words; where they are not parted by blanks, half the characters. */
  readonly words: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.+-]*/gu;
const CJK = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;
const ENOUGH_CJK = 20;
/** A shorter text is weighed as if it had so many words: two mentions in a stub are no topic. */
const FEWEST_WORDS = 150;

let table: ReadonlyMap<string, WordClass> | undefined;
const firstOfTwo = new Set<string>();

/** Made when the first text is counted, so that pages without text do not pay for it. */
function vocabulary(): ReadonlyMap<string, WordClass> {
  if (table !== undefined) return table;
  const made = new Map<string, WordClass>();
  for (const [name, list] of VOCABULARY) {
    for (const word of list.split(' ')) {
      made.set(word, name);
      const cut = word.indexOf('_');
      if (cut > 0) firstOfTwo.add(word.slice(0, cut));
    }
  }
  table = made;
  return made;
}

/** Counts the words of a text by what they speak for. */
export function countWords(text: string): WordCounts {
  const known = vocabulary();
  const of = { ai: 0, name: 0, firm: 0, trade: 0, report: 0, craft: 0, address: 0 };
  const names = new Set<string>();
  const count = (found: WordClass, word: string): void => {
    of[found]++;
    if (found === 'name' || found === 'firm') names.add(word);
  };
  const find = (word: string): WordClass | undefined => known.get(word) ?? known.get(word.toLowerCase());

  let words = 0;
  let first = '';
  for (const [written] of text.matchAll(WORD)) {
    words++;
    const word = written.replace(/[’']s?$|[.+-]+$/, '').replace('’', "'");
    const two = first === '' ? undefined : find(`${first}_${word}`);
    if (two !== undefined) count(two, `${first}_${word}`);
    first = firstOfTwo.has(word) || firstOfTwo.has(word.toLowerCase()) ? word : '';
    // "AI-powered", "GPT-5", "KI-Startup"
    const found = find(word) ?? (word.includes('-') ? find(word.slice(0, word.indexOf('-'))) : undefined);
    if (found !== undefined) count(found, word);
    else if (/[\u3040-\uffff]/.test(word)) {
      // Latin names stand between characters without a blank.
      for (const latin of word.match(/[A-Za-z]{2,}/g) ?? []) {
        const inside = known.get(latin);
        if (inside !== undefined) count(inside, latin);
      }
    }
  }
  const characters = text.match(CJK)?.length ?? 0;
  if (characters >= ENOUGH_CJK) {
    words += characters / 2;
    for (const [found, pattern] of UNPARTED) for (const [word] of text.matchAll(pattern)) count(found, word);
  }
  const hundreds = Math.max(words, FEWEST_WORDS) / 100;
  return { of, names: names.size, words, share: (name) => of[name] / hundreds };
}
