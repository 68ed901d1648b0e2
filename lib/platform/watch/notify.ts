import { browser } from 'wxt/browser';
import { spellDay } from '../../shared/calendar';
import type { WatchEvent } from '../../texts/watch/watched-text';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** True where the reader wants to be told of changes by the system's notifications. */
export const isNotified = (): Promise<boolean> => browser.permissions.contains(NOTIFICATIONS);

/** Asks the browser for leave to notify, or gives it back. To be called from a click. @returns whether it notifies now */
export async function chooseNotified(isOn: boolean): Promise<boolean> {
  if (isOn) return browser.permissions.request(NOTIFICATIONS);
  await browser.permissions.remove(NOTIFICATIONS);
  return false;
}

/** Tells of a change, if the reader wants to be told so. */
export async function notifyOfChange(title: string, { kind, recorded, changes }: WatchEvent): Promise<void> {
  if (!(await isNotified())) return;
  const count = `${changes.length} ${changes.length === 1 ? 'clause' : 'clauses'}`;
  await browser.notifications.create({
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/icon-128.png'),
    title,
    message:
      kind === 'changed'
        ? `Changed in ${count}, as recorded on ${spellDay(recorded)}.`
        : 'The page goes back and forth between texts; it is left alone for a while.',
  });
}
