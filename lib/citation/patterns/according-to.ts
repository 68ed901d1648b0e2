import { isGroupNoun, isTextNoun } from '../../names/speaker-nouns';
import { endsClause } from '../clause';
import { nounPhraseAfter } from '../noun-phrase';
import type { Token } from '../tag-sentence';
import type { Spoken } from './said';

/** What "according to" also introduces: measures and manners. */
const MEASURE =
  /^(?:plan|plans|schedule|size|need|needs|taste|age|how|whether|what|their|its|his|her|your|our|my|rank|merit|type|ability|law|principle|custom|tradition|design|standards|rules|instructions|which|one's)$/;
/** What describes a text behind its noun: "documents obtained by the Times", "results released on Monday". */
const DESCRIBED =
  /^(?:obtained|seen|reviewed|released|published|compiled|conducted|made|filed|shared|cited|viewed|leaked|unsealed|issued|provided|supporting|working)$/;

/** "according to X", "per X" and "based on X". */
export function accordingTo(tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const phrase = token.lower === 'according' && next?.lower === 'to';
    // "per" counts before a name only: "per second", "per user".
    const per =
      token.lower === 'per' &&
      next !== undefined &&
      (next.known || next.tags.has('ProperNoun') || /^\p{Lu}/u.test(next.text)) &&
      !/\d\s*$/.test(tokens[i - 1]?.text ?? '');
    if (!phrase && !per) return;
    const at = phrase ? i + 2 : i + 1;
    const first = tokens[at];
    const owned =
      first === undefined || !/^(?:its|his|her|their)$/.test(first.lower) ? null : phraseAfter(tokens, at + 1);
    // "According to its filing", and not "according to its needs".
    if (first !== undefined && owned !== null && isTextNoun(lastWord(tokens, owned.end))) {
      found.push({
        source: { start: first.start, end: owned.end },
        cue: { start: token.start, end: (tokens[at - 1] as Token).end },
      });
      return;
    }
    if (first === undefined || (MEASURE.test(first.lower) && !first.tags.has('ProperNoun'))) return;
    const cue = { start: token.start, end: (tokens[at - 1] as Token).end };
    const source =
      first.tags.has('Pronoun') && !first.known ? { start: first.start, end: first.end } : phraseAfter(tokens, at);
    if (source !== null) found.push({ source, cue });
  });
  return found;
}

const lastWord = (tokens: readonly Token[], end: number): string =>
  tokens.find((token) => token.end === end)?.lower ?? '';

/** A noun phrase with what describes it: "polling by the union", "internal documents made public in May". */
function phraseAfter(tokens: readonly Token[], at: number) {
  const tagged = nounPhraseAfter(tokens, at);
  const phrase = tagged ?? plainPhrase(tokens, at);
  if (phrase === null) return null;
  // "Acme's tests": what is the body's own says it.
  const owned = /['’]s?$/.test(tokens[phrase.last]?.text ?? '') ? plainPhrase(tokens, phrase.last + 1) : null;
  if (owned !== null) return { start: phrase.start, end: owned.end };
  const then = tokens[phrase.last + 1];
  if (tagged === null && then?.lower === 'by') {
    const author = nounPhraseAfter(tokens, phrase.last + 2);
    if (author !== null) return { start: phrase.start, end: author.end };
  }
  const by = tokens[phrase.last + 2];
  if (then === undefined || by === undefined || !DESCRIBED.test(then.lower) || tokens[phrase.last]?.post !== ' ')
    return phrase;
  const rest = nounPhraseAfter(tokens, phrase.last + (/^(?:by|from|for|in|on|with)$/.test(by.lower) ? 3 : 2));
  return rest === null ? phrase : { start: phrase.start, end: rest.end };
}

/** The first words up to one for people or texts, where the tagger took them for verbs: "polling", "labor organizers". */
function plainPhrase(tokens: readonly Token[], at: number) {
  for (let i = at; i < Math.min(tokens.length, at + 7); i++) {
    const token = tokens[i] as Token;
    if (isGroupNoun(token.lower) || isTextNoun(token.lower) || token.known || (i > at && /^\p{Lu}/u.test(token.text)))
      return { start: (tokens[at] as Token).start, end: token.end, last: i };
    if (endsClause(token)) return null;
  }
  return null;
}
