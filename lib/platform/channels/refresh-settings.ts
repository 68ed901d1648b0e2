import { browser } from 'wxt/browser';

/** Whose channels are asked on schedule: nobody's, those of the user's own list, or those of the field's core too. */
export const REFRESH_SCOPES = ['off', 'own', 'core'] as const;
export type RefreshScope = (typeof REFRESH_SCOPES)[number];

const KEY = 'refreshScope';

/** What the user has chosen; nothing goes out before. */
export async function refreshScope(): Promise<RefreshScope> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return REFRESH_SCOPES.find((scope) => scope === stored) ?? 'off';
}

export const chooseRefreshScope = (scope: RefreshScope): Promise<void> => browser.storage.local.set({ [KEY]: scope });
