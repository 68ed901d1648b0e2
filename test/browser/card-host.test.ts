import { afterEach, describe, expect, test } from 'vitest';
import { type CardHost, createCardHost } from '../../lib/page/card-host';
import { show } from './page';

let host: CardHost;
afterEach(() => host.remove());

const BOX = new DOMRect(100, 200, 120, 20);

describe('createCardHost', () => {
  test('adds one element, and only when a card is shown', () => {
    show('<p>Text</p>');
    const before = document.documentElement.outerHTML;
    host = createCardHost(document, '.x { color: red }');
    expect(document.documentElement.outerHTML).toBe(before);
    host.container.innerHTML = '<div style="height:100px">Card</div>';
    host.showBeside(BOX);
    expect(document.querySelectorAll('sourcelight-card')).toHaveLength(1);
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is closed to the page', () => {
    host = createCardHost(document, '');
    host.showBeside(BOX);
    expect(host.element.shadowRoot).toBeNull();
    expect(host.element.textContent).toBe('');
  });

  test('stands beside the citation and inside the window', () => {
    host = createCardHost(document, ':host{position:fixed;inset:0}.place{position:absolute;width:300px}');
    host.container.innerHTML = '<div style="height:120px">Card</div>';
    for (const box of [
      BOX,
      new DOMRect(document.documentElement.clientWidth - 20, document.documentElement.clientHeight - 25, 15, 20),
    ]) {
      host.showBeside(box);
      const card = host.container.getBoundingClientRect();
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.bottom).toBeLessThanOrEqual(document.documentElement.clientHeight);
      expect(card.top >= box.bottom || card.bottom <= box.top || host.container.classList.contains('narrow')).toBe(
        true,
      );
    }
  });

  test('hides, and shows again after the page has thrown it out', () => {
    host = createCardHost(document, '');
    host.showBeside(BOX);
    host.hide();
    expect(host.isShown).toBe(false);
    host.element.remove();
    host.showBeside(BOX);
    expect(host.isShown).toBe(true);
  });
});
