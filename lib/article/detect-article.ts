import { isFrontPage } from './address';
import { countWords } from './count-words';
import type { Seen } from './evidence';
import type { ArticleSignals } from './signals';
import { HINT } from './vocabulary';
import { isTypedArticle, weighKind } from './weigh-kind';
import { weighTopic } from './weigh-topic';

export type SkipReason = 'no-text' | 'front-page' | 'not-an-article' | 'not-ai-industry';

/** What was seen of a page: nothing of what was not looked at. */
interface Looked {
  readonly kind: readonly Seen[];
  readonly topic: readonly Seen[];
}

/** Whether a page is read, and what was seen of it, for and against. */
export type Detection =
  | { readonly kind: 'article'; readonly seen: Looked }
  | { readonly kind: 'skip'; readonly reason: SkipReason; readonly seen: Looked };

/** Less text than this, in letters, is a stub, a caption or a wall: too little to tell by. */
const SHORTEST_TEXT = 250;

/** Decides from a page's signals whether it is an article about the AI industry. */
export function detectArticle(signals: ArticleSignals): Detection {
  const { lead, url } = signals;
  const text = lead.join('\n');
  if (text.length < SHORTEST_TEXT) return skip('no-text');
  if (isFrontPage(url) && !(isTypedArticle(signals) && signals.articleElements < 2)) return skip('front-page');
  const words = countWords(HINT.test(text) ? lead : []);
  const kind = weighKind(signals, words);
  if (kind.weight < 0) return skip('not-an-article', kind.seen);
  const topic = weighTopic(signals, words);
  return topic.weight < 0
    ? skip('not-ai-industry', kind.seen, topic.seen)
    : { kind: 'article', seen: { kind: kind.seen, topic: topic.seen } };
}

const skip = (reason: SkipReason, kind: readonly Seen[] = [], topic: readonly Seen[] = []): Detection => ({
  kind: 'skip',
  reason,
  seen: { kind, topic },
});
