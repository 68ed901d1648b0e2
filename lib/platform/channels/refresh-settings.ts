import { browser } from 'wxt/browser';
import { REFRESH_SCOPES, type RefreshScope } from '../../protocol';

const KEY = 'refreshScope';

/** What the user has chosen; nothing goes out before. */
export async function refreshScope(): Promise<RefreshScope> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return REFRESH_SCOPES.find((scope) => scope === stored) ?? 'off';
}

export const chooseRefreshScope = (scope: RefreshScope): Promise<void> => browser.storage.local.set({ [KEY]: scope });
