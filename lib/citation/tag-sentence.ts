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

interface CompromiseTerm {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

/** Sentences longer than this, in UTF-16 units, are lists or code rather than prose; the tagger is spared them. */
export const LONGEST_SENTENCE = 1_500;

/**
 * Tags one sentence. The only door to compromise: 30 ms per 6 kB, so callers hand over nothing but
 * sentences that hold an attribution cue.
 * @param sentence the span of the sentence in `text`; the tokens' spans count in `text` too
 */
export function tagSentence(text: string, sentence: Span, names: KnownNames): Token[] {
  const words = text.slice(sentence.start, sentence.end);
  const terms = (nlp(words).json({ offset: true }) as { terms: CompromiseTerm[] }[]).flatMap((one) => one.terms);
  const tokens: { start: number; end: number; tags: ReadonlySet<string> }[] = [];
  let from = 0;
  for (const { text: written, tags, offset } of terms) {
    // Contractions leave terms without characters of their own behind.
    if (written === '') continue;
    const at = words.startsWith(written, offset.start) ? offset.start : words.indexOf(written, from);
    if (at < from) continue;
    from = at + written.length;
    tokens.push({ start: sentence.start + at, end: sentence.start + from, tags: new Set(tags) });
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
