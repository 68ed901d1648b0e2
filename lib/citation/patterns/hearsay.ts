import { BETWEEN } from '../cue-words';
import type { Token } from '../tag-sentence';
import type { Spoken } from './said';

const BE = /^(?:is|are|was|were)$/;
/** What stands before "rumoured" where something is rumoured to be; "rumoured" alone describes a thing. */
const BEFORE_RUMOURED = /^(?:is|are|was|were|been|be|long|widely|also|now|previously)$/;
/** What follows rumours that a text repeats; rumours as such may only be spoken of. */
const REPEATED =
  /^(?:of|that|about|suggest|suggested|say|said|claim|claimed|point|indicate|have|had|swirl|swirled|persist|emerged)$/;

const BE_TOLD = /^(?:predicted|estimated|alleged|accused|said|forecast|projected)$/;
const behindBe = (tokens: readonly Token[], i: number): boolean =>
  tokens
    .slice(Math.max(0, i - 2), i)
    .some(
      ({ lower }, at, near) =>
        BE.test(lower) && near.slice(at + 1).every(({ tags, lower: word }) => tags.has('Adverb') || BETWEEN.test(word)),
    );

const isFirstPerson = (tokens: readonly Token[], i: number): boolean =>
  /^(?:i'm|we're)$/.test(tokens[i - 1]?.lower ?? '') || /^(?:i|we)$/.test(tokens[i - 2]?.lower ?? '');

/** "Reportedly", "is rumoured to", "rumours of": somebody's words, and nobody's name. */
export function hearsay(tokens: readonly Token[]): Spoken[] {
  const found: Spoken[] = [];
  tokens.forEach((token, i) => {
    const word = token.lower;
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    const cue = { start: token.start, end: token.end };
    if (/^(?:reportedly|purportedly)$/.test(word)) found.push({ source: null, cue });
    if (/^rumou?red$/.test(word) && BEFORE_RUMOURED.test(before?.lower ?? '')) found.push({ source: null, cue });
    // "Allegedly": by a suit or an indictment that the article tells of; lib/story leaves it out where there is none.
    if (/^(?:allegedly|supposedly)$/.test(word)) found.push({ source: null, cue });
    // "Is predicted to", "are still said to": by whom is left out.
    if (BE_TOLD.test(word) && behindBe(tokens, i) && /^(?:to|of|at|between)$/.test(next?.lower ?? ''))
      if (word !== 'accused' || next?.lower === 'of') found.push({ source: null, cue });
    // "I'm told that": by nobody who is named.
    if (word === 'told' && /^(?:i'm|we're|am|are)$/.test(before?.lower ?? '') && isFirstPerson(tokens, i))
      found.push({ source: null, cue });
    if (/^rumou?rs$/.test(word) && REPEATED.test(next?.lower ?? '')) found.push({ source: cue, cue });
    if (word === 'mill' && before !== undefined && /^rumou?r$/.test(before.lower)) {
      const mill = { start: before.start, end: token.end };
      found.push({ source: mill, cue: mill });
    }
  });
  return found;
}
