import { afterEach, expect, test, vi } from 'vitest';
import { askChannel } from '../../../../lib/platform/channels/ask-channel';
import { CHANNEL_READERS } from '../../../../lib/registry/channels/channel-kinds';
import { NOTHING_KNOWN } from '../../../../lib/registry/channels/knowledge';

afterEach(() => vi.unstubAllGlobals());

test('an index of sitemaps leads to no address that is not sealed', async () => {
  const index = 'https://acme.example/sitemap.xml';
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const body =
      address === index
        ? '<sitemapindex><sitemap><loc>http://acme.example/a.xml</loc></sitemap><sitemap><loc>https://acme.example/b.xml</loc></sitemap></sitemapindex>'
        : '<urlset><url><loc>https://acme.example/news/order-on-robots</loc></url></urlset>';
    return Object.defineProperty(new Response(body), 'url', { value: address });
  });
  const scope = { scope: 'part', types: ['news'] } as const;
  await askChannel(
    { sourceId: 'acme', kind: 'sitemap', address: index, name: 'sitemap', ...scope },
    CHANNEL_READERS.sitemap,
    { knowledge: NOTHING_KNOWN, etag: null, modified: null },
    { note: () => undefined, now: Date.now, readRetryAfter: () => null, nextTurn: async () => undefined },
  );
  expect(asked).toEqual([index, 'https://acme.example/b.xml']);
});
