import { browser } from 'wxt/browser';
import type { Report } from '../report/report';
import { countAlarmRows } from '../report/speaker-rows';
import { headline, summaryLine } from '../report/summary-wording';

const COLOUR = '#b42318';

/**
 * Shows on the toolbar button in how many rows of the list there is an alarm: a speaker with the same alarm counts once,
 * however often the article repeats it. Empty where there is none.
 */
export async function showBadge(tabId: number, report: Report): Promise<void> {
  const count = countAlarmRows(report.checked);
  await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
  await browser.action.setTitle({ tabId, title: titleOf(report) });
}

const titleOf = (report: Report): string =>
  report.checked.length === 0 ? 'Sourcelight' : `Sourcelight: ${headline(report)}. ${summaryLine(report)}`;

export async function clearBadge(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
  await browser.action.setTitle({ tabId, title: 'Sourcelight' });
}
