import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Detection, detectArticle } from '../lib/article/detect-article';
import { readSignals } from '../lib/page/read-signals';
import { isWanted, setWanted } from '../lib/page/wanted';
import { watchAddress } from '../lib/page/watch-address';
import { watchForText } from '../lib/page/watch-for-text';
import { askAgain } from '../lib/platform/ask-again';
import { askBackground, handleMessages, nothing } from '../lib/platform/messaging';
import type { PageDetection, TabProtocol } from '../lib/protocol';

/** A worker that is killed before it has started the reader is asked again. */
const PATIENCE = { tries: 4, timeout: 5_000, pause: 300 };

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  main(ctx) {
    const { signal } = ctx;
    let visit = new AbortController();
    /** True once the reader was asked for in this visit. */
    let isRead = false;

    const detect = (): Detection => detectArticle(readSignals(document, location.href));
    const startReader = (): void => {
      isRead = true;
      askAgain(() => askBackground('readArticle', null), PATIENCE, signal).catch((error) =>
        console.warn('Sourcelight:', error),
      );
    };
    const look = (): Detection => {
      const detection = detect();
      if (detection.kind === 'article') startReader();
      return detection;
    };
    const isArticle = (): boolean => look().kind === 'article';
    const begin = (): void => {
      visit.abort();
      // Asking for the signal ends it where the extension is gone, and with it what listens below.
      if (ctx.signal.aborted) return;
      visit = new AbortController();
      isRead = false;
      setWanted(false);
      if (!isArticle()) watchForText(document, () => isRead || isArticle(), AbortSignal.any([signal, visit.signal]));
    };

    handleMessages<TabProtocol>({
      // Asked by the popup: as the page is now, whatever it was when it was loaded. What has become an article is read.
      detection: {
        from: 'extension-page',
        parse: nothing,
        run: (): PageDetection => ({ detection: isRead ? detect() : look(), isWanted: isWanted() }),
      },
      detectAgain: { from: 'extension-page', parse: nothing, run: look },
      checkAnyway: {
        from: 'extension-page',
        parse: nothing,
        run: () => {
          setWanted(true);
          startReader();
          return null;
        },
      },
    });
    watchAddress(begin, signal);
    // A page that comes back as it was left: the site may have been switched off meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && begin(), { signal });
    // What is prerendered may never be shown.
    if ((document as { prerendering?: boolean }).prerendering)
      document.addEventListener('prerenderingchange', begin, { once: true, signal });
    else begin();
  },
});
