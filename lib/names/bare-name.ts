/** Letters whose mark cannot be taken off, in the spelling that English texts give them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
};

/** Words with single blanks between, and nothing in them that is written in several ways: most names are like that. */
const IS_PLAIN = /^[A-Za-z0-9'-]+(?: [A-Za-z0-9'-]+)*$/;

const LEADING_ARTICLE = /^the (?=\S)/i;

/** Legal forms behind a name, one after the other ("Co Ltd"); dots and commas are gone by then. */
const LEGAL_FORMS =
  /(?: (?:inc|incorporated|corp|corporation|co|ltd|limited|llc|llp|lp|plc|pbc|gmbh|ag|kgaa|sa|sas|sarl|se|nv|bv|ab|asa|oyj|spa|kk|pty|pte|pvt))+$/i;

/** Letters with a dot behind each: "U.S.", "J.D", "S.p.A." */
const DOTTED_LETTERS = /^(?:\p{L}\.)+\p{L}?$/u;

/** A capital alone, before another: "J D Vance" is "JD Vance". */
const SPACED_INITIAL = /(?<![^ ])(\p{Lu}) (?=\p{Lu}(?: |$))/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is meant.
const BEYOND_ASCII = /[^\x00-\x7f]+/g;

const withoutMarks = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øØłŁđĐıßæÆœŒ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/["“”„«»,]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\S+/g, (word) => (DOTTED_LETTERS.test(word) ? word.replaceAll('.', '') : word.replace(/\.$/, '')))
    .replace(BEYOND_ASCII, (letters) => letters.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A name without what is written now one way and now another: accents, typographic signs, dots of abbreviations,
 * a leading "the", "Inc." and other legal forms behind. Capitals of Latin letters are kept; never throws.
 */
export function bareName(written: string): string {
  const unmarked = IS_PLAIN.test(written) ? written : withoutMarks(written);
  const bare = unmarked.replace(LEADING_ARTICLE, '').replace(SPACED_INITIAL, '$1').replace(LEGAL_FORMS, '');
  return bare === '' ? unmarked : bare;
}
