import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, changesBetween, parseDelta, spellDelta } from '../../../../lib/registry/snapshot/delta';
import { byKey, rowKey } from '../../../../lib/registry/snapshot/rows';
import { source } from '../../../factories';
import { dailyDocuments, published } from '../../../snapshots';

const row = fc.tuple(
  fc.constantFrom('2026-05-01', '2026-05-02', '2026-05-03'),
  fc.string({ minLength: 1, maxLength: 5 }),
  fc.constantFrom('https://a.example/1', 'https://a.example/2', 'https://a.example/3'),
  fc.constantFrom('blog', 'news'),
  fc.constant('published'),
);
const rows = fc
  .uniqueArray(row, { selector: rowKey.documents, maxLength: 9 })
  .map((all) => [...all].sort(byKey('documents')));

test('what changed, applied to what was, gives what is', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const change = changesBetween('documents', 'acme', before, after);
      if (change === null) {
        expect(before).toEqual(after);
        return;
      }
      const read = parseDelta({ hash: '' }, spellDelta([change]));
      if (!read.ok) throw new Error(read.failure.kind);
      expect(applyChanges(read.value.get('documents acme') ?? change, before)).toEqual(after);
    }),
  );
});

test('an update that changes a hundredth of the documents moves at most 3 % of the bytes', async () => {
  // Titles of made-up words: real ones are not repeated as often as a test's, and packing would flatter them.
  const words = (seed: number) =>
    Array.from({ length: 8 }, (_, k) => ((seed * 7_919 + k * 104_729) % 99_991).toString(36)).join(' ');
  const ids = Array.from({ length: 60 }, (_, i) => `body-${i}`);
  const documents = ids.flatMap((id, k) =>
    dailyDocuments(id, 380).map((one, i) => ({ ...one, title: words(k * 400 + i) })),
  );
  const sources = ids.map((id) => source({ id }));
  const before = await published({ sources, documents });
  const next = documents.map((one, i) => (i % 100 === 7 ? { ...one, title: words(900_000 + i) } : one));
  const after = await published({ edition: 2, sources, documents: next }, null, [before]);
  const whole = after.manifest.shards.reduce((sum, { bytes }) => sum + bytes, 0) + after.sealed.length;
  const moved = after.sealed.length + (after.manifest.deltas[0]?.bytes ?? Number.POSITIVE_INFINITY);
  expect(moved / whole).toBeLessThan(0.03);
});

test.each([
  ['[1,2]'],
  ['{"kind":"documents"}'],
  ['["texts","acme",[],[]]'],
  ['["documents","acme",[1],[]]'],
  ['["documents'],
])('a delta that says %s is refused', (text) => {
  expect(parseDelta({ hash: '' }, text)).toMatchObject({ ok: false });
});
