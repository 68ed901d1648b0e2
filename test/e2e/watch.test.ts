import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spellDay } from '../../lib/shared/calendar';
import { encodeTexts } from '../../lib/texts/codec';
import { fingerprintOf } from '../../lib/texts/fingerprint';
import type { Launched } from '../../scripts/browser/launch';
import { source } from '../factories';
import { pageOf, TERMS } from '../lib/texts/watch/pages';
import { type ListServer, serveList } from '../list-server';
import { MANIFEST, newSigner, published } from '../snapshots';
import { launch } from './browsers';
import { clickWords, waitForWords } from './own-page';

describe.each(['chromium', 'firefox'] as const)('a watched text in %s', (kind) => {
  let launched: Launched;
  let server: ListServer;

  beforeAll(async () => {
    server = await serveList(new Map([['terms', new TextEncoder().encode(pageOf(TERMS, 1))]]));
    const held = {
      version: {
        id: 'harbour-2026-03-04',
        sourceId: 'harbour',
        service: 'Harbour',
        document: 'Terms of Service',
        recorded: '2026-03-04',
        stated: null,
        url: `${server.origin}/terms`,
        collection: 'test',
        extent: 'whole' as const,
      },
      fingerprint: fingerprintOf(TERMS),
      text: TERMS,
    };
    const list = await published(
      {
        name: 'Terms of the harbour',
        sources: [source({ id: 'harbour', name: 'Harbour Freight Data', aliases: [] })],
        documents: [],
        coverage: [],
        texts: new Map([['harbour', encodeTexts('harbour', [held], { keepTexts: true })]]),
      },
      await newSigner(),
    );
    for (const [path, bytes] of list.all) server.files.set(path, bytes);
    launched = await launch(kind);
  });
  afterAll(async () => {
    await launched?.browser.close();
    await server?.close();
  });

  test('is looked at once the reader has chosen it, and not before', async () => {
    const options = await launched.openOwnPage('options.html');
    await options.waitForSelector('#list-address', { timeout: 20_000 });
    await waitForWords(options, 'put together on 21 November 2026');
    await options.type('#list-address', `${server.origin}/${MANIFEST}`);
    await clickWords(options, 'Look at it');
    await clickWords(options, 'under this key');
    await waitForWords(options, 'is in force as edition');
    await waitForWords(options, 'Harbour: Terms of Service');
    expect(server.answered.filter(({ path }) => path === 'terms')).toEqual([]);

    await options.evaluate((address) => {
      document.querySelector<HTMLInputElement>(`input[name="watch"][value="${address}"]`)?.click();
    }, `${server.origin}/terms`);
    await waitForWords(options, `as recorded on ${spellDay(new Date().toISOString().slice(0, 10))}`);
    await waitForWords(options, 'Nothing has changed so far.');
    expect(server.answered.filter(({ path }) => path === 'terms')).toHaveLength(1);
    await waitForWords(options, 'the text “Harbour: Terms of Service”');
    await options.close();
  }, 90_000);
});
