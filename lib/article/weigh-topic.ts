import { countWords, type WordCounts } from './count-words';
import { type Evidence, type Seen, weigh } from './evidence';
import { headlineText } from './headline';
import { isIssue } from './issue';
import type { ArticleSignals } from './signals';
import { TOPIC_WEIGHTS } from './weights';

/**
 * Headlines of lessons, explainers and lists of tools: about AI, not about its industry. They instruct ("Build your …",
 * "in 30 minutes"), ask what something is, or rank what to buy ("best tools").
 */
const LESSON =
  /\b(?:how (?:to|does|do|ai|artificial|(?:\S+ ){1,4}use)|what (?:is|are)|explained|guide|tutorials?|tips|alternatives|introduction to|workflows?|recommended|case study|was ist|so \w+ (?:sie|du)|anleitung|tutoriel|cómo)\b|^(?:the )?(?:\d+ )?top\b|\bbest (?!at)|\bin \d+ (?:minu|step)|^(?:build|create|learn|master|automate|get) |^(?:the )?\d\d? (?:[a-z-]+ ){0,3}?(?:ways|tools|things|steps|reasons|examples|ideas|mistakes|trends)\b|使い方|教程/i;
/** AI as some trade uses it: "AI for HR", "AI in healthcare". The word behind it is looked up. */
const USED =
  /\b(?:AI|KI|IA|ChatGPT|Claude|LLMs?|intelligence)(?:-powered)? (for|für|voor|pour|para|in|im|dans|en) (?:your |the |small )?([\p{L}-]+)/iu;

/** Fewer mentions than this, in all or in a hundred words, are in passing. */
const FEWEST_MENTIONS = 2;
const SCARCE = 0.3;
/** More mentions in a hundred words, or more different names than this, say no more. */
const MANY_MENTIONS = 2.5;
const MANY_NAMES = 7;
/** Where AI is hardly mentioned, nothing else is looked at. */
const ANOTHER_TOPIC = -5;

const mentions = ({ of }: WordCounts): number => of.ai + of.name;
/** A rate in a hundred words on a scale on which the tenth word says less than the first. */
const scaled = (count: number, { hundreds }: WordCounts): number => Math.log2(1 + count / hundreds);

/** Whether a headline is about AI for somebody's work: it is for startups or in schools, and it is in court. */
function isUsed(text: string): boolean {
  const [, by = '', where = ''] = USED.exec(text) ?? [];
  const { craft, event } = countWords([where]).of;
  return craft > 0 || (event > 0 && !/^(?:i|dans|en)/i.test(by));
}

/** What is seen of the topic of an article, in the order of `TOPIC`. */
export function topicOf(signals: ArticleSignals, lead: WordCounts): Seen[] {
  const text = headlineText(signals.title, signals.headline);
  const words = countWords([text]);
  const issue = isIssue(signals);
  const { event, craft, address } = lead.of;
  const lesson = !issue && (LESSON.test(text) || isUsed(text));
  // Issues tell of tools and papers too; others that speak like a lesson or a trade are one.
  const news = scaled(event, lead) - (issue ? 0 : scaled(craft + address, lead));
  return [
    // In the headline of a lesson, AI and firms are what is taught.
    [+(mentions(words) > 0 && !lesson)],
    [+(words.names > 0 && !lesson)],
    [+lesson],
    [Math.min(MANY_MENTIONS, mentions(lead) / lead.hundreds), mentions(lead)],
    [lead.spread, Math.round(100 * lead.spread)],
    [Math.log2(1 + Math.min(MANY_NAMES, lead.names)), lead.names],
    [news, +(news > 0)],
  ];
}

/** True where AI is no more than mentioned. */
export const isInPassing = (lead: WordCounts): boolean =>
  mentions(lead) < FEWEST_MENTIONS || mentions(lead) / lead.hundreds < SCARCE;

/** How strongly headline and text speak for the AI industry as the topic (above zero) or for another one. */
export const weighTopic = (signals: ArticleSignals, lead: WordCounts): Evidence =>
  isInPassing(lead)
    ? { weight: ANOTHER_TOPIC, seen: [[0], [0], [0], [mentions(lead), mentions(lead)]] }
    : weigh(topicOf(signals, lead), TOPIC_WEIGHTS);
