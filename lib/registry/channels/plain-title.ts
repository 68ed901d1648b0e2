import { Parser } from 'htmlparser2';

export const LONGEST_TITLE = 1_000;

/** Titles are read up to here: markup beyond it is no title's. */
const MOST_MARKUP = 20_000;

/** Elements whose ends keep two words apart. */
const BREAKS = /^(?:br|p|div|li|td|h[1-6])$/;

/** Elements whose text nobody sees. */
const UNSEEN = /^(?:script|style|template)$/;

/**
 * A title as a reader sees it: tags stripped, entities decoded, white space and control characters collapsed to single
 * spaces, invisible characters gone, cut off after {@link LONGEST_TITLE} characters. "" where nothing is left.
 * @param markup HTML, or text, which is HTML without tags
 */
export function plainTitle(markup: string): string {
  const text = /[<&]/.test(markup) ? strip(markup.slice(0, MOST_MARKUP)) : markup.slice(0, MOST_MARKUP);
  const plain = text
    // Hints where a line may break, and marks of the order of bytes.
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
  if (plain.length <= LONGEST_TITLE) return plain;
  // The cut may have halved a character.
  return plain
    .slice(0, LONGEST_TITLE)
    .replace(/\p{Cs}$/u, '')
    .trim();
}

function strip(markup: string): string {
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.test(name)) unseen++;
      if (BREAKS.test(name)) text += ' ';
    },
    ontext(piece) {
      if (unseen === 0) text += piece;
    },
    onclosetag(name) {
      if (UNSEEN.test(name)) unseen--;
      if (BREAKS.test(name)) text += ' ';
    },
  });
  parser.end(markup);
  return text;
}
