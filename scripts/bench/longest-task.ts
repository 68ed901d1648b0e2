import type { Page } from 'puppeteer-core';
import { tagWithCompromise } from '../../lib/citation/compromise-tagger';
import type { Source } from '../../lib/registry/source';
import { bundle, type Replacements } from './bundle';
import type { SilentChromium } from './chromium';
import type { DevPage } from './corpus';
import { PIECES, repeat } from './hostile-texts';
import { printFigure } from './print';

/** The reader as it is, but for the worker that it asks, and with every page taken for an article. */
const ALONE: Replacements = {
  'lib/platform/messaging.ts': `export async function askBackground(name, input) {
    await new Promise((resolve) => setTimeout(resolve));
    if (name === 'sourceNames') return globalThis.benchSources;
    if (name === 'tagSentences') return globalThis.benchTags(input.sentences);
    return { ok: false, failure: { detail: 'there is no worker in a measurement' } };
  }`,
  'lib/platform/mark-choice.ts': `export const markChoice = async () => 'alarms-and-documents';
  export const followMarkChoice = () => {};`,
  'lib/article/detect-article.ts': `export const detectArticle = () => ({ kind: 'article', seen: { kind: [], topic: [] } });`,
};

/** Milliseconds; the browsers' own bound, above which a task is called long. */
const TARGET = 50;
const RUNS = 3;
const MEGABYTE = 1_000_000;

interface LongestTasks {
  /** Evaluating the reader's script: modules are set up. */
  readonly starting: number;
  /** Signals, blocks, scan, ranges, marks, and the page's own layout and paint between them. */
  readonly reading: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

/** The longest tasks of the page's main thread, in milliseconds: before the reader's first mark, and from there to its last. */
function longestTasks(trace: Uint8Array): LongestTasks {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString('utf8')) as { traceEvents: TraceEvent[] };
  const [begin, end] = ['sourcelight-begin', 'sourcelight-end'].map((mark) =>
    traceEvents.find(({ name }) => name === mark),
  );
  if (begin === undefined || end === undefined) throw new Error('the trace has no marks of the reader');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === begin.pid && tid === begin.tid,
  );
  const longest = (from: number, to: number) =>
    Math.max(0, ...tasks.filter(({ ts }) => ts >= from && ts < to).map(({ dur = 0 }) => dur / 1_000));
  return { starting: longest(0, begin.ts - 1), reading: longest(begin.ts, end.ts) };
}

async function readTraced(page: Page, script: string, sources: readonly Source[]): Promise<LongestTasks> {
  await page.removeExposedFunction('benchTags').catch(() => undefined);
  await page.exposeFunction('benchTags', (sentences: readonly string[]) => sentences.map(tagWithCompromise));
  await page.evaluate(`globalThis.benchSources = ${JSON.stringify(sources)}; 0`);
  await page.tracing.start({ categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'] });
  await page.evaluate(`${script}\nglobalThis.reader = reader; 0`);
  await page.evaluate('reader.readAndMark()');
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium wrote no trace');
  return longestTasks(trace);
}

const asPage = (body: string): string => `<!doctype html><title>Generated</title><article>${body}</article>`;

const PARAGRAPH = `<p>${PIECES['plain prose'].repeat(6)}${PIECES['prose with attributions']}</p>\n`;

const generatedPages: Readonly<Record<string, string>> = {
  'a generated page of 10 MB': asPage(repeat(PARAGRAPH, 10 * MEGABYTE)),
  'one paragraph of 100 kB that attributes every sentence': asPage(
    `<p>${repeat(PIECES['prose with attributions'], MEGABYTE / 10)}</p>`,
  ),
};

/** The longest task of the reader on the largest of the pages and on generated ones. */
export async function measureLongestTask(
  chromium: SilentChromium,
  pages: readonly DevPage[],
  sources: readonly Source[],
): Promise<void> {
  const script = await bundle('scripts/bench/in-page/reader.ts', { global: 'reader', replacements: ALONE });
  let largest = '';
  for (const page of pages) {
    const html = page.html();
    if (html.length > largest.length) largest = html;
  }
  const subjects: Record<string, string> = { ...generatedPages };
  if (largest !== '') subjects[`the largest dev page, ${(largest.length / MEGABYTE).toFixed(1)} MB`] = largest;
  let starting = Number.POSITIVE_INFINITY;
  for (const [what, html] of Object.entries(subjects)) {
    // The machine's hiccups lengthen a task and never shorten it, so the best of some runs is the truest.
    let reading = Number.POSITIVE_INFINITY;
    for (let run = 0; run < RUNS; run++) {
      const tasks = await readTraced(await chromium.show(html), script, sources);
      starting = Math.min(starting, tasks.starting);
      reading = Math.min(reading, tasks.reading);
    }
    printFigure({ what: `reading ${what}`, value: reading, unit: 'ms', atMost: TARGET });
  }
  printFigure({ what: "starting the reader's script", value: starting, unit: 'ms', atMost: TARGET });
}
