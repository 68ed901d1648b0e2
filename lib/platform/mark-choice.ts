import { browser } from 'wxt/browser';
import { MARK_CHOICES, type MarkChoice } from '../report/choose-marks';

const KEY = 'marks';

/** Whatever else is stored is no choice. */
const parse = (stored: unknown): MarkChoice => MARK_CHOICES.find((choice) => choice === stored) ?? MARK_CHOICES[0];

/** What the reader has chosen to have marked. */
export const markChoice = async (): Promise<MarkChoice> => parse((await browser.storage.local.get(KEY))[KEY]);

export const chooseMarked = (choice: MarkChoice): Promise<void> => browser.storage.local.set({ [KEY]: choice });

/** Tells each choice that is made from now on, in whatever tab or popup. */
export function followMarkChoice(tell: (choice: MarkChoice) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, KEY)) tell(parse(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
