import { headlineText } from './headline';
import type { ArticleSignals } from './signals';

/** Names of issues of a newsletter or a briefing, in the languages of the web's news. */
const ISSUE =
  /newsletter|\b(?:weekly|digest|round-?up|recap|briefing|bulletin|hebdo\w*|semanal|wochenrückblick|nieuwsbrief|this week in|(?:issue|edition|ausgabe|vol\.?) ?\d+)|#\d+|周报|週報|日报|ニュースレター|뉴스레터/i;
/** A day as pages write it: 14. Mai 2026, May 14, 2026, 14/05/2026, 2026-05-14, 2026年5月14日. Issues have it in their titles. */
export const WRITTEN_DAY =
  /(?:19|20)\d\d\W ?\d\d?\W ?\d\d?|\d\d?[./]\d\d?[./]\d\d|\d\d?(?:st|nd|rd|th|er)?[.,]? (?:(?:de )?[^\d\s]{3,10} (?:de )?)?20\d\d/;
const FOLDER = /\/(?:issues?|newsletters?|digests?|briefings?|weekly)\/[^/]/i;

/** Whether a page is an issue of a newsletter: many short pieces, under a title that need not say what they are about. */
export const isIssue = ({ title, headline, url }: ArticleSignals): boolean => {
  const text = headlineText(title, headline);
  return ISSUE.test(text) || WRITTEN_DAY.test(text) || FOLDER.test(url);
};
