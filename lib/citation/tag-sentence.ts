import nlp from 'compromise/two';
import type { Span } from '../shared/span';
import type { KnownNames } from './known-names';

/** A word of a sentence with what the tagger made of it. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** The first word of its sentence, where a capital tells nothing. */
  readonly first: boolean;
  readonly tags: ReadonlySet<string>;
  /** Part of a name that the registry knows. */
  readonly known: boolean;
  /** Punctuation between the word before and this one, and between this one and the next. */
  readonly pre: string;
  readonly post: string;
}

/** What is read of compromise's own terms. */
interface Term {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
}

/** Sentences longer than this, in UTF-16 units, are lists or code rather than prose; the tagger is spared them. */
export const LONGEST_SENTENCE = 1_500;

/**
 * What compromise is asked to do. Its last pass mends tags by the words around them; it costs twice as much
 * as all others together, and noun phrases and verbs of speech come out the same without it.
 */
const PASSES = ['normal', 'lexicon', 'preTagger'];

/** Quotations longer than this, in UTF-16 units, are somebody's own words: nothing in them is asked about. */
const SHORTEST_QUOTATION = 40;
const QUOTATION = new RegExp(`[“"][^”"]{${SHORTEST_QUOTATION},1200}[”"]`, 'g');

/**
 * Tags one sentence. The only door to compromise: 5 ms per 2 kB, so callers hand over nothing but
 * sentences that hold an attribution cue, and of these not what stands in quotation marks.
 * @param sentence the span of the sentence in `text`; the tokens' spans count in `text` too
 */
export function tagSentence(text: string, sentence: Span, names: KnownNames): Token[] {
  // Quotations are blanked rather than cut, so that offsets stay.
  const words = text
    .slice(sentence.start, sentence.end)
    .replace(QUOTATION, (quotation) => `${quotation.charAt(0)}${' '.repeat(quotation.length - 2)}${quotation.at(-1)}`);
  const view = nlp.tokenize(words).compute(PASSES) as unknown as { readonly docs: readonly (readonly Term[])[] };
  const tokens: { start: number; end: number; tags: ReadonlySet<string> }[] = [];
  let from = 0;
  for (const { text: written, tags } of view.docs.flat()) {
    if (!/[\p{L}\p{N}]/u.test(written)) continue;
    const at = words.indexOf(written, from);
    if (at < 0) continue;
    from = at + written.length;
    tokens.push({ start: sentence.start + at, end: sentence.start + from, tags });
  }
  let knownUntil = -1;
  return tokens.map((token, i) => {
    if (token.start >= knownUntil) knownUntil = Math.max(knownUntil, names.index.nameAt(text, token.start)?.end ?? -1);
    const next = tokens[i + 1]?.start ?? sentence.end;
    const previous = tokens[i - 1]?.end ?? sentence.start;
    return {
      ...token,
      text: text.slice(token.start, token.end),
      first: i === 0,
      lower: text.slice(token.start, token.end).toLowerCase().replace(/’/g, "'"),
      known: token.start < knownUntil,
      pre: text.slice(previous, token.start),
      post: text.slice(token.end, next),
    };
  });
}
