import { isTextNoun } from '../../names/speaker-nouns';
import { clauseFollows } from '../clause-follows';
import { objectFollows } from '../complement';
import { SAYING_VERB } from '../cue-words';
import { nounPhraseBefore } from '../noun-phrase';
import type { Token } from '../tag-sentence';
import { frameOf, smallWordsOf } from '../telling-verbs';
import type { Spoken } from './said';

/** Adverbs and auxiliaries between "who" and its verb. */
const LONGEST_BETWEEN = 2;

/** "Deezer, which said", "economists who point out", "what he calls": a clause that hangs on its speaker. */
export function relativeClause(text: string, tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    if (token.lower === 'who' || token.lower === 'which') {
      const verb = verbBehind(tokens, i);
      if (verb === null || !says(text, tokens, i, verb)) return;
      const speaker = nounPhraseBefore(tokens, i - 1);
      if (speaker === null || /^(?:people|those|users|anyone|everyone)$/i.test(text.slice(speaker.start, speaker.end)))
        return;
      const { start } = tokens[verb] as Token;
      found.push({
        source: { start: speaker.start, end: speaker.end },
        cue: { start, end: (tokens[verb] as Token).end },
      });
    }
    if (token.lower === 'what') {
      const verb = tokens.findIndex(
        ({ lower }, at) =>
          at > i + 1 && at <= i + 6 && /^(?:calls?|called|describes?|described|dubs|dubbed|terms)$/.test(lower),
      );
      if (verb < 0) return;
      const speaker = nounPhraseBefore(tokens, verb - 1);
      if (speaker === null || speaker.first !== i + 1) return;
      found.push({
        source: { start: speaker.start, end: speaker.end },
        cue: { start: token.start, end: (tokens[verb] as Token).end },
      });
    }
  });
  return found;
}

function verbBehind(tokens: readonly Token[], who: number): number | null {
  let at = who + 1;
  while (
    at <= who + LONGEST_BETWEEN &&
    (tokens[at]?.tags.has('Adverb') === true || /^(?:has|have|had|also)$/.test(tokens[at]?.lower ?? ''))
  )
    at++;
  return tokens[at] === undefined ? null : at;
}

function says(text: string, tokens: readonly Token[], who: number, verb: number): boolean {
  const token = tokens[verb] as Token;
  const next = tokens[verb + 1];
  const small = smallWordsOf(token.lower);
  // "A lawsuit, which accused Acme of": what a text does to somebody.
  if (tokens[who]?.lower === 'which' && isTextNoun(tokens[who - 1]?.lower ?? '') && frameOf(token.lower) === 'towards')
    return objectFollows(token, next);
  if (
    tokens[who]?.lower === 'which' &&
    !/^(?:said|says|told|announced|confirmed|wrote|claims|claimed|argued|argues|warned|reported)$/.test(token.lower)
  )
    return false;
  if (small?.includes(next?.lower ?? '') === true) return true;
  return SAYING_VERB.test(token.lower) && clauseFollows(text, token, next);
}
