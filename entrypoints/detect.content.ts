import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Detection, detectArticle } from '../lib/article/detect-article';
import { readSignals } from '../lib/page/read-signals';
import { askAgain } from '../lib/platform/ask-again';
import { askBackground, handleMessages, nothing } from '../lib/platform/messaging';
import type { TabProtocol } from '../lib/protocol';

/** Pages that fill themselves by script are looked at again after so many milliseconds. */
const SECOND_LOOKS = [1_000, 3_000];

/** A worker that is killed before it has started the reader is asked again. */
const PATIENCE = { tries: 4, timeout: 5_000, pause: 300 };

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  main(ctx) {
    let detection: Detection;

    const look = (): Detection => {
      detection = detectArticle(readSignals(document, location.href));
      if (detection.kind === 'article') {
        askAgain(() => askBackground('readArticle', null), PATIENCE, ctx.signal).catch((error) =>
          console.warn('Sourcelight:', error),
        );
      }
      return detection;
    };
    const lookPatiently = (): void => {
      look();
      for (const delay of SECOND_LOOKS) {
        ctx.setTimeout(() => {
          if (detection.kind === 'skip' && detection.reason === 'no-text') look();
        }, delay);
      }
    };

    handleMessages<TabProtocol>({
      detection: { from: 'extension-page', parse: nothing, run: () => detection },
      detectAgain: { from: 'extension-page', parse: nothing, run: look },
    });
    ctx.addEventListener(window, 'wxt:locationchange', lookPatiently);
    lookPatiently();
  },
});
