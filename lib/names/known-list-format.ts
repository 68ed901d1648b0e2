/**
 * The file of known names, `public/names/known.bin`. Numbers of fixed size are little-endian; `n` is a number in
 * groups of seven bits, the lowest first, each but the last with the top bit set.
 *
 * Head, 32 bytes: "SLKN", u8 format, 3 bytes nothing, u32 each: keys, records, labels, length of the keys,
 * of the records, of the labels. Then, one behind the other:
 *
 * - for each block of {@link BLOCK} keys: u32 place of its first among the keys, u32 records introduced before it;
 * - for each block of {@link BLOCK} records: u32 place of its first among the records;
 * - keys: bare names in the order of {@link orderOf} their UTF-8. Each: n bytes shared with the key before (0 for
 *   the first of a block), n further bytes, these; n: bit 0 set where it counts only as written and with context,
 *   bit 1 set where the key introduces the next record, else the remaining bits are the distance to its record from
 *   the next record to be introduced: even numbers forward, odd ones back;
 * - records: n label of the kind or role times 2, plus 1 for a person; n bytes of the name as it is shown, these
 *   (0: as the key that introduces it); n bytes of the site, these (one that begins with a dot follows upon the
 *   letters and digits of that key); n label of owner or body plus 1, or 0;
 * - labels: UTF-8, parted by line feeds.
 */
export const FORMAT = 1;
export const MAGIC = 'SLKN';
export const HEAD = 32;
/** Keys and records that are found together. */
export const BLOCK = 32;

/** Longest name that is looked up, and longest key, in bytes of UTF-8. */
export const LONGEST_KEY = 255;

/** Largest file that is opened, in bytes. */
export const LARGEST = 16_000_000;

/** Capitals of ASCII in small: keys are ordered without regard to them. */
export const orderOf = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

/** Letters and digits of a key, from which many sites are made: "OpenAI" and "openai.com". */
export const siteStem = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]+/g, '');
