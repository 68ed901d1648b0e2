import { defineContentScript } from 'wxt/utils/define-content-script';
import { handleMessages, nothing } from '../../lib/platform/messaging';
import { parseShowCitation, parseWalk } from '../../lib/platform/wire-schema';
import type { TabProtocol } from '../../lib/protocol';
import './highlight.css';
import { startReading } from './session';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // Injected by the background worker, on articles only.
  registration: 'runtime',
  // The highlights' sheet is inserted by the worker, so that nothing is added to the page for it.
  cssInjectionMode: 'manual',
  main(ctx) {
    const session = startReading(document, ctx.signal);
    const stopListening = handleMessages<TabProtocol>({
      readerState: { from: 'extension-page', parse: nothing, run: () => session.state() },
      showCitation: { from: 'extension-page', parse: parseShowCitation, run: ({ index }) => session.show(index) },
      walk: { from: 'extension-page', parse: parseWalk, run: ({ by }) => session.walk(by) },
      stopReading: {
        from: 'extension-page',
        parse: nothing,
        run: () => {
          stop();
          return null;
        },
      },
    });
    const stop = (): void => {
      stopListening();
      session.stop();
    };
    // Another address in the same document is another article: detection decides on it anew.
    ctx.addEventListener(window, 'wxt:locationchange', stop);
    ctx.onInvalidated(stop);
  },
});
