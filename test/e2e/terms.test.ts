import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListPreview, ListUpdate } from '../../lib/protocol';
import type { Report } from '../../lib/report/report';
import { encodeTexts } from '../../lib/texts/codec';
import type { Launched } from '../../scripts/browser/launch';
import { tabIdOf } from '../../scripts/browser/launch';
import { waitForMarks } from '../../scripts/browser/painted';
import { type PageServer, servePages } from '../../scripts/browser/serve-pages';
import { groupBySource, readTexts } from '../../scripts/registry/read-texts';
import { type ListServer, serveList } from '../list-server';
import { MANIFEST, newSigner, published } from '../snapshots';
import { launch } from './browsers';

/** Dated texts and the article that the project started from lie beside the checkout, where they are there at all. */
const BESIDE = join(import.meta.dirname, '../../../shared');
const isThere = existsSync(join(BESIDE, 'registry-facts/terms')) && existsSync(join(BESIDE, 'seeds/001.html'));
if (!isThere) console.warn('Skipped: the dated texts are not beside this checkout.');

type Asked = { readonly value?: unknown; readonly error?: string };

describe.skipIf(!isThere).each(['chromium', 'firefox'] as const)('texts from a list in %s', (kind) => {
  let launched: Launched;
  let pages: PageServer;
  let server: ListServer;

  beforeAll(async () => {
    pages = await servePages((path) =>
      path === '/001.html' ? readFileSync(join(BESIDE, 'seeds/001.html'), 'utf8') : undefined,
    );
    const texts = new Map(
      [...groupBySource(readTexts(join(BESIDE, 'registry-facts/terms')))].map(
        ([id, held]) => [id, encodeTexts(id, held, { keepTexts: true })] as const,
      ),
    );
    const list = await published(
      { name: 'Terms texts', sources: [], documents: [], coverage: [], texts },
      await newSigner(),
    );
    server = await serveList(list.all);
    launched = await launch(kind);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await Promise.all([pages?.close(), server?.close()]);
  });

  test('the clause that speaks to a claim is in the report, in the version of its day', async () => {
    const options = await launched.openOwnPage('options.html');
    const ask = async (name: string, input: unknown): Promise<unknown> => {
      const reply = (await options.evaluate(
        async (message) => {
          const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
          return api.runtime.sendMessage(message);
        },
        { sourcelight: 1, name, input } as never,
      )) as Asked;
      if (reply.error !== undefined) throw new Error(reply.error);
      return reply.value;
    };
    const address = `${server.origin}/${MANIFEST}`;
    const seen = (await ask('lookAtList', { address })) as { value: ListPreview };
    const added = (await ask('addList', { address, key: seen.value.key })) as { value: ListUpdate };
    expect(added.value).toMatchObject({ kind: 'updated' });

    const url = `${pages.origin}/001.html`;
    const article = await launched.browser.newPage();
    await article.goto(url);
    await waitForMarks(article);
    const tabId = await tabIdOf(options, url);
    // As text: drivers cut off what lies deep.
    const told = await options.evaluate(async (id) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return JSON.stringify(await api.tabs.sendMessage(id, { sourcelight: 1, name: 'readerState', input: null }));
    }, tabId as never);
    const state = JSON.parse(told) as { value: { report: Report } };
    const of = state.value.report.checked.find(
      ({ citation }) => citation.text === '(AWS, 12 May 2026)' && citation.context.includes('uploaded to Bedrock'),
    );
    expect(of?.clauses[0]).toMatchObject({
      number: '50.12.5',
      version: { sourceId: 'aws', recorded: '2026-05-12' },
      text: expect.stringContaining('does not include Your Content'),
    });
    await article.close();
    await options.close();
  }, 90_000);
});
