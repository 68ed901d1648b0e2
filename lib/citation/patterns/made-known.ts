import { findBodies } from '../../names/find-bodies';
import { isSecondary } from '../../registry/source';
import { shift } from '../../shared/span';
import { datesIn } from '../date-of-telling';
import type { Find, PatternInput } from './pattern';

/** Verbs that make known whatever their object is; "built" and "sold" do not. */
const VERB = '(?:announced|unveiled|disclosed|proposed|published|outlined|revealed|promised|(?:set|laid) out)';
/** Behind a body's name: the verb, and no object of its own. */
const MADE_KNOWN = new RegExp(
  `^\\s(?:(?:has|had|just|also|first|jointly)\\s)?(${VERB})(?=[,.;:)—–]|\\s(?:on|in|at|is|are|was|were|has|have|will|would|could|can|may|earlier|last|this|today|yesterday|\\p{Lu}\\p{Ll}+day)\\b|$)`,
  'u',
);
/** What was made known, right before the name: "a plan", "the new safeguards that". */
const THING =
  /(?:^|[\s“"(])(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hese|[Tt]hose|any|every|\w+ing|new|other)\s(?:[\p{Ll}\p{N}-]+\s){0,4}?[\p{Ll}-]{3,}\s(?:(?:that|which)\s)?(?:the\s)?$/u;
/** Words that end a clause, or begin another: what stands before the name is no noun. */
const NO_THING =
  /(?:\b(?:after|before|when|since|until|once|as|because|if|than|and|or|but|of|by|from|with|for|to|in|on|at|about|against|while|where|how|what|why|whether|says?|said|told|week|month|year|day|today|yesterday|company|firm|lab|giant|maker|start-?up|agency|commission)\s(?:the\s)?)$/iu;
/** Whether a text can have one at all. */
export const MAKES_KNOWN =
  /\b(?:announced|unveiled|disclosed|proposed|published|outlined|revealed|promised|(?:set|laid) out)(?=[,.;:)—–\s]|$)/;

/** "Under a plan Acme set out this week", "the safeguards Acme announced": what a body made known, and no clause. */
export function madeKnown(input: PatternInput): Find[] {
  const { text, names, context } = input;
  if (input.heading || !MAKES_KNOWN.test(text)) return [];
  const found: Find[] = [];
  for (const sentence of input.sentences) {
    const words = text.slice(sentence.start, sentence.end);
    if (words.length > 1_500 || !MAKES_KNOWN.test(words)) continue;
    for (const body of findBodies(words, names)) {
      const verb = isSecondary(body.source) ? null : MADE_KNOWN.exec(words.slice(body.end, body.end + 40));
      if (verb === null) continue;
      const before = words.slice(Math.max(0, body.start - 70), body.start);
      if (!THING.test(before) || NO_THING.test(before)) continue;
      const end = body.end + verb[0].length;
      const source = shift(body, sentence.start);
      const date =
        datesIn(text, sentence, context).find(
          (one) =>
            one.start >= sentence.start + end && /^\s(?:on\s)?$/.test(text.slice(sentence.start + end, one.start)),
        ) ?? null;
      found.push({
        form: 'prose',
        start: source.start,
        end: date?.end ?? sentence.start + end,
        source: { start: source.start, end: source.end },
        cue: { start: sentence.start + end - (verb[1] ?? '').length, end: sentence.start + end },
        date,
        link: null,
        quote: null,
      });
    }
  }
  return found;
}
