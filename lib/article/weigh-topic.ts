import { countWords, type WordCounts } from './count-words';
import { type Evidence, Scales } from './evidence';
import { headlineText } from './headline';
import type { ArticleSignals } from './signals';

/** Headlines of lessons, explainers and lists of tools: about AI, not about its industry. */
const LESSON =
  /\bhow to\b|\bwhat (?:is|are)\b|\bexplained\b|\bguide to\b|\bguide$|\btutorials?\b|\btips\b|^\W*(?:the )?(?:top|best)\b|\b(?:\d+|must-have) best\b|\bmust-have\b|^\W*(?:the )?(?:[2-9]|[1-9]\d) (?:[a-z-]+ ){0,3}?(?:tips|ways|tools|best|things|steps|reasons|habits|applications|examples|ideas|mistakes|lessons|principles|uses|trends|technologies|questions|key)\b|\balternatives\b|\bintroduction to\b|\bbeginners?\b|\bcase stud(?:y|ies)\b|\bworkflows?\b|\brecommended\b|\bapplications of\b|\buse cases\b|\bunderstanding\b|\bhow (?:does|do|ai|artificial)\b|\banleitung\b|\bwas ist\b|\bcomment (?:utiliser|fonctionne|faire)|\bqu['’]est-ce\b|\btutoriel\b|\bcómo\b|\bqué es\b|入門|使い方|とは[？?]|教程/i;

/** Fewer mentions than this, in all or in a hundred words, are in passing. */
const FEWEST_MENTIONS = 3;
const SCARCE = 0.3;

/**
 * How strongly headline and text speak for the AI industry as the topic (above zero) or for another one.
 * The weights are those of a logistic regression over some 310 articles on web pages and 230 plain texts,
 * labelled by hand, rounded to quarters; it was checked by leaving out whole sites. More than half of the AI's
 * own weight is asked for besides, because a page wrongly taken may accuse its writer.
 */
export function weighTopic(signals: ArticleSignals, lead: WordCounts): Evidence {
  const scales = new Scales(-5.2);
  const text = headlineText(signals.title, signals.headline, signals.siteName);
  const headline = countWords(text);
  const mentions = lead.of.ai + lead.of.name;
  const share = lead.share('ai') + lead.share('name');
  if (mentions < FEWEST_MENTIONS || share < SCARCE)
    return { weight: -5, reasons: [`${mentions} mentions of AI in the text`] };

  if (headline.of.ai + headline.of.name > 0) scales.add(2.5, 'AI in the headline');
  if (headline.of.name + headline.of.firm > 0) scales.add(0.9, 'a firm or product in the headline');
  if (headline.of.trade + headline.of.report > 0) scales.add(0.5, 'trade or law in the headline');
  if (LESSON.test(text)) scales.add(-3.4, 'the headline of a lesson or a list');
  scales.add(1.15 * Math.min(2.5, share), `${mentions} mentions of AI in ${Math.round(lead.words)} words`);
  scales.add((1.75 * signals.lead.filter(mentionsAi).length) / Math.max(1, signals.lead.length), 'spread');
  scales.add(0.55 * Math.log2(1 + lead.names), `${lead.names} names of firms, people and products`);
  scales.add(0.2 * Math.min(5, lead.share('trade') + lead.share('report')), 'words of trade, law and reporting');
  const craft = lead.share('craft') + 0.5 * lead.share('address') - lead.share('trade') - lead.share('report');
  scales.add(-0.25 * Math.min(4, Math.max(0, craft)), 'more words of lessons and research than of news');
  return scales.evidence;
}

function mentionsAi(paragraph: string): boolean {
  const { of } = countWords(paragraph);
  return of.ai + of.name > 0;
}
