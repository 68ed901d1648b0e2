import { isTextNoun } from '../../names/speaker-nouns';
import { clauseFollows } from '../clause-follows';
import { nounPhraseBefore } from '../noun-phrase';
import type { Token } from '../tag-sentence';
import { isTellingParticiple } from '../telling-verbs';
import { subjectOfVerb } from './predicate';
import type { Spoken } from './said';

/** Verbs that go on with a subject that did something else before. */
const GOES_ON = /^(?:said|says|added|wrote|concluded|warned|announced|argued|noted|told|claimed|insisted|predicted)$/;

/** What must follow a participle that attributes: a clause, a quotation, or whom it is directed at. */
const FOLLOWS =
  /^(?:that|it|he|she|they|there|the|a|an|its|his|her|their|this|these|those|how|why|in|on|to|we|i|no|some|any|all|most|such)$/;

/** "…, claiming that", "a letter saying": the main clause's subject speaks, or the text that the participle describes. */
export function participle(text: string, tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    if (before === undefined || token.known) return;
    // "Acme is sharing more, and said that": a second verb of the same subject.
    if (/^(?:and|but)$/.test(before.lower) && GOES_ON.test(token.lower) && clauseFollows(text, token, next)) {
      const speaker = mainSubject(text, tokens, i - 1);
      if (speaker !== null) found.push({ source: speaker, cue: { start: token.start, end: token.end } });
      return;
    }
    if (!isTellingParticiple(token.lower)) return;
    if (/^(?:is|are|was|were|been|be|by|without|after|before|from|of|for|in|on|while|when)$/.test(before.lower)) return;
    const isQuoted = /^\s*[:,]?\s*[“"]/.test(token.post);
    if (!isQuoted && (next === undefined || token.post.trim() !== '')) return;
    if (!isQuoted && !(FOLLOWS.test(next?.lower ?? '') || next?.known || /^\p{Lu}/u.test(next?.text ?? ''))) return;
    const cue = { start: token.start, end: token.end };
    if (before.post === ' ') {
      const phrase = isTextNoun(before.lower) ? nounPhraseBefore(tokens, i - 1) : null;
      const owner = phrase === null ? undefined : tokens[phrase.first - 1];
      const isOwned = owner !== undefined && /^(?:his|her|its|their)$/.test(owner.lower);
      if (phrase !== null)
        found.push({ source: { start: isOwned ? owner.start : phrase.start, end: phrase.end }, cue });
      return;
    }
    if (!/^["”]?\s*[,—–]\s*$/.test(before.post)) return;
    const speaker = mainSubject(text, tokens, i);
    if (speaker !== null) found.push({ source: speaker, cue });
  });
  return found;
}

/** The subject of the first clause before a participle that could be somebody. */
function mainSubject(text: string, tokens: readonly Token[], participleAt: number) {
  for (let i = 1; i < participleAt; i++) {
    const token = tokens[i] as Token;
    if (token.known || !token.tags.has('Verb') || token.tags.has('Gerund')) continue;
    if (token.tags.has('Infinitive') && tokens[i - 1]?.lower === 'to') continue;
    const subject = subjectOfVerb(text, tokens, i);
    if (subject === null) continue;
    return { start: subject.start, end: subject.end };
  }
  return null;
}
