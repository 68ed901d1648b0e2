import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchAddress } from '../../lib/page/watch-address';
import { askBackground, handleMessages, nothing } from '../../lib/platform/messaging';
import { isSiteOff, whenSiteIsOff } from '../../lib/platform/sites';
import { parseShowCitation, parseWalk } from '../../lib/platform/wire-schema';
import type { TabProtocol } from '../../lib/protocol';
import './highlight.css';
import { startReading } from './session';

/** The reader that runs in this page. Content scripts have a world of their own: the page cannot see it. */
const world = globalThis as { sourcelightReader?: { stop: () => void } };

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // Injected by the background worker, on articles only.
  registration: 'runtime',
  // The highlights' sheet is inserted by the worker, so that nothing is added to the page for it.
  cssInjectionMode: 'manual',
  main(ctx) {
    world.sourcelightReader?.stop();
    const session = startReading(document, ctx.signal);
    const stopListening = handleMessages<TabProtocol>({
      readerState: { from: 'extension-page', parse: nothing, run: () => session.state() },
      showCitation: { from: 'extension-page', parse: parseShowCitation, run: ({ index }) => session.show(index) },
      walk: { from: 'extension-page', parse: parseWalk, run: ({ by }) => session.walk(by) },
    });
    const ending = new AbortController();
    const stop = (): void => {
      ending.abort();
      stopListening();
      session.stop();
    };
    const leave = (): void => {
      stop();
      askBackground('leftArticle', null).catch((error) => console.warn('Sourcelight:', error));
    };
    world.sourcelightReader = { stop };
    // Another address in the same document is another article: detection decides on it anew.
    watchAddress(leave, ending.signal);
    whenSiteIsOff(location.href, leave, ending.signal);
    // A page that lay in the back-forward cache has heard of nothing.
    const leaveWhereOff = async ({ persisted }: PageTransitionEvent): Promise<void> => {
      if (persisted && (await isSiteOff(location.href).catch(() => false))) leave();
    };
    addEventListener('pageshow', leaveWhereOff, { signal: ending.signal });
    ctx.onInvalidated(stop);
  },
});
