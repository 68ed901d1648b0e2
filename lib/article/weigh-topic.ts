import { countWords, type WordCounts } from './count-words';
import { type Evidence, weigh } from './evidence';
import { headlineText } from './headline';
import type { ArticleSignals } from './signals';

/**
 * Headlines of lessons, explainers and lists of tools: about AI, not about its industry. They instruct ("Build your …",
 * "in 30 minutes"), ask what something is, or rank what to buy ("best tools").
 */
const LESSON =
  /\b(?:how (?:to|does|do|ai|artificial)|what (?:is|are)|explained|guide|tutorials?|tips|alternatives|introduction to|workflows?|recommended|case study|was ist|anleitung|tutoriel|cómo)\b|^(?:the )?(?:\d+ )?top\b|\bbest (?!at)|\bin \d+ (?:minu|step)|^(?:build|create|learn|master|automate|get) |^(?:the )?\d\d? (?:[a-z-]+ ){0,3}?(?:ways|tools|things|steps|reasons|habits|applications|examples|ideas|mistakes|trends)\b|使い方|教程/i;

/** Fewer mentions than this, in all or in a hundred words, are in passing. */
const FEWEST_MENTIONS = 3;
const SCARCE = 0.3;
/** More different names than this say no more. */
const MANY_NAMES = 7;

const mentions = ({ of }: WordCounts): number => of.ai + of.name;

/**
 * How strongly headline and text speak for the AI industry as the topic (above zero) or for another one.
 * The weights are those of a logistic regression over some 310 articles on web pages and 240 plain texts labelled by
 * hand, rounded. It was checked by leaving out whole sites in turn; half a unit more than it found is asked for,
 * because a page wrongly taken may accuse its writer.
 */
export function weighTopic({ title, headline }: ArticleSignals, lead: WordCounts): Evidence {
  const found = ['ai', mentions(lead)] as const;
  const share = mentions(lead) / lead.hundreds;
  if (mentions(lead) < FEWEST_MENTIONS || share < SCARCE) return { weight: -5, reasons: [found] };
  const text = headlineText(title, headline);
  const words = countWords([text]);
  return weigh(4.9, [
    [mentions(words) && 2.3, 'ai-headline'],
    [words.names && 0.9, 'name-headline'],
    [LESSON.test(text) && -3.8, 'lesson'],
    [Math.min(2.5, share), ...found],
    [2 * lead.spread, 'spread', Math.round(100 * lead.spread)],
    [0.7 * Math.log2(1 + Math.min(MANY_NAMES, lead.names)), 'names', lead.names],
  ]);
}
