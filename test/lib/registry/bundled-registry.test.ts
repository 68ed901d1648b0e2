import { beforeAll, describe, expect, test } from 'vitest';
import type { Registry } from '../../../lib/app/ports';
import { openRegistry } from '../../../scripts/check/bundled-registry';

let registry: Registry;

beforeAll(async () => {
  const opened = await openRegistry();
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  registry = opened.value;
}, 30_000);

describe('the bundled registry', () => {
  test('holds what it must', async () => {
    expect((await registry.sources()).length).toBeGreaterThanOrEqual(60);
    expect((await registry.inForce()).documents).toBeGreaterThanOrEqual(20_000);
  });

  test.each([
    ['FTC', 'ftc'],
    ['the Federal Trade Commission', 'ftc'],
    ['AWS', 'aws'],
    ['Amazon Web Services', 'aws'],
    ['an Amazon Web Services spokesperson', 'aws'],
    ['EDPB', 'edpb'],
    ['NIST', 'nist'],
    ['OpenAI CEO Sam Altman', 'openai'],
    ['Department of War', 'dod'],
    ['Department of Defense', 'dod'],
    ['Bain & Company', 'bain'],
    ['WSJ', 'wsj'],
    ['the Times', undefined],
    ['Claude', undefined],
    ['Gemini', undefined],
  ])('%s means %s', async (name, id) => {
    const resolved = (await registry.names()).resolve(name);
    expect(resolved.kind === 'known' && resolved.sources.length === 1 ? resolved.sources[0]?.id : undefined).toBe(id);
  });

  test('two bodies with one abbreviation are kept apart', async () => {
    const resolved = (await registry.names()).resolve('BIS');
    expect(resolved.kind === 'known' && resolved.sources.map((source) => source.id).sort()).toEqual([
      'bis',
      'bis-intl',
    ]);
  });

  test('complete coverage names its channel and ends before the snapshot’s day', async () => {
    const { version } = await registry.inForce();
    const all = (await Promise.all((await registry.sources()).map((source) => registry.coverageOf(source.id)))).flat();
    const complete = all.filter((one) => one.status === 'complete');
    expect(complete.length).toBeGreaterThan(10);
    for (const one of complete) {
      expect(one.channel).not.toBe('');
      expect(one.to <= version).toBe(true);
    }
  });
});
