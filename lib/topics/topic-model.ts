/** What is known of terms beyond one text: how rare they are, and which others mean much the same. */
export interface TopicModel {
  /** How much a term tells: high where few titles have it. */
  rarity(term: string): number;
  /** Terms of related meaning, each with its closeness, 0 to 1. */
  related(term: string): ReadonlyMap<string, number>;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Where no word list could be read: every term counts alike, and only the same terms match. */
export const PLAIN_TOPICS: TopicModel = { rarity: () => 5, related: () => NOTHING };

/**
 * The file of related words, all numbers little-endian:
 * 4 bytes "SLRW", 1 byte format, 3 bytes nothing, u32 length of the word list, the words in ASCII parted by
 * blanks, one byte of rarity for each (times 20), then for each word a count and as many of: u16 number of
 * a later word, u8 closeness (times 255). Each pair stands once, with the word that comes first.
 */
export const RELATED_WORDS_FORMAT = 1;
const MAGIC = 'SLRW';
const HEAD = 12;

/** Rarity of a term that no title has had often enough to be listed. */
const RAREST = 9;

/** @throws RangeError when the bytes are not a file of related words of this format */
export function readTopicModel(bytes: Uint8Array): TopicModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC || view.getUint8(4) !== RELATED_WORDS_FORMAT) {
    throw new RangeError('not a file of related words that this version reads');
  }
  const length = view.getUint32(8, true);
  const words = latin(bytes.subarray(HEAD, HEAD + length)).split(' ');
  const numbers = new Map(words.map((word, number) => [word, number]));
  const rarities = bytes.subarray(HEAD + length, HEAD + length + words.length);
  const neighbours = readNeighbours(view, HEAD + length + words.length, words.length);
  return {
    rarity(term) {
      const number = numbers.get(term);
      return number === undefined ? RAREST : (rarities[number] ?? 0) / 20;
    },
    related(term) {
      const number = numbers.get(term);
      if (number === undefined) return NOTHING;
      const { starts, others, closeness } = neighbours;
      const related = new Map<string, number>();
      for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
        related.set(words[others[at] ?? 0] ?? '', (closeness[at] ?? 0) / 255);
      }
      return related;
    },
  };
}

/** Text of ASCII bytes, in pieces that fit on the stack. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4_096) text += String.fromCharCode(...bytes.subarray(at, at + 4_096));
  return text;
}

/** Both directions of each pair, in three flat arrays: a map for each of thousands of words would be slow to build. */
interface Neighbours {
  readonly starts: Uint32Array;
  readonly others: Uint16Array;
  readonly closeness: Uint8Array;
}

function readNeighbours(view: DataView, offset: number, words: number): Neighbours {
  const starts = new Uint32Array(words + 1);
  const visit = (pair: (first: number, second: number, close: number) => void): void => {
    let at = offset;
    for (let first = 0; first < words; first++) {
      const count = view.getUint8(at++);
      for (let i = 0; i < count; i++, at += 3) pair(first, view.getUint16(at, true), view.getUint8(at + 2));
    }
  };
  visit((first, second) => {
    if (second >= words) throw new RangeError('a related word is in no list');
    starts[first + 1] = (starts[first + 1] ?? 0) + 1;
    starts[second + 1] = (starts[second + 1] ?? 0) + 1;
  });
  for (let i = 0; i < words; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const others = new Uint16Array(starts[words] ?? 0);
  const closeness = new Uint8Array(others.length);
  const put = (from: number, to: number, close: number): void => {
    const at = next[from] ?? 0;
    others[at] = to;
    closeness[at] = close;
    next[from] = at + 1;
  };
  visit((first, second, close) => {
    put(first, second, close);
    put(second, first, close);
  });
  return { starts, others, closeness };
}
