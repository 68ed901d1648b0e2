import type { Page } from 'puppeteer-core';
import { SKIPPED } from '../../lib/article/explain-detection';
import type { PageDetection, ReaderState } from '../../lib/protocol';
import type { Report } from '../../lib/report/report';
import { type Launched, tabIdOf } from '../browser/launch';

export type ReadVerdicts =
  | { readonly kind: 'checked'; readonly report: Report }
  | { readonly kind: 'skipped'; readonly why: string };

/** Milliseconds to wait for the report, and between looks. */
const LONGEST = 40_000;
const PAUSE = 250;

/** Asks the extension in the browser for its report on a page, as the popup does. */
export async function readVerdicts(launched: Launched, page: Page): Promise<ReadVerdicts> {
  const popup = await launched.openOwnPage('popup.html');
  try {
    const tab = await tabIdOf(popup, page.url());
    const ask = <T>(name: string): Promise<T | null> =>
      popup.evaluate(
        async (to, message) => {
          const scope = globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome };
          const reply = await (scope.browser ?? scope.chrome).tabs
            .sendMessage(to, { sourcelight: 1, name: message, input: null })
            .catch(() => null);
          return reply?.value ?? null;
        },
        tab,
        name,
      );
    for (const end = Date.now() + LONGEST; Date.now() < end; ) {
      const seen = await ask<PageDetection>('detection');
      if (seen?.detection.kind === 'skip' && !seen.isWanted)
        return { kind: 'skipped', why: SKIPPED[seen.detection.reason] };
      const state = await ask<ReaderState>('readerState');
      if (state?.kind === 'checked') return { kind: 'checked', report: state.report };
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    throw new Error('the extension gave no report');
  } finally {
    await popup.close();
    await page.bringToFront();
  }
}
