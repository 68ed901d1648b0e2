import { isFrontPage } from './address';
import { countWords } from './count-words';
import type { ArticleSignals } from './signals';
import { isTypedArticle, weighKind } from './weigh-kind';
import { weighTopic } from './weigh-topic';

export type SkipReason = 'no-text' | 'front-page' | 'not-an-article' | 'not-ai-industry';

/** Whether a page is read. `reasons` say in words what spoke for it, or what was missing. */
export type Detection =
  | { readonly kind: 'article'; readonly reasons: readonly string[] }
  | {
      readonly kind: 'skip';
      readonly reason: SkipReason;
      readonly isArticle: boolean;
      readonly reasons: readonly string[];
    };

/** Less text than this, in letters, is a stub, a caption or a wall: too little to tell by. */
const SHORTEST_TEXT = 400;

/** Decides from a page's signals whether it is an article about the AI industry. */
export function detectArticle(signals: ArticleSignals): Detection {
  const letters = signals.lead.join('').length;
  if (letters < SHORTEST_TEXT) {
    return {
      kind: 'skip',
      reason: 'no-text',
      isArticle: false,
      reasons: [`${signals.paragraphs} paragraphs, ${letters} letters of text`],
    };
  }
  if (isFrontPage(signals.url) && !(isTypedArticle(signals) && signals.articleElements < 2)) {
    return { kind: 'skip', reason: 'front-page', isArticle: false, reasons: ['the front page of a site'] };
  }
  const lead = countWords(signals.lead);
  const kind = weighKind(signals, lead);
  if (kind.weight < 0) return { kind: 'skip', reason: 'not-an-article', isArticle: false, reasons: kind.reasons };
  const topic = weighTopic(signals, lead);
  const reasons = [...kind.reasons, ...topic.reasons];
  return topic.weight < 0
    ? { kind: 'skip', reason: 'not-ai-industry', isArticle: true, reasons }
    : { kind: 'article', reasons };
}

/** A skip in a sentence for the popup. */
export function explainSkip(reason: SkipReason): string {
  switch (reason) {
    case 'no-text':
      return 'There is too little text to read here.';
    case 'front-page':
      return 'This is the front page of a site, not an article.';
    case 'not-an-article':
      return 'This does not look like an article.';
    case 'not-ai-industry':
      return 'This article does not seem to be about the AI industry.';
  }
}
