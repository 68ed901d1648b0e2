/** The most frequent words of English that no other language of the news has in such numbers. */
const ENGLISH = new Set('the of and to that for with as from by are have this which'.split(' '));
const WORD = /\p{L}+/gu;
/** Share of these among the words of a text: English has more than a fifth, other languages hardly any. */
const SHARE = 0.09;
/** Fewer words tell nothing; what is too short is taken for English. */
const FEWEST = 12;
/** Letters that are enough to tell by. */
const ENOUGH = 6_000;

/** Whether a text is English, which is the language whose sentences Sourcelight reads. */
export function isEnglish(blocks: readonly string[]): boolean {
  let words = 0;
  let english = 0;
  for (const [word] of blocks.join('\n').slice(0, ENOUGH).matchAll(WORD)) {
    // Where words are not parted by blanks, a run of them is counted by its length.
    words += /[\u3040-\ud7af]/.test(word) ? word.length / 2 : 1;
    if (ENGLISH.has(word.toLowerCase())) english++;
  }
  return words < FEWEST || english >= SHARE * words;
}
