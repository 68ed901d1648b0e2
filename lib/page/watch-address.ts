import { isOtherPage } from './is-other-page';

/** The Navigation API, where the browser has it: types of the DOM library do not know it in all versions. */
interface Navigation {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

/** Milliseconds between looks at the address, where no event tells that it has changed (Firefox before 147). */
const LOOK = 1_000;

/** Tells when another page is shown in the same document: sites that swap their pages by script. */
export function watchAddress(onChange: () => void, signal: AbortSignal): void {
  let last = new URL(location.href);
  const look = (): void => {
    const now = new URL(location.href);
    const other = isOtherPage(last, now);
    last = now;
    if (other) onChange();
  };
  const { navigation } = globalThis as { navigation?: Navigation };
  if (typeof navigation?.addEventListener === 'function')
    navigation.addEventListener('currententrychange', look, { signal });
  else {
    const timer = setInterval(look, LOOK);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
}
