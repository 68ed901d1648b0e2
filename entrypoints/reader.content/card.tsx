import { render } from 'preact';
import { CitationCard } from '../../components/CitationCard';
import cardCss from '../../components/citation-card.css?inline';
import clauseCss from '../../components/clause-passage.css?inline';
import type { LookState } from '../../components/LookNow';
import tokensCss from '../../components/tokens.css?inline';
import markCss from '../../components/verdict-mark.css?inline';
import { createCardHost } from '../../lib/page/card-host';
import type { LookOutcome } from '../../lib/protocol';
import { formatCheck } from '../../lib/report/format-check';
import type { Report } from '../../lib/report/report';

export interface CardCallbacks {
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  readonly onHide: (index: number) => void;
  readonly isMarked: (index: number) => boolean;
  /** Whether there is another mark to go to from here. */
  readonly canStep: (index: number) => boolean;
  /** Asks the cited bodies' channels, and has the citations checked again; the card is shown anew by then. */
  readonly onLook: (index: number) => Promise<readonly LookOutcome[]>;
}

/** The card of a page: one at a time, in the page's one host element. */
export interface Card {
  show(report: Report, index: number, range: Range): void;
  /** Shows the citation that is open as a newer report has it. */
  update(report: Report): void;
  /** Puts the card where its citation has gone with the window's size. */
  place(): void;
  close(): void;
  /** True for the one element that the card adds to the page. */
  isOwn(node: Node): boolean;
  /** True for an event that began inside the card. */
  owns(event: Event): boolean;
  remove(): void;
}

export function createCard(document: Document, callbacks: CardCallbacks): Card {
  const { onStep, onClose, onHide, onLook, isMarked, canStep } = callbacks;
  const host = createCardHost(document, `${tokensCss}\n${markCss}\n${cardCss}\n${clauseCss}`);
  let before: Element | null = null;
  let beside: Range | null = null;

  function close(): void {
    const shown = host.isShown;
    host.hide();
    onClose();
    if (!shown) return;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  /** What is shown now; a look that comes back later draws only over its own citation. */
  let shown: { report: Report; index: number } | null = null;

  async function lookNow(index: number): Promise<void> {
    const show = (look: LookState): void => {
      if (shown?.index === index) draw(shown.report, index, false, look);
    };
    show({ kind: 'asking' });
    try {
      show({ kind: 'asked', outcomes: await onLook(index) });
    } catch (error) {
      console.warn('Sourcelight could not look:', error);
      show({ kind: 'failed' });
    }
  }

  function draw(report: Report, index: number, copied: boolean, look: LookState = { kind: 'idle' }): void {
    shown = { report, index };
    const checked = report.checked[index];
    if (checked === undefined) return;
    render(
      <CitationCard
        checked={checked}
        report={report}
        index={index}
        isMarked={isMarked(index)}
        canStep={canStep(index)}
        copied={copied}
        look={look}
        onLook={() => void lookNow(index)}
        onStep={onStep}
        onClose={close}
        onCopy={() => {
          navigator.clipboard.writeText(formatCheck(checked, report)).then(
            () => draw(report, index, true),
            (error) => console.warn('Sourcelight could not copy:', error),
          );
        }}
        onHide={() => {
          close();
          onHide(index);
        }}
      />,
      host.container,
    );
  }

  return {
    update(report) {
      if (host.isShown && shown !== null) draw(report, shown.index, false, { kind: 'asking' });
    },
    show(report, index, range) {
      if (!host.isShown) before = document.activeElement;
      beside = range;
      draw(report, index, false);
      const covered = host.showBeside(range.getBoundingClientRect());
      if (covered > 0) document.defaultView?.scrollBy({ top: covered, behavior: 'instant' });
      const dialog = host.container.querySelector<HTMLElement>('[role="dialog"]');
      if (dialog !== null) {
        dialog.scrollTop = 0;
        dialog.focus({ preventScroll: true });
      }
    },
    place() {
      if (host.isShown && beside !== null) host.showBeside(beside.getBoundingClientRect());
    },
    close,
    isOwn: (node) => node === host.element,
    owns: (event) => event.composedPath().includes(host.element),
    remove() {
      render(null, host.container);
      host.remove();
    },
  };
}
