import { isHidden } from '../../lib/page/is-hidden';
import { type ReadOptions, readBlocks } from '../../lib/page/read-blocks';

/** Puts markup into the test page and returns its root. */
export function show(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main>`;
  return document.querySelector('main') as HTMLElement;
}

export const OPTIONS: ReadOptions = {
  isHidden,
  mostText: 1_000_000,
  baseUrl: 'https://news.example/a',
};

export const texts = (html: string): string[] => readBlocks(show(html), OPTIONS).map((block) => block.text);
