import { browser } from 'wxt/browser';
import { checkAnyway } from './reader-injection';
import { switchSite } from './sites';

const CHECK = 'check-anyway';
const NEVER = 'never-on-this-site';

/** The two entries of the context menu of a page and of the toolbar button. Call it when the worker starts. */
export function menuOfThePage(): void {
  const { contextMenus } = browser;
  // Firefox for Android has none.
  if (contextMenus === undefined) return;
  browser.runtime.onInstalled.addListener(async () => {
    await contextMenus.removeAll();
    const where = { contexts: ['page', 'action'], documentUrlPatterns: ['http://*/*', 'https://*/*'] } as const;
    for (const [id, title] of [
      [CHECK, 'Check this page anyway'],
      [NEVER, 'Never on this site'],
    ] as const)
      contextMenus.create({
        ...where,
        contexts: [...where.contexts],
        documentUrlPatterns: [...where.documentUrlPatterns],
        id,
        title,
      });
  });
  contextMenus.onClicked.addListener(async ({ menuItemId, pageUrl }, tab) => {
    const url = tab?.url ?? pageUrl;
    if (menuItemId === NEVER && url !== undefined) await switchSite(url, true);
    // A page that no extension may read is not checked, and nothing is to be done.
    if (menuItemId === CHECK && tab?.id !== undefined) await checkAnyway(tab.id).catch(() => undefined);
  });
}
