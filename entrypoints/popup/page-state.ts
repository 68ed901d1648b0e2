import { browser } from 'wxt/browser';
import type { Detection } from '../../lib/article/detect-article';
import { markChoice } from '../../lib/platform/mark-choice';
import { askBackground, askTab } from '../../lib/platform/messaging';
import { isSiteOff } from '../../lib/platform/sites';
import type { ReaderState, RegistryStatus } from '../../lib/protocol';
import type { MarkChoice } from '../../lib/report/choose-marks';
import { siteOf } from '../../lib/shared/address';

/** What the popup shows of a tab. */
export interface PageState {
  readonly tabId: number;
  readonly url: string;
  /** The site that the switch is for; null on pages that extensions may not read. */
  readonly site: string | null;
  readonly off: boolean;
  /** What the reader has chosen to have marked, in all pages. */
  readonly choice: MarkChoice;
  readonly detection: Detection | null;
  /** True once the reader has asked to have the page checked whatever detection makes of it. */
  readonly isWanted: boolean;
  readonly reader: ReaderState | null;
  readonly registry: RegistryStatus | null;
}

/** A tab that does not answer is no error: browser pages and pages from before the installation have no script. */
const orNull = <T>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null);

export async function readPageState(named: number | null): Promise<PageState | null> {
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named);
  if (tab?.id === undefined) return null;
  const url = tab.url ?? '';
  const [off, choice, seen, reader, registry] = await Promise.all([
    isSiteOff(url),
    markChoice(),
    orNull(askTab(tab.id, 'detection', null)),
    orNull(askTab(tab.id, 'readerState', null)),
    orNull(askBackground('registryStatus', null)),
  ]);
  const { detection = null, isWanted = false } = seen ?? {};
  return { tabId: tab.id, url, site: siteOf(url), off, choice, detection, isWanted, reader, registry };
}
