import type { KnownNames } from '../names/known-names';
import type { Span } from '../shared/span';
import type { Tagger } from './tagger';

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

/** Sentences longer than this, in UTF-16 units, are lists or code rather than prose; the tagger is spared them. */
export const LONGEST_SENTENCE = 1_500;

/** Quotations longer than this, in UTF-16 units, are somebody's own words: nothing in them is asked about. */
const SHORTEST_QUOTATION = 40;
const QUOTATION = new RegExp(`[“"][^”"]{${SHORTEST_QUOTATION},1200}[”"]`, 'g');

/** "Start-ups", "spin-off": with a hyphen, verb and small word are a noun. */
const PARTICLE = /^(?:up|off|out|in|down|over|back)s?$/i;
const COMPOUND: ReadonlySet<string> = new Set(['Noun', 'Singular']);

/** What a tagger gets of a sentence: long quotations and marks of notes are blanked rather than cut, so that offsets stay. */
export const wordsToTag = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/\[\d{1,3}\]/g, (mark) => ' '.repeat(mark.length))
    .replace(QUOTATION, (quotation) => `${quotation.charAt(0)}${' '.repeat(quotation.length - 2)}${quotation.at(-1)}`);

/**
 * The words of one sentence with their tags, their places and whether the registry knows them.
 * @param sentence the span of the sentence in `text`; the tokens' spans count in `text` too
 */
export function tagSentence(text: string, sentence: Span, names: KnownNames, tag: Tagger): Token[] {
  const words = wordsToTag(text, sentence);
  const tokens: { start: number; end: number; tags: ReadonlySet<string> }[] = [];
  let from = 0;
  for (const { text: written, tags } of tag(words)) {
    const at = words.indexOf(written, from);
    if (at < 0) continue;
    from = at + written.length;
    const before = tokens.at(-1);
    const start = sentence.start + at;
    // "The start-up": the tagger takes it for "to start up".
    if (before !== undefined && PARTICLE.test(written) && before.end + 1 === start && text[before.end] === '-') {
      tokens[tokens.length - 1] = { start: before.start, end: sentence.start + from, tags: COMPOUND };
      continue;
    }
    tokens.push({ start, end: sentence.start + from, tags: new Set(tags) });
  }
  let knownUntil = -1;
  return tokens.map(({ start, end, tags }, i) => {
    if (start >= knownUntil) knownUntil = names.index.nameAt(text, start)?.end ?? knownUntil;
    const written = text.slice(start, end);
    const lower = written.toLowerCase();
    return {
      start,
      end,
      tags,
      text: written,
      first: i === 0,
      lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      known: start < knownUntil,
      pre: text.slice(tokens[i - 1]?.end ?? sentence.start, start),
      post: text.slice(end, tokens[i + 1]?.start ?? sentence.end),
    };
  });
}
