import { MOST_SENTENCES, type TaggedWord } from '../../lib/citation/tagger';
import { askAgain, type Patience } from '../../lib/platform/ask-again';
import { askBackground } from '../../lib/platform/messaging';
import type { AskForTags } from './scan-blocks';

/** A worker that is killed on the way is asked again. */
const PATIENCE: Patience = { tries: 3, timeout: 10_000, pause: 300 };

/**
 * Has the background worker tag sentences: the tagger takes a tenth of a second to get ready and some
 * milliseconds for each paragraph, which a page that is being read would feel. Where the worker cannot be
 * reached, brackets and links are still found, and no prose.
 */
export const askForTags: AskForTags = async (sentences, signal) => {
  const tagged = new Map<string, readonly TaggedWord[]>();
  try {
    for (let at = 0; at < sentences.length; at += MOST_SENTENCES) {
      const some = sentences.slice(at, at + MOST_SENTENCES);
      const answer = await askAgain(() => askBackground('tagSentences', { sentences: some }), PATIENCE, signal);
      some.forEach((sentence, i) => {
        tagged.set(sentence, answer[i] ?? []);
      });
    }
  } catch (error) {
    signal.throwIfAborted();
    console.warn('Sourcelight: sentences could not be tagged:', error);
  }
  return tagged;
};
