import type { IsHidden } from './left-out';

/** Fewer letters than this are a label or an icon. */
const SHORTEST = 30;
/** Hidden elements that are watched at most. */
const MOST_WATCHED = 200;
/** Attributes by which pages show what was hidden. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-expanded'];
/** Milliseconds in which changes of attributes are looked at once. */
const LOOK = 250;

/** Notes the hidden text of a page while it is read, and tells when some of it is shown: "read more", accordions, `<details>`. */
export interface HiddenText {
  /** Asks whether an element is hidden, and notes it if it is. */
  readonly isHidden: IsHidden;
  /** Forgets what was noted: the page is read anew. */
  forget(): void;
}

export function watchHidden(
  document: Document,
  isHidden: IsHidden,
  onShown: () => void,
  signal: AbortSignal,
): HiddenText {
  const hidden = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    if ([...hidden].some((element) => element.isConnected && !isHidden(element))) onShown();
  };
  // What gets a size is shown, whatever brought it about: an attribute, a box that is ticked, the width of the window.
  const sizes = new ResizeObserver(look);
  // What was invisible, and had a size before, is shown by an attribute.
  const attributes = new MutationObserver(() => {
    timer ??= setTimeout(look, LOOK);
  });
  const forget = (): void => {
    hidden.clear();
    sizes.disconnect();
    attributes.disconnect();
    clearTimeout(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', forget);
  return {
    isHidden(element) {
      const is = isHidden(element);
      if (
        is &&
        hidden.size < MOST_WATCHED &&
        !hidden.has(element) &&
        (element.textContent?.trim().length ?? 0) >= SHORTEST
      ) {
        if (hidden.size === 0) attributes.observe(document, { attributeFilter: SHOWING, subtree: true });
        hidden.add(element);
        sizes.observe(element);
      }
      return is;
    },
    forget,
  };
}
