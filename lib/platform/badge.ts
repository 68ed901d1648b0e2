import { browser } from 'wxt/browser';
import { countUnverifiable, type Report } from '../report/report';
import { unverifiableLine } from '../report/wording';

const COLOUR = '#b42318';

/** Shows on the toolbar button how many citations of a tab's article cannot be verified. */
export async function showBadge(tabId: number, report: Report): Promise<void> {
  const count = countUnverifiable(report);
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
  await browser.action.setTitle({ tabId, title: `Sourcelight: ${unverifiableLine(report)}` });
}

export async function clearBadge(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
  await browser.action.setTitle({ tabId, title: 'Sourcelight' });
}
