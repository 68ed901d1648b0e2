/** Longer paragraphs in bold are a summary or a warning, and not the heading of what follows. */
const LONGEST = 140;

/**
 * True for a paragraph that is wholly in bold and reads like a heading: news sites and newsletters head their items so.
 * What ends like a sentence, or quotes somebody, is text that is only set in bold.
 */
export const isBoldHeading = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}/u.test(text) && !/[.!,;]$|[“”"]/.test(text.trim());
