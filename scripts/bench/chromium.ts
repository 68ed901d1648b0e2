import puppeteer, { type Page } from 'puppeteer-core';
import { findAnyBrowser } from '../browser/find-browser';
import { servePages } from '../browser/serve-pages';

/** A Chromium that shows saved pages with their scripts off and without a network. */
export interface SilentChromium {
  /** Shows a page; what it does is done when this returns. */
  show(html: string): Promise<Page>;
  close(): Promise<void>;
}

/** Isolated from other origins, a page's clock ticks every 5 µs rather than every 100; and nothing of it is loaded or run. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A page that sends its reader elsewhere would be measured as the page that is there. */
const withoutRefresh = (html: string): string => html.replace(/http-equiv\s*=\s*["']?refresh/gi, 'data-refresh');

/** Null where there is no Chromium. */
export async function openChromium(): Promise<SilentChromium | null> {
  const found = findAnyBrowser('chromium');
  if (found === null) return null;
  let shown = '';
  const server = await servePages((path) => (path === '/page' ? { html: shown, headers: HEADERS } : undefined));
  const browser = await puppeteer.launch({
    executablePath: found.path,
    args: [
      '--disable-background-networking',
      '--disable-quic',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const [page = await browser.newPage()] = await browser.pages();
  return {
    async show(html) {
      shown = withoutRefresh(html);
      await page.goto(`${server.origin}/page`, { waitUntil: 'load', timeout: 60_000 });
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
