import { isFrontPage } from './address';
import { countWords } from './count-words';
import type { Reason } from './evidence';
import type { ArticleSignals } from './signals';
import { HINT } from './vocabulary';
import { isTypedArticle, weighKind } from './weigh-kind';
import { weighTopic } from './weigh-topic';

export type SkipReason = 'no-text' | 'front-page' | 'not-an-article' | 'not-ai-industry';

/** Whether a page is read. `reasons` say what was seen of it, for and against. */
export type Detection =
  | { readonly kind: 'article'; readonly reasons: readonly Reason[] }
  | {
      readonly kind: 'skip';
      readonly reason: SkipReason;
      readonly isArticle: boolean;
      readonly reasons: readonly Reason[];
    };

/** Less text than this, in letters, is a stub, a caption or a wall: too little to tell by. */
const SHORTEST_TEXT = 250;

/** Decides from a page's signals whether it is an article about the AI industry. */
export function detectArticle(signals: ArticleSignals): Detection {
  const { lead, paragraphs, url } = signals;
  const text = lead.join('\n');
  if (text.length < SHORTEST_TEXT) return skip('no-text', [['paragraphs', paragraphs]]);
  if (isFrontPage(url) && !(isTypedArticle(signals) && signals.articleElements < 2))
    return skip('front-page', [['front-page']]);
  const words = countWords(HINT.test(text) ? lead : []);
  const kind = weighKind(signals, words);
  if (kind.weight < 0) return skip('not-an-article', kind.reasons);
  const topic = weighTopic(signals, words);
  const reasons = [...kind.reasons, ...topic.reasons];
  return topic.weight < 0 ? skip('not-ai-industry', reasons) : { kind: 'article', reasons };
}

const skip = (reason: SkipReason, reasons: readonly Reason[]): Detection => ({
  kind: 'skip',
  reason,
  isArticle: reason === 'not-ai-industry',
  reasons,
});
