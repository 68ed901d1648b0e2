/**
 * `npm run demo`: builds the extension, opens a page with it in a real browser and prints what it says.
 * Exit status: 0 when the page was read, 1 when it could not be, 2 on unusable arguments.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './browser/build-extension';
import { BROWSER_NAMES, type FoundBrowser, findAnyBrowser, findBrowser } from './browser/find-browser';
import { findOrInstall } from './browser/install-browser';
import { launchWithExtension } from './browser/launch';
import { openCard, readPainted } from './browser/painted';
import { servePages } from './browser/serve-pages';
import { formatReport } from './check/table';
import { readVerdicts } from './demo/read-verdicts';

const USAGE = `usage: npm run demo -- [--browser ${BROWSER_NAMES.join('|')}] [--headless] [PAGE]

Opens PAGE, an HTML file or an address on this machine (http://127.0.0.1:8000/story), with Sourcelight in it.
Without PAGE, a practice article that comes with the project.`;

const PRACTICE = join(import.meta.dirname, 'demo/practice-article.html');
const SCREENSHOTS = join(import.meta.dirname, '../.demo');

function refuse(message: string, status: 1 | 2): never {
  console.error(status === 2 ? `${message}\n\n${USAGE}` : message);
  process.exit(status);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse((error as Error).message, 2);
  }
}

function chooseBrowser(name: string | undefined): FoundBrowser {
  if (name === undefined) {
    try {
      return findAnyBrowser() ?? findOrInstall('chromium');
    } catch (error) {
      return refuse((error as Error).message, 1);
    }
  }
  if (!BROWSER_NAMES.includes(name)) refuse(`--browser takes one of ${BROWSER_NAMES.join(', ')}; got ${name}`, 2);
  return findBrowser(name) ?? refuse(`No ${name} was found on this machine: install it, or leave --browser out.`, 1);
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/i;

/** The address to open, and how to end what serves it. */
async function openable(page: string | undefined): Promise<{ url: string; end: () => Promise<void> }> {
  if (page !== undefined && LOOPBACK.test(page)) return { url: page, end: async () => undefined };
  if (page !== undefined && /^[a-z]+:\/\//i.test(page))
    refuse('The demo opens files and addresses on this machine only.', 2);
  let html: string;
  try {
    html = readFileSync(page ?? PRACTICE, 'utf8');
  } catch (error) {
    return refuse(`${page} could not be read: ${(error as Error).message}`, 1);
  }
  const server = await servePages((path) => (path === '/article' ? html : undefined));
  return { url: `${server.origin}/article`, end: server.close };
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (positionals.length > 1) refuse('The demo opens one page.', 2);

const found = chooseBrowser(values.browser);
const headless = values.headless || !hasDisplay();
const { url, end } = await openable(positionals[0]);
console.log('Building the extension …');
const extension = buildExtension(found.kind);
console.log(`Opening ${url} in ${found.path}${headless ? ' (no window)' : ''} …`);
const launched = await launchWithExtension(found, extension, headless);
try {
  const page = await launched.browser.newPage();
  if (headless) await page.setViewport({ width: 1100, height: 900 });
  await page.goto(url);
  const read = await readVerdicts(launched, page);
  if (read.kind === 'skipped') {
    console.log(`\nSkipped: ${read.why}`);
  } else {
    console.log(
      `\n${formatReport(read.report, { width: process.stdout.columns ?? 120, colour: process.stdout.isTTY === true })}\n`,
    );
    // A calm article has no mark to open.
    if (Object.keys(await readPainted(page)).length > 0) await openCard(page);
  }
  if (headless) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const path = join(SCREENSHOTS, `${found.kind}.png`);
    await page.screenshot({ path });
    console.log(`Screenshot: ${relative(process.cwd(), path)}`);
  } else {
    console.log('Close the browser window to end.');
    await new Promise<void>((resolve) => launched.browser.once('disconnected', () => resolve()));
  }
} catch (error) {
  console.error(`The demo did not get to its end: ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  await launched.browser.close().catch(() => undefined);
  await end();
}
