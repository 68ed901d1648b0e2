import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../../scripts/browser/launch';
import { waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { launch, listRows, openPopup } from './browsers';
import { chooseFiles, clickWords, waitForWords } from './own-page';
import { article } from './pages';

const SOURCES = [
  'id,name,kind,aliases,wordlike,domains,newsroom,feeds,parent,former_names,primary_for',
  'ghent-school,Ghent School of Robotics,research,"GSR|Ghent, School",,ghent-school.example,,,,,',
  '',
].join('\r\n');
const DOCUMENTS = [
  'source,date,title,url,type,date_basis',
  'ghent-school,2026-05-14,School of robot pilots opens its doors,https://ghent-school.example/opens,news,published',
  '',
].join('\r\n');

const STORY = article(
  'OpenAI models were used when a school of robot pilots opened its doors (Ghent School of Robotics, 14 May 2026).',
);

/** Clicks an export and catches what would be saved. */
const exported = (page: Page, label: string): Promise<[name: string, text: string]> =>
  page.evaluate(async (wanted): Promise<[string, string]> => {
    const makeAddress = URL.createObjectURL;
    const follow = HTMLAnchorElement.prototype.click;
    try {
      return await new Promise((resolve, reject) => {
        let blob: Blob | undefined;
        URL.createObjectURL = (made) => {
          blob = made as Blob;
          return makeAddress(made);
        };
        HTMLAnchorElement.prototype.click = function () {
          void blob?.text().then((text) => resolve([this.download, text]));
        };
        setTimeout(() => reject(new Error('nothing was saved')), 10_000);
        document.querySelector<HTMLButtonElement>(`button[aria-label="${wanted}"]`)?.click();
      });
    } finally {
      URL.createObjectURL = makeAddress;
      HTMLAnchorElement.prototype.click = follow;
    }
  }, label);

describe.each(['chromium', 'firefox'] as const)('one’s own list in %s', (kind) => {
  let launched: Launched;
  let pages: PageServer;

  beforeAll(async () => {
    pages = await servePages((path) => (path === '/story' ? STORY : undefined));
    launched = await launch(kind);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await pages?.close();
  });

  async function verdict(): Promise<string | undefined> {
    const story = await launched.browser.newPage();
    await story.goto(`${pages.origin}/story`);
    await waitForMarks(story);
    const popup = await openPopup(launched, `${pages.origin}/story`);
    const row = (await listRows(popup)).find(([, cited]) => cited.includes('Ghent'));
    await popup.close();
    await story.close();
    return row?.[0];
  }

  test('is imported, refused by line, exported, switched off and removed', async () => {
    expect(await verdict()).toBe('Unknown source');
    const options = await launched.openOwnPage('options.html');
    await options.waitForSelector('#own-files', { timeout: 20_000 });
    await waitForWords(options, 'put together on 21 November 2026');

    // The documents come first, and name a source of the file after theirs.
    await chooseFiles(options, { 'documents.csv': DOCUMENTS, 'sources.csv': SOURCES });
    await waitForWords(options, '“documents.csv”: 1 document imported.');
    await waitForWords(options, '“sources.csv”: 1 source imported.');
    await waitForWords(options, '1 source, 1 document, last changed on');
    expect(await options.$$eval('.problems', (all) => all.length)).toBe(0);
    expect(await verdict()).toBe('Verified');

    await chooseFiles(options, {
      'bad.csv': `${DOCUMENTS}GSR,14/05/2026,B,https://ghent-school.example/b,news,published`,
    });
    await waitForWords(options, 'Nothing of “bad.csv” was imported:');
    expect(await options.$$eval('[role="alert"] li', (all) => all.map((one) => one.textContent))).toEqual([
      'Line 3: date is no day of the calendar, YYYY-MM-DD',
    ]);
    await chooseFiles(options, { 'notes.docx': 'PK' });
    await waitForWords(options, 'Its name does not end in .json, .csv, .tsv or .opml.');

    expect(await exported(options, 'Export sources as CSV')).toEqual(['sourcelight-own-sources.csv', SOURCES]);
    expect(await exported(options, 'Export documents as CSV')).toEqual(['sourcelight-own-documents.csv', DOCUMENTS]);
    const [name, everything] = await exported(options, 'Export everything as JSON');
    expect(name).toBe('sourcelight-own.json');

    const ownSwitch = () =>
      options.evaluate(() => {
        const entry = [...document.querySelectorAll('.list')].find((one) => one.textContent?.includes('Your own list'));
        entry?.querySelector<HTMLInputElement>('[role="switch"]')?.click();
      });
    await ownSwitch();
    await waitForWords(options, '“Your own list” is off.');
    expect(await verdict()).toBe('Unknown source');
    await clickWords(options, 'Remove …');
    const focused = () => options.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Keep it');
    await clickWords(options, 'Keep it');
    expect(await focused()).toBe('Remove …');
    await clickWords(options, 'Remove …');
    await clickWords(options, 'Remove it and all');
    await waitForWords(options, '“Your own list” is removed');
    expect(await options.$$eval('.list', (all) => all.length)).toBe(1);
    expect(await options.$$eval('.exports', (all) => all.length)).toBe(0);

    await chooseFiles(options, { [name]: everything });
    await waitForWords(options, '1 source and 1 document imported.');
    expect(await verdict()).toBe('Verified');
    await options.close();
  }, 120_000);
});
