import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type RegistryContents, readWholeSnapshot } from '../../../lib/app/memory-registry';
import { compareRegistries } from '../../../scripts/registry/compare';
import { describeCoverage, describeDifference, describeSize } from '../../../scripts/registry/describe';
import { readFacts } from '../../../scripts/registry/read-facts';
import { writeSnapshot } from '../../../scripts/registry/write-snapshot';

function validFacts(): RegistryContents {
  const facts = readFacts(join(import.meta.dirname, '../../fixtures/registry/valid'));
  if (!facts.ok) throw new Error('the valid facts are not');
  const { version, sources, coverage, documents } = facts.value;
  return { version, sources, coverage, documents };
}

test('what is written is read back the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  const facts = validFacts();
  writeSnapshot(facts, join(folder, 'registry/snapshot.json'));
  const read = await readWholeSnapshot('snapshot.json', (file) => readFile(join(folder, 'registry', file), 'utf8'));
  rmSync(folder, { recursive: true });
  expect(read).toEqual({ ok: true, value: facts });
});

test('what changed is told by name', () => {
  const before = validFacts();
  const [acme, cloud, ...bureaus] = before.sources;
  const [first, second] = before.coverage;
  if (acme === undefined || cloud === undefined || first === undefined || second === undefined) throw new Error('few');
  const after: RegistryContents = {
    ...before,
    sources: [{ ...acme, name: 'Acme' }, ...bureaus, { ...cloud, id: 'acme-sky' }],
    documents: before.documents.slice(1),
    coverage: [first, { ...second, to: '2026-07-01' }],
  };
  expect(describeDifference(compareRegistries(before, after))).toEqual([
    '1 sources added: acme-sky',
    '1 sources removed: acme-cloud',
    '1 sources changed: acme',
    '1 documents removed: acme 2026-05-14 https://acme.example/news/school',
    '1 intervals changed: acme, Acme newsroom, from 2026-04-02',
  ]);
  expect(describeDifference(compareRegistries(before, before))).toEqual(['nothing changed']);
});

test('the size and the coverage in a few lines', () => {
  expect(describeSize(validFacts())).toBe('2026-07-01: 4 sources, 2 documents of 1 sources, 2 intervals of coverage');
  expect(describeCoverage(validFacts())).toEqual(['acme  2026-01-01..2026-03-31 whole, 1 likely']);
});
