import type { Page } from 'puppeteer-core';

/** What a page shows of the marks: highlight name to the texts of its ranges, in order of the text. */
export type Painted = Readonly<Record<string, readonly string[]>>;

/** Reads the marks from the page itself. */
export const readPainted = (page: Page): Promise<Painted> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('sourcelight-'))
        .map(([name, highlight]) => [
          name,
          [...highlight]
            .sort((a, b) => (a as Range).compareBoundaryPoints(Range.START_TO_START, b as Range))
            .map((range) => (range as Range).toString()),
        ]),
    ),
  );

/** Waits until the page is marked. */
export async function waitForMarks(page: Page, timeout = 30_000): Promise<Painted> {
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('sourcelight-')), {
    timeout,
    polling: 100,
  });
  return readPainted(page);
}

/** Clicks the first mark, the loudest first, so that its card opens; only marks with these words, if any are given. */
export async function openCard(page: Page, words = ''): Promise<void> {
  await waitForMarks(page);
  const point = await page.evaluate((wanted) => {
    const groups = ['loud', 'clear', 'light', 'quiet', 'plain', 'unchecked'];
    const ranges = groups.flatMap((group) => [...(CSS.highlights.get(`sourcelight-${group}`) ?? [])] as Range[]);
    const range = ranges.find((one) => one.toString().includes(wanted));
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getClientRects()[0];
    return box === undefined ? null : { x: box.x + Math.min(12, box.width / 2), y: box.y + box.height / 2 };
  }, words);
  if (point === null) return;
  await page.mouse.click(point.x, point.y);
  await page.waitForFunction(() => document.querySelector('sourcelight-card')?.matches(':popover-open'), {
    timeout: 5_000,
  });
}
