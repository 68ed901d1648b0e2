import type { Span } from '../shared/span';

/** Longest words between an attribution and the quotation that goes on behind it: "said in an email". */
const LONGEST_BETWEEN = 60;
/** Longest half of a quotation, in UTF-16 units. */
const LONGEST_HALF = 1_200;
const GOES_ON = new RegExp(
  `^[^.;:“”"!?()]{0,${LONGEST_BETWEEN}}(?:\\.|,)\\s[“"]([^“”"]{2,${LONGEST_HALF}})(?:[”"](.{0,40})|$)`,
  'su',
);
/** Behind the closing mark: a signature, or a clause that says who spoke. */
const SPEAKER_FOLLOWS =
  /^\s*(?:[—–-]|\p{Ll}|(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:said|says|told|wrote|adds?|added|asked)\b)/u;

/**
 * "“We watch the bill,” Roe said. “Training fell.": the second half of a quotation, which is the same speaker's though
 * no word says so. It ends its own sentence, or runs on into the next paragraph without a closing mark.
 * @param end where the attribution between the two halves ends
 */
export function continuedQuotation(text: string, end: number): Span | null {
  const match = GOES_ON.exec(text.slice(end, end + LONGEST_BETWEEN + LONGEST_HALF + 50));
  if (match === null) return null;
  const [whole, words = '', behind] = match;
  const isClosed = behind !== undefined;
  if (isClosed && (!/[.!?…]$/.test(words) || SPEAKER_FOLLOWS.test(behind))) return null;
  // Without a closing mark, the block ends here: another paragraph goes on.
  if (!isClosed && end + whole.length < text.length) return null;
  const start = end + whole.length - (isClosed ? behind.length + 1 : 0) - words.length;
  return { start, end: start + words.length };
}
