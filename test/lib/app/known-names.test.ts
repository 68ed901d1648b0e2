import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { memoryRegistry } from '../../../lib/app/memory-registry';
import type { KnownList } from '../../../lib/names/known-list';
import { SourcelightDatabase } from '../../../lib/platform/database/database';
import { storedRegistry } from '../../../lib/platform/database/stored-registry';
import { webPacking } from '../../../lib/platform/packing';

const EMPTY = { version: '2026-07-01', sources: [], coverage: [], documents: [] };

const LIST: KnownList = {
  size: 1,
  named: (name) => [{ name, what: 'body', kind: 'company', site: null, of: null, ambiguous: false }],
};

test('a registry in memory gives the list that it was given, or an empty one', async () => {
  expect((await memoryRegistry(EMPTY).knownNames()).size).toBe(0);
  expect(await memoryRegistry(EMPTY, async () => LIST).knownNames()).toBe(LIST);
});

test('a stored registry asks for the list only when it is needed', async () => {
  let reads = 0;
  const stored = storedRegistry(new SourcelightDatabase(), webPacking, async () => {
    reads++;
    return LIST;
  });
  const fixed = await stored.fixed();
  await fixed.names();
  expect(reads).toBe(0);
  expect(await fixed.knownNames()).toBe(LIST);
  expect(await stored.knownNames()).toBe(LIST);
});
