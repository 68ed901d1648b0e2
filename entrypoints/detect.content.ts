import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Detection, detectArticle, type SkipReason } from '../lib/article/detect-article';
import { isOtherPage } from '../lib/page/is-other-page';
import { readSignals } from '../lib/page/read-signals';
import { askAgain } from '../lib/platform/ask-again';
import { askBackground, handleMessages, nothing } from '../lib/platform/messaging';
import type { TabProtocol } from '../lib/protocol';

/**
 * Milliseconds after which a page that was skipped is looked at again: some fill themselves by script, and
 * where the address changes within a document its text follows later.
 */
const SECOND_LOOKS = [300, 1_200, 3_000];

/** A worker that is killed before it has started the reader is asked again. */
const PATIENCE = { tries: 4, timeout: 5_000, pause: 300 };

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  main(ctx) {
    const detect = (): Detection => detectArticle(readSignals(document, location.href));
    let detection: Detection;

    const look = (): Detection => {
      detection = detect();
      if (detection.kind === 'article') {
        askAgain(() => askBackground('readArticle', null), PATIENCE, ctx.signal).catch((error) =>
          console.warn('Sourcelight:', error),
        );
      }
      return detection;
    };
    /** Numbers the addresses of this document, so that a late look at one is not taken for the next. */
    let visit = 0;
    const lookPatiently = (isWorthIt: (skipped: SkipReason) => boolean): void => {
      const mine = ++visit;
      look();
      for (const delay of SECOND_LOOKS) {
        ctx.setTimeout(() => {
          if (mine === visit && detection.kind === 'skip' && isWorthIt(detection.reason)) look();
        }, delay);
      }
    };

    handleMessages<TabProtocol>({
      // Asked by the popup: as the page is now, whatever it was when it was loaded.
      detection: {
        from: 'extension-page',
        parse: nothing,
        run: detect,
      },
      detectAgain: { from: 'extension-page', parse: nothing, run: look },
    });
    ctx.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
      if (isOtherPage(oldUrl, newUrl)) lookPatiently(() => true);
    });
    lookPatiently((reason) => reason === 'no-text');
  },
});
