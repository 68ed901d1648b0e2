import type { Source } from '../registry/source';

/** Looks up who a written name means. */
export interface AliasIndex {
  /** The sources that go by exactly this name; several when the name is shared ("BIS"), none when unknown. */
  resolve(name: string): readonly Source[];
  /** The sources at an internet domain, which counts as written: no part of it is tried. */
  atDomain(domain: string): readonly Source[];
  /**
   * The longest known name that begins at `at` and ends at a word boundary, or null.
   * @param at offset of the first letter of a word of `text`
   */
  nameAt(text: string, at: number): { readonly end: number; readonly sources: readonly Source[] } | null;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Names up to this length are told from other words by their capitals alone ("AP", "WHO", "Meta"). */
export const SHORT_NAME = 4;

/** Printable ASCII with single blanks inside is tidy as it is; most names are. */
const IS_TIDY = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

const tidyMarks = (name: string): string =>
  IS_TIDY.test(name)
    ? name
    : name.normalize('NFKC').replace(/[‘’ʼ]/g, "'").replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ').trim();

/** Typographic variants and the leading article removed; case kept. */
export const tidyName = (name: string): string => tidyMarks(name).replace(/^the (?=\S)/i, '');

const ASCII = /^[\x20-\x7e]*$/;
const FIRST_WORD = /[\p{L}\p{N}]{1,40}/uy;

/** The word of a text at an offset; most are plain letters, which need no pattern. */
function wordAt(text: string, at: number): string {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end) | 32;
    if (code > 127) break;
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57 && text.charCodeAt(end) <= 57)))
      return text.slice(at, end);
  }
  if (end === text.length && end - at <= LONGEST_FIRST_WORD) return text.slice(at, end);
  FIRST_WORD.lastIndex = at;
  return FIRST_WORD.exec(text)?.[0] ?? '';
}

const LONGEST_FIRST_WORD = 40;

const firstWord = (name: string): string => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name.charAt(0);

/** Builds the index of all names and aliases. */
export function buildAliasIndex(sources: readonly Source[]): AliasIndex {
  const exact = new Map<string, Source[]>();
  const folded = new Map<string, Source[]>();
  /** Lengths of names by first word, longest first, so that "Google Cloud" is tried before "Google". */
  const lengthsByFirstWord = new Map<string, Set<number>>();

  const put = (map: Map<string, Source[]>, key: string, source: Source): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [source]);
    else if (!there.includes(source)) there.push(source);
  };

  const byDomain = new Map<string, Source[]>();
  for (const source of sources) {
    for (const domain of source.domains) put(byDomain, domain, source);
    for (const written of [source.name, ...source.aliases, ...source.formerNames.map((former) => former.name)]) {
      const wordlike = source.wordlike.includes(written);
      // "The Week" keeps its article: without it, the name is a word like any other.
      const name = wordlike ? tidyMarks(written) : tidyName(written);
      if (name === '') continue;
      put(exact, name, source);
      if (name.length > SHORT_NAME && !wordlike) put(folded, name.toLowerCase(), source);
    }
  }
  for (const name of exact.keys()) {
    const word = firstWord(name);
    const lengths = lengthsByFirstWord.get(word);
    if (lengths === undefined) lengthsByFirstWord.set(word, new Set([name.length]));
    else lengths.add(name.length);
  }
  const byFirstWord = new Map(
    [...lengthsByFirstWord].map(([word, lengths]) => [word, [...lengths].sort((a, b) => b - a)] as const),
  );

  return {
    resolve(written) {
      const name = tidyName(written);
      return (
        exact.get(tidyMarks(written)) ??
        exact.get(tidyMarks(written).replace(/^The /, 'the ')) ??
        exact.get(name) ??
        folded.get(name.toLowerCase()) ??
        []
      );
    },
    atDomain: (domain) => byDomain.get(domain) ?? [],
    nameAt(text, at) {
      const lengths = byFirstWord.get(wordAt(text, at));
      if (lengths === undefined) return null;
      for (const length of lengths) {
        const end = at + length;
        const written = text.slice(at, end);
        if (written.length < length) continue;
        if (LETTER_OR_DIGIT.test(text.charAt(end)) && LETTER_OR_DIGIT.test(text.charAt(end - 1))) continue;
        const sources = exact.get(written) ?? (ASCII.test(written) ? undefined : exact.get(tidyMarks(written)));
        if (sources !== undefined) return { end, sources };
      }
      return null;
    },
  };
}
