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

/** Clicks the first mark, the loudest first, so that its card opens. */
export async function openCard(page: Page): Promise<void> {
  await waitForMarks(page);
  const point = await page.evaluate(() => {
    const groups = ['loud', 'clear', 'light', 'quiet', 'unchecked'];
    const [range] = groups.flatMap((group) => [...(CSS.highlights.get(`sourcelight-${group}`) ?? [])] as Range[]);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getClientRects()[0];
    return box === undefined ? null : { x: box.x + Math.min(12, box.width / 2), y: box.y + box.height / 2 };
  });
  if (point === null) return;
  await page.mouse.click(point.x, point.y);
  await page.waitForFunction(() => document.querySelector('sourcelight-card')?.matches(':popover-open'), {
    timeout: 5_000,
  });
}
