import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { showBadge } from '../../../lib/platform/badge';
import type { VerdictKind } from '../../../lib/verdict/verdict';
import { checkedCitation, reportOf } from '../../factories';
import { BARE } from '../report/verdicts';

beforeEach(() => fakeBrowser.reset());

/** What the toolbar button shows of a report. */
async function shown(...kinds: readonly VerdictKind[]): Promise<{ text: unknown; title: unknown }> {
  const set = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue(undefined);
  const title = vi.spyOn(browser.action, 'setTitle').mockResolvedValue(undefined);
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
  await showBadge(3, reportOf(kinds.map((kind) => checkedCitation({ verdict: BARE[kind] }))));
  return { text: set.mock.lastCall?.[0].text, title: title.mock.lastCall?.[0].title };
}

test('without an alarm there is no number, and the title counts all the same', async () => {
  expect(await shown('on-record', 'not-covered', 'verified', 'not-checked')).toEqual({
    text: '',
    title:
      'Sourcelight: Calm: 4 attributions, no alarm. 4 attributions: 1 verified, 1 not covered, 1 on record, 1 not checked',
  });
});

test('one speaker with the same alarm counts once', async () => {
  expect(await shown('no-record', 'no-record', 'no-record', 'on-record')).toMatchObject({
    text: '1',
    title: expect.stringContaining('3 of 4 cannot be verified'),
  });
});
