import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import type { ArticleToCheck } from '../../lib/app/check-article';
import type { Citation } from '../../lib/citation/citation';
import type { SourceDocument } from '../../lib/registry/document';
import { spellDay } from '../../lib/shared/calendar';
import { findAnyBrowser } from '../browser/find-browser';
import { RELATED_WORDS } from '../check/bundled-registry';
import { publish } from '../registry/publish';
import { bundle } from './bundle';
import { type GeneratedRegistry, generateRegistry, NEWEST, seeded } from './generated-registry';
import { printFigure, printHeading, printTable } from './print';
import { median } from './ratios';
import { watchHeap } from './watch-heap';

const SIZES = [10_000, 100_000, 1_000_000];
/** Articles for each size, each with this many citations. */
const ARTICLES = 15;
const CITATIONS = 50;
/** Bodies that an article cites. */
const CITED_BODIES = 12;
/** Rows of the plain way to keep documents: enough to tell its cost. */
const ROWS = 20_000;

/** What real titles are made of, so that words are as common and as rare as they are there. */
const wordsOf = (titles: readonly string[]): string[] => titles.flatMap((title) => title.split(/\s+/)).filter(Boolean);

/** Citations of a generated article: some of documents that are there, some a few days off, some of nothing. */
function generateArticle({ documents, sources }: GeneratedRegistry, random: () => number): ArticleToCheck {
  const cited = Array.from({ length: CITED_BODIES }, () => sources[Math.floor(random() * sources.length)]?.id);
  const recent = documents.filter(({ sourceId, date }) => cited.includes(sourceId) && date >= '2026-01-01');
  const citations = Array.from({ length: CITATIONS }, (_, i): Citation => {
    const meant = recent[Math.floor(random() * recent.length)] as SourceDocument;
    const name = sources.find(({ id }) => id === meant.sourceId)?.name ?? '';
    const iso = i % 3 === 1 ? NEWEST : meant.date;
    const text = `(${name}, ${spellDay(iso)})`;
    const words = meant.title.split(' ');
    const claim =
      i % 3 === 2 ? `Nobody expected what came of it in the end, number ${i}.` : `It ${words.slice(1).join(' ')} too.`;
    return {
      block: i,
      start: 0,
      end: text.length,
      text,
      form: 'parenthetical',
      source: { text: name, start: 1, end: 1 + name.length, resolved: null, introduction: null },
      date: {
        text: spellDay(iso),
        start: name.length + 3,
        end: text.length - 1,
        iso,
        precision: 'day',
        interval: { from: iso, to: iso },
        impossible: false,
      },
      quote: null,
      link: i % 5 === 0 ? meant.url : null,
      claim,
      context: '',
      documentType: null,
      occasion: 'unstated',
      statedWeekday: null,
    };
  });
  return { url: 'https://news.example/story', title: 'Story', published: NEWEST, lead: '', citations, links: 0 };
}

interface Measured {
  readonly load: number;
  readonly heap: number;
  readonly cold: number;
  readonly lookUp: number;
  readonly verdicts: Readonly<Record<string, number>>;
}

/** Loading and look-up in a worker of a real Chromium, with registries of three sizes. */
export async function measureRegistry(titles: readonly string[]): Promise<void> {
  printHeading('Registry, in Chromium');
  const found = findAnyBrowser('chromium');
  if (found === null) return console.log('SKIPPED: there is no Chromium');
  const worker = await bundle('scripts/bench/in-page/registry-worker.ts', { global: 'bench' });
  const files = new Map<string, Uint8Array | string>([
    ['page', '<!doctype html><title>Bench</title>'],
    ['worker.js', worker],
    ['related.bin', readFileSync(RELATED_WORDS)],
  ]);
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const type = path === 'page' ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    const file = files.get(path);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await puppeteer.launch({
    executablePath: found.path,
    protocolTimeout: 600_000,
    args: ['--disable-background-networking', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const words = wordsOf(titles);
    const rows: number[] = [];
    const measured: Measured[] = [];
    for (const size of SIZES) {
      const registry = generateRegistry(size, words);
      const folder = `r${size}`;
      const one = await publish(
        {
          name: 'Generated',
          edition: 1,
          made: NEWEST,
          mirrors: [],
          sources: registry.sources,
          coverage: registry.sources.map(({ id }) => ({
            sourceId: id,
            channel: 'newsroom',
            from: '2010-01-01',
            to: NEWEST,
            status: 'complete',
            scope: 'whole',
            types: ['blog'],
          })),
          documents: registry.documents,
          texts: new Map(),
        },
        null,
      );
      files.set(`${folder}/snapshot.gz`, one.sealed);
      for (const [file, bytes] of one.files) files.set(`${folder}/${file}`, bytes);
      const page = await browser.newPage();
      await page.goto(`${origin}/page`);
      rows.push(
        await inWorker<number>(page, 'bulkAdd', [registry.documents.slice(0, ROWS)]).then(({ value }) => value),
      );
      measured.push(await measureOne(page, folder, registry));
      await page.close();
      for (const path of [...files.keys()]) if (path.startsWith(`${folder}/`)) files.delete(path);
    }
    report(measured, median(rows));
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measureOne(page: Page, folder: string, registry: GeneratedRegistry): Promise<Measured> {
  const random = seeded(7);
  const articles = Array.from({ length: ARTICLES }, () => generateArticle(registry, random));
  const { value: load, heap } = await inWorker<number>(page, 'load', [folder]);
  const { value } = await inWorker<{ times: number[]; verdicts: Record<string, number> }>(page, 'lookUp', [
    folder,
    articles,
  ]);
  const [cold = Number.NaN, ...warm] = value.times;
  return { load, heap, cold, lookUp: median(warm), verdicts: value.verdicts };
}

/** Runs a task in a worker of its own, and watches its heap. */
async function inWorker<T>(page: Page, task: string, input: readonly unknown[]): Promise<{ value: T; heap: number }> {
  const created = new Promise<CDPSession>((resolve) => page.once('workercreated', (worker) => resolve(worker.client)));
  await page.evaluate(() => {
    Object.assign(globalThis, { worker: new Worker('/worker.js') });
  });
  const heap = watchHeap(await created);
  const answer = (await page.evaluate(
    (message) =>
      new Promise((resolve) => {
        const { worker } = globalThis as unknown as { worker: Worker };
        worker.onmessage = ({ data }) => {
          resolve(data);
        };
        worker.postMessage(message);
      }),
    { task, input } as never,
  )) as { value?: T; error?: string };
  const most = await heap.stop();
  await page.evaluate(() => (globalThis as unknown as { worker: Worker }).worker.terminate());
  if (answer.error !== undefined) throw new Error(answer.error);
  return { value: answer.value as T, heap: most };
}

function report(measured: readonly Measured[], row: number): void {
  printTable(
    ['documents', 'load, µs each', 'most heap, MB', 'first article', '50 citations, ms'],
    measured.map(({ load, heap, cold, lookUp }, i) => [
      (SIZES[i] as number).toLocaleString('en'),
      (load * 1_000).toFixed(1),
      (heap / 1e6).toFixed(1),
      cold.toFixed(1),
      lookUp.toFixed(1),
    ]),
  );
  console.log(`bulkAdd of one row for each document: ${(row * 1_000).toFixed(1)} µs each`);
  for (const { verdicts } of measured) console.log(`verdicts: ${JSON.stringify(verdicts)}`);
  const [small, , large] = measured as [Measured, Measured, Measured];
  printFigure({
    what: 'bulkAdd to loading, a document, largest registry',
    value: row / large.load,
    unit: 'x',
    atLeast: 5,
  });
  printFigure({
    what: 'bulkAdd to loading, a document, smallest registry',
    value: row / small.load,
    unit: 'x',
    atLeast: 5,
  });
  printFigure({
    what: '50 citations at 1,000,000 documents to 10,000, median article',
    value: large.lookUp / small.lookUp,
    unit: 'x',
    atMost: 2,
  });
  printFigure({
    what: '50 citations at 1,000,000 documents, median article',
    value: large.lookUp,
    unit: 'ms',
    atMost: 60,
  });
  const heap = Math.max(...measured.map((one) => one.heap)) / 1e6;
  console.log(
    `most heap of the worker while loading: ${heap.toFixed(1)} MB ${heap < 100 ? 'ok' : 'MISSED'} (under 100 MB)`,
  );
}
