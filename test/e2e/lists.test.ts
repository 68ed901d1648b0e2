import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Signer } from '../../lib/registry/snapshot/envelope';
import type { SnapshotContents } from '../../lib/registry/snapshot/write-snapshot';
import type { Launched } from '../../scripts/browser/launch';
import { waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import type { Published } from '../../scripts/registry/publish';
import { document as documentOf, source } from '../factories';
import { type ListServer, serveList } from '../list-server';
import { MANIFEST, newSigner, published } from '../snapshots';
import { launch, listRows, openPopup } from './browsers';
import { clickWords, waitForWords } from './own-page';
import { article } from './pages';

const SCHOOL = source({ id: 'ghent-school', name: 'Ghent School of Robotics', kind: 'research' });
const opening = documentOf({
  sourceId: SCHOOL.id,
  date: '2026-05-14',
  title: 'School of robot pilots opens its doors',
  url: 'https://ghent-school.example/opens',
});
const second = documentOf({
  sourceId: SCHOOL.id,
  date: '2026-06-02',
  title: 'Robot pilots pass their first examination',
  url: 'https://ghent-school.example/examination',
});

const STORY = article(
  `OpenAI models were used when a school of robot pilots opened its doors (Ghent School of Robotics, 14 May 2026).</p>
   <p>All robot pilots passed their first examination (Ghent School of Robotics, 2 June 2026).`,
);

describe.each(['chromium', 'firefox'] as const)('a subscription in %s', (kind) => {
  let launched: Launched;
  let pages: PageServer;
  let server: ListServer;
  let failing: ListServer;
  let mirror: ListServer;
  let signer: Signer;

  beforeAll(async () => {
    pages = await servePages((path) => (path === '/story' ? STORY : undefined));
    [server, failing, mirror] = await Promise.all([serveList(new Map()), serveList(new Map()), serveList(new Map())]);
    failing.trouble = (_, response) => {
      response.writeHead(500, { 'retry-after': '60' }).end();
      return true;
    };
    signer = await newSigner();
    launched = await launch(kind);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await Promise.all([pages, server, failing, mirror].map((one) => one?.close()));
  });

  const list = (over: Partial<SnapshotContents> = {}): Partial<SnapshotContents> => ({
    name: 'Ghent list',
    made: '2026-07-01',
    sources: [SCHOOL],
    documents: [opening],
    coverage: [],
    mirrors: [`${failing.origin}/`, `${mirror.origin}/`],
    ...over,
  });
  async function put(on: ListServer, over: Partial<SnapshotContents>, earlier: readonly Published[] = []) {
    const one = await published(list(over), signer, earlier);
    for (const [file, bytes] of one.all) on.files.set(file, bytes);
    return one;
  }

  async function verdicts(): Promise<string[]> {
    const story = await launched.browser.newPage();
    await story.goto(`${pages.origin}/story`);
    await waitForMarks(story);
    const popup = await openPopup(launched, `${pages.origin}/story`);
    const rows = (await listRows(popup)).filter(([, cited]) => cited.includes('Ghent'));
    await popup.close();
    await story.close();
    return rows.map(([verdict]) => verdict);
  }

  test('is added, updated over mirrors, switched off and removed', async () => {
    expect(await verdicts()).toEqual(['Unknown source', 'Unknown source']);
    const first = await put(server, {});
    server.isEncoded = true;

    const options = await launched.openOwnPage('options.html');
    await options.waitForSelector('#list-address', { timeout: 20_000 });
    await waitForWords(options, 'put together on 21 November 2026');
    await options.evaluate((address) => {
      const input = document.querySelector<HTMLInputElement>('#list-address');
      if (input === null) return;
      input.value = address;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, `${server.origin}/${MANIFEST}`);
    await clickWords(options, 'Look at it');
    await waitForWords(options, 'Compare it with the one');
    const shown = await options.$eval('.preview .key', (key) => key.textContent ?? '');
    expect(shown.replaceAll(' ', '')).toBe(signer.key);
    await clickWords(options, 'Add “Ghent list” under this key');
    await waitForWords(options, '“Ghent list” is in force as edition 1.');
    expect(await verdicts()).toEqual(['Verified', 'Not covered']);

    // Nothing new: asked with the ETag of before, answered with 304.
    server.answered.length = 0;
    await clickWords(options, 'Update now');
    await waitForWords(options, '“Ghent list” has nothing new.');
    expect(server.answered).toMatchObject([{ path: MANIFEST, status: 304, etagSent: expect.stringMatching(/^"/) }]);

    // The address is down, so is the first mirror; the second takes its time and has the next edition.
    const next = { edition: 2, documents: [opening, second] };
    await put(mirror, next, [first]);
    server.trouble = failing.trouble;
    mirror.trouble = (request, response) => {
      const bytes = mirror.files.get((request.url ?? '').slice(1));
      setTimeout(() => response.writeHead(bytes === undefined ? 404 : 200).end(bytes), 700);
      return true;
    };
    await clickWords(options, 'Update now');
    await waitForWords(options, '“Ghent list” is in force as edition 2.');
    expect(failing.answered.some(({ status }) => status === 500)).toBe(true);
    expect(await verdicts()).toEqual(['Verified', 'Verified']);

    // Everything is down: what is in force stays, and the page says so.
    mirror.trouble = failing.trouble;
    await clickWords(options, 'Update now');
    await waitForWords(options, 'The list of 1 July 2026 stays in force.');
    expect(await verdicts()).toEqual(['Verified', 'Verified']);

    await options.evaluate(() => {
      const switches = document.querySelectorAll<HTMLInputElement>('input[role="switch"]');
      switches[switches.length - 1]?.click();
    });
    await waitForWords(options, '“Ghent list” is off.');
    expect(await verdicts()).toEqual(['Unknown source', 'Unknown source']);
    await clickWords(options, 'Remove …');
    await clickWords(options, 'Remove it and all');
    await waitForWords(options, '“Ghent list” is removed');
    expect(await options.$$eval('.list', (all) => all.length)).toBe(1);
    expect(await options.$$eval('.ledger td.address', (all) => all.length)).toBe(0);
    expect(await verdicts()).toEqual(['Unknown source', 'Unknown source']);
    await options.close();
  }, 120_000);
});
