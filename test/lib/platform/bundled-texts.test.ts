import { expect, test, vi } from 'vitest';
import { type ReadBytes, withBundledTexts } from '../../../lib/platform/bundled-texts';
import { encodeTexts } from '../../../lib/registry/texts/codec';
import { registryOf } from '../../factories';
import { bare, held, JANUARY } from '../registry/texts/held';

const TEXT = held(JANUARY);
const files: Record<string, Uint8Array> = {
  'texts/index.json': new TextEncoder().encode('["acme","broken"]'),
  'texts/acme.bin': encodeTexts('acme', [TEXT], { keepTexts: false }),
  'texts/broken.bin': Uint8Array.of(1, 2, 3),
};
const reader = () => vi.fn<ReadBytes>(async (file) => files[file] ?? Promise.reject(new Error(`no ${file}`)));

test('fingerprints are read once for each source that has any', async () => {
  const read = reader();
  const registry = withBundledTexts(read)(registryOf([]));
  expect(await registry.textsOf('acme')).toEqual([bare(TEXT)]);
  await registry.textsOf('acme');
  expect(await registry.textsOf('rbt')).toEqual([]);
  expect(read.mock.calls.map(([file]) => file)).toEqual(['texts/index.json', 'texts/acme.bin']);
});

test('a file that cannot be read leaves its source without texts', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const registry = withBundledTexts(reader())(registryOf([]));
  expect(await registry.textsOf('broken')).toEqual([]);
  expect(warn).toHaveBeenCalledOnce();
  expect(await withBundledTexts(async () => Promise.reject(new Error('gone')))(registryOf([])).textsOf('acme')).toEqual(
    [],
  );
});
