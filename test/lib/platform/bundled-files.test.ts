import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeKnownList } from '../../../scripts/names/encode-known-list';

const LIST = encodeKnownList([
  { name: 'Quillon Labs', aliases: [], guarded: [], what: 'body', kind: 'company', site: null, of: null },
]);

/** The module as a new worker has it. */
const fresh = async () => {
  vi.resetModules();
  return import('../../../lib/platform/bundled-files');
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the list of names is read once, when it is first asked for', async () => {
  const asked = vi.fn(async (_address: string) => new Response(LIST.slice()));
  vi.stubGlobal('fetch', asked);
  const { readBundledNames } = await fresh();
  expect(asked).not.toHaveBeenCalled();
  const lists = await Promise.all([readBundledNames(), readBundledNames()]);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(asked.mock.calls[0]?.[0]).toMatch(/\/names\/known\.bin$/);
  expect(lists[0]?.named('Quillon Labs')).toHaveLength(1);
});

test.each([
  ['a file that is not there', async () => new Response('', { status: 404 })],
  ['a damaged file', async () => new Response(LIST.slice(0, -3))],
  ['a refused request', async () => Promise.reject(new TypeError('refused'))],
])('%s gives an empty list and no failure', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  const { readBundledNames } = await fresh();
  const list = await readBundledNames();
  expect(list.size).toBe(0);
  expect(list.named('Quillon Labs')).toEqual([]);
  expect(console.warn).toHaveBeenCalledTimes(1);
});
