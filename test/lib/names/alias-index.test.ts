import { expect, test } from 'vitest';
import { buildAliasIndex } from '../../../lib/names/alias-index';
import { source } from '../../factories';

test('a hundred thousand names that begin alike are indexed and looked up in no time', () => {
  const sources = Array.from({ length: 500 }, (_, i) =>
    source({ id: `s${i}`, aliases: Array.from({ length: 200 }, (_, k) => `Bureau ${i} of ${k}`) }),
  );
  const begun = performance.now();
  const index = buildAliasIndex(sources);
  const text = 'Bureau of nothing at all. '.repeat(1_000);
  for (let at = 0; at >= 0; at = text.indexOf('Bureau', at + 1)) expect(index.nameAt(text, at)).toBeNull();
  expect(index.nameAt('Bureau 3 of 17 said', 0)?.sources[0]?.id).toBe('s3');
  expect(performance.now() - begun).toBeLessThan(4_000);
});
