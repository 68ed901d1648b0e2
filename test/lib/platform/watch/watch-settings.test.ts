import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { chooseWatched, watchedAddresses } from '../../../../lib/platform/watch/watch-settings';

test('of choices made in one breath none is lost', async () => {
  fakeBrowser.reset();
  const all = ['a', 'b', 'c'].map((name) => `https://${name}.example/terms`);
  await Promise.all([...all.map((address) => chooseWatched(address, true)), chooseWatched(all[1] ?? '', false)]);
  expect(await watchedAddresses()).toEqual([all[0], all[2]]);
});
