import { ROLE_WORDS } from '../../names/name-words';
import { isGroupNoun } from '../../names/speaker-nouns';
import { INVERTED_VERB } from '../cue-words';
import { subjectAfter } from '../subject';
import type { Token } from '../tag-sentence';
import type { Spoken } from './said';

const CLOSED_QUOTE = /(?:["”]|''|[,!?]’)\s*(?:—\s*)?$/;

/** "…, said one person.": nobody is named. */
const SOMEBODY = /^(?:one|another|an?|two|three|several|some|many)\s(?:\p{L}+\s)?\p{L}+$/u;

/** "“…,” said X", and "the market will split, says X". */
export function inverted(text: string, tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (token.known || next === undefined || !INVERTED_VERB.test(token.lower)) return;
    const before = text.slice(Math.max(0, token.start - 5), token.start);
    const behindQuote = CLOSED_QUOTE.test(before);
    if (!behindQuote && !/,\s*$/.test(before)) return;
    if (token.post.trim() !== '' || next.tags.has('Pronoun')) return;
    const source = subjectAfter(tokens, i + 1);
    if (source === null) return;
    // Without a quotation, only a name at the end of its clause: "prices rose, said Cole."
    const words = text.slice(source.start, source.end);
    const isNamed = next.known || /^(?:the\s)?\p{Lu}/u.test(words) || hasRoleBeforeName(words);
    const isSomebody = SOMEBODY.test(words) && isGroupNoun(words.split(' ').at(-1)?.toLowerCase() ?? '');
    if (!behindQuote && !isNamed && !isSomebody) return;
    if (!behindQuote && !/^\s*(?:[.,;:—–]|$|in\s|on\s|at\s|of\s|who\s)/.test(text.slice(source.end, source.end + 5)))
      return;
    found.push({ source, cue: { start: token.start, end: token.end } });
  });
  return found;
}

/** "Education lawyer M. Roe": a role in small letters and the name behind it. */
const hasRoleBeforeName = (words: string): boolean => {
  const role = /^(?:\p{Ll}[\p{Ll}-]*\s){1,4}(?=\p{Lu})/u.exec(words)?.[0].trim().split(' ').at(-1) ?? '';
  return ROLE_WORDS.has(role) || isGroupNoun(role);
};
