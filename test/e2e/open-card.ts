import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** The card lies in a closed shadow root: Chromium's debugger sees into it, the page does not. */

type Node = Protocol.DOM.Node;

const childrenOf = ({ children = [], shadowRoots = [] }: Node): Node[] => [...shadowRoots, ...children];
const textOf = (node: Node): string => (node.nodeType === 3 ? node.nodeValue : childrenOf(node).map(textOf).join(''));
const all = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(all)];

async function openRoot(page: Page): Promise<{ session: CDPSession; card: Node }> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const card = all(root).find(({ nodeName }) => nodeName.toLowerCase() === 'sourcelight-card');
  if (card === undefined) throw new Error('there is no card');
  return { session, card };
}

/** All words of the card, without its style sheets. */
export async function cardText(page: Page): Promise<string> {
  const { session, card } = await openRoot(page);
  await session.detach();
  return (
    all(card)
      .filter(({ nodeName }) => nodeName === 'DIV')
      .map(textOf)[0] ?? ''
  );
}

/** Clicks a button of the card, as a mouse does. */
export async function clickInCard(page: Page, words: string): Promise<void> {
  const { session, card } = await openRoot(page);
  const button = all(card).find((node) => node.nodeName === 'BUTTON' && textOf(node).includes(words));
  if (button === undefined) throw new Error(`no button of the card says ${words}: ${textOf(card)}`);
  const { backendNodeId } = button;
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = model.border;
  await page.mouse.click((x1 + x3) / 2, (y1 + y3) / 2);
  await session.detach();
}
