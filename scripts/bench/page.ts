import type { Source } from '../../lib/registry/source';
import { bundle } from './bundle';
import { openChromium, type SilentChromium } from './chromium';
import { type DevPage, devPages, NO_CORPUS } from './corpus';
import type { DetectionTimes } from './in-page/detection';
import type { PaintingTimes } from './in-page/painting';
import type { ReadingTimes } from './in-page/reading';
import { measureLongestTask } from './longest-task';
import { printFigure, printHeading } from './print';
import { median } from './ratios';

/** One page in so many is opened: all of them would take minutes. */
const SAMPLE = 4;
const CITATIONS = 200;
const ROUNDS = { detection: 9, reading: 3, painting: 3 };

interface PageTimes {
  readonly detection: DetectionTimes;
  readonly reading: ReadingTimes;
  readonly painting: PaintingTimes | null;
}

async function timePages(
  chromium: SilentChromium,
  pages: readonly DevPage[],
  sources: readonly Source[],
): Promise<PageTimes[]> {
  const ours = await bundle('scripts/bench/in-page/index.ts', { global: 'bench' });
  const times: PageTimes[] = [];
  for (const { html } of pages) {
    const page = await chromium.show(html());
    await page.evaluate(`${ours}\nObject.assign(globalThis, { bench }); 0`);
    const ask = async <T>(expression: string) => (await page.evaluate(expression)) as T;
    times.push({
      detection: await ask(`bench.timeDetection(${ROUNDS.detection})`),
      reading: await ask(`bench.timeReading(${JSON.stringify(sources)}, ${ROUNDS.reading})`),
      // Last, because mark.js changes the page.
      painting: await ask(`bench.timePainting(${CITATIONS}, ${ROUNDS.painting})`),
    });
  }
  return times;
}

function printDetection(times: readonly DetectionTimes[]): void {
  printHeading(`Detection, ${times.length} dev pages in Chromium: medians over the pages`);
  printFigure({
    what: 'detection to a bare read of document.body.textContent',
    value: median(times.map(({ detection, textContent }) => detection / textContent)),
    unit: 'x',
    atMost: 5,
  });
  printFigure({ what: 'detection', value: median(times.map((one) => one.detection)), unit: 'ms', atMost: 2 });
  printFigure({
    what: 'detection by code that has not run before, as on every page',
    value: median(times.map((one) => one.first)),
    unit: 'ms',
    atMost: 2,
  });
}

function printReading(times: readonly ReadingTimes[]): void {
  printHeading(`Reading and scanning, ${times.length} dev pages in Chromium: medians over the pages`);
  const parts = {
    'reading alone': 'reading',
    'reading + scanning': 'untagged',
    'reading + scanning, and the tagging that the worker does': 'whole',
  } as const;
  for (const [what, ours] of Object.entries(parts)) {
    const to = (theirs: (one: ReadingTimes) => number) => median(times.map((one) => one[ours] / theirs(one)));
    const target = ours === 'reading' ? {} : { atMost: 0.25 };
    printFigure({
      what: `${what} to Readability.parse`,
      value: to((one) => one.cloneAndParse - one.clone),
      unit: 'x',
      ...target,
    });
    printFigure({ what: '  … to Readability.parse with the clone', value: to((one) => one.cloneAndParse), unit: 'x' });
    printFigure({ what: '  … to isProbablyReaderable', value: to((one) => one.isProbablyReaderable), unit: 'x' });
  }
}

function printPainting(times: readonly PaintingTimes[]): void {
  printHeading(`Painting ${CITATIONS} citations, ${times.length} dev pages in Chromium: medians over the pages`);
  printFigure({
    what: 'mark.js to ours, from offsets to marks',
    value: median(times.map(({ ours, markJs }) => markJs / ours)),
    unit: 'x',
    atLeast: 5,
  });
  printFigure({
    what: '  … with the layout that is due after it',
    value: median(times.map(({ oursWithLayout, markJsWithLayout }) => markJsWithLayout / oursWithLayout)),
    unit: 'x',
  });
  const changed = times.filter(({ unchanged }) => !unchanged).length;
  const added = median(times.map((one) => one.added));
  console.log(`outerHTML with our marks: ${changed === 0 ? 'unchanged' : `CHANGED on ${changed} pages`}`);
  console.log(`elements that mark.js adds to a page: ${added}`);
}

/** What the extension costs in a page, in real Chromium. */
export async function measurePage(sources: readonly Source[]): Promise<void> {
  const chromium = await openChromium();
  if (chromium === null) {
    printHeading('In the page');
    console.log('SKIPPED: no Chrome, Chromium or Edge was found');
    return;
  }
  try {
    const pages = devPages();
    if (pages.length === 0) {
      printHeading('Detection, reading and painting');
      console.log(NO_CORPUS);
    } else {
      const times = await timePages(
        chromium,
        pages.filter((_, i) => i % SAMPLE === 0),
        sources,
      );
      printDetection(times.map(({ detection }) => detection));
      printReading(times.map(({ reading }) => reading));
      printPainting(times.flatMap(({ painting }) => painting ?? []));
    }
    printHeading('Longest single task of the reader in Chromium');
    await measureLongestTask(chromium, pages, sources);
  } finally {
    await chromium.close();
  }
}
