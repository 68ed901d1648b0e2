/** Renders public/icons/icon.svg to the sizes that browsers ask for. Run by hand after a change of the drawing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findOrInstall } from './browser/install-browser';

const folder = join(import.meta.dirname, '../public/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: findOrInstall('chromium').path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, `icon-${size}.png`), omitBackground: true });
}
await browser.close();
