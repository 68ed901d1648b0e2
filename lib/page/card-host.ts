/** Pixels between a citation and its card, and between the card and the edge of the window. */
const GAP = 8;
/** The least height of the card, in pixels, however little space there is beside the citation. */
const LOWEST = 260;
/** Below this width, in pixels, the card takes the whole width at the bottom of the window. */
const NARROW = 560;

/** The one element that Sourcelight adds to a page: a closed shadow root in the top layer. */
export interface CardHost {
  /** Where the card's contents are rendered. */
  readonly container: HTMLElement;
  /** The element that is in the page. */
  readonly element: HTMLElement;
  /**
   * Shows the card beside a rectangle of the viewport; returns by how many pixels the page has to be
   * scrolled down so that the rectangle is not covered.
   */
  showBeside(box: DOMRect): number;
  hide(): void;
  readonly isShown: boolean;
  remove(): void;
}

/** Gives a shadow root a style sheet in the way that a page's content security policy does not reach, where the browser lets it. */
function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Firefox keeps a content script's sheets from the page's documents; a style element works there.
  }
  const style = root.ownerDocument.createElement('style');
  style.textContent = css;
  root.prepend(style);
}

export function createCardHost(document: Document, css: string): CardHost {
  const element = document.createElement('sourcelight-card');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  adopt(root, css);
  const container = document.createElement('div');
  container.className = 'place';
  root.append(container);
  let shown = false;

  return {
    container,
    element,
    get isShown() {
      return shown && element.isConnected;
    },
    showBeside(box) {
      if (!element.isConnected) document.documentElement.append(element);
      if (!element.matches(':popover-open')) element.showPopover();
      shown = true;
      const { clientWidth, clientHeight } = document.documentElement;
      const narrow = clientWidth < NARROW;
      container.classList.toggle('narrow', narrow);
      container.style.cssText = '';
      if (narrow) return Math.max(0, box.bottom + GAP - (clientHeight - container.offsetHeight));
      const spaceBelow = clientHeight - box.bottom - 2 * GAP;
      const spaceAbove = box.top - 2 * GAP;
      const below = container.offsetHeight <= spaceBelow || spaceBelow >= spaceAbove;
      // The card is cut to the space beside the citation, which stays readable; only a very low window is covered.
      const height = Math.max(LOWEST, below ? spaceBelow : spaceAbove);
      container.style.setProperty('--space', `${Math.min(height, clientHeight - 2 * GAP)}px`);
      const { offsetWidth, offsetHeight } = container;
      const top = below ? Math.min(box.bottom + GAP, clientHeight - GAP - offsetHeight) : box.top - GAP - offsetHeight;
      const left = Math.min(box.left, clientWidth - GAP - offsetWidth);
      container.style.left = `${Math.max(GAP, left)}px`;
      container.style.top = `${Math.max(GAP, top)}px`;
      return 0;
    },
    hide() {
      shown = false;
      if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    },
    remove() {
      shown = false;
      element.remove();
    },
  };
}
