/** Milliseconds for which a page is watched: text that comes later than this comes because the reader asks for it. */
const WATCHED = 15_000;
/** Milliseconds without a change after which a changed page is looked at, and the longest wait for that. */
const SETTLED = 250;
const LONGEST_WAIT = 1_000;
/** A page that never settles is looked at so often, with more and more time between. */
const MOST_LOOKS = 8;

/**
 * Looks again at a page that fills itself by script, each time that it has changed and settled, until `look` has found
 * what it looks for, the time is over, or `signal` aborts. A page that does not change costs nothing.
 * @param look true when nothing more is to be looked for
 */
export function watchForText(document: Document, look: () => boolean, signal: AbortSignal): void {
  let looks = 0;
  let changedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(end);
  };
  const settled = (): void => {
    changedAt = 0;
    if (look() || ++looks >= MOST_LOOKS) stop();
  };
  const observer = new MutationObserver(() => {
    const now = performance.now();
    changedAt ||= now;
    clearTimeout(timer);
    const most = changedAt + LONGEST_WAIT - now;
    timer = setTimeout(settled, Math.max(0, Math.min(SETTLED, most)) * (looks + 1));
  });
  // The document rather than its body, which some sites replace whole.
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  const end = setTimeout(() => {
    // What has changed last is looked at once more.
    if (changedAt > 0) look();
    stop();
  }, WATCHED);
  signal.addEventListener('abort', stop);
}
