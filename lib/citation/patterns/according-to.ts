import { nounPhraseAfter } from '../noun-phrase';
import type { Token } from '../tag-sentence';
import type { Spoken } from './said';

/** What "according to" also introduces: measures and manners. */
const MEASURE = /^(?:plan|plans|schedule|size|need|needs|taste|age|how|whether|their|its|rank|merit|type|ability)$/;

/** "according to X" and "per X". */
export function accordingTo(tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const phrase = token.lower === 'according' && next?.lower === 'to';
    // "per" counts before a name only: "per second", "per user".
    const per = token.lower === 'per' && next !== undefined && (next.known || next.tags.has('ProperNoun'));
    if (!phrase && !per) return;
    const at = phrase ? i + 2 : i + 1;
    const first = tokens[at];
    if (first === undefined || (MEASURE.test(first.lower) && !first.tags.has('ProperNoun'))) return;
    const source = first.tags.has('Pronoun') ? { start: first.start, end: first.end } : nounPhraseAfter(tokens, at);
    if (source === null) return;
    found.push({ source, cue: { start: token.start, end: (tokens[at - 1] as Token).end } });
  });
  return found;
}
