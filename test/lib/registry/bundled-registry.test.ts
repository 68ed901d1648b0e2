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
    ['HPE', 'hpe'],
    ['Twitter', 'x-corp'],
    ['Facebook', 'meta'],
    ['Instagram', 'instagram'],
    ['Education Week', 'education-week'],
    ['Ad Age', 'advertising-age'],
    ['indeed', undefined],
    ['the Times', undefined],
    ['Claude', undefined],
    ['Gemini', undefined],
  ])('%s means %s', async (name, id) => {
    const resolved = (await registry.names()).resolve(name);
    expect(resolved.kind === 'known' && resolved.sources.length === 1 ? resolved.sources[0]?.id : undefined).toBe(id);
  });

  test.each([
    ['BIS', ['bis', 'bis-intl'], 'an abbreviation of two'],
    ['AI Safety Institute', ['caisi', 'uk-aisi'], 'a name that two have given up'],
  ])('%s keeps all who bear it: %s, %s', async (name, ids, _because) => {
    const resolved = (await registry.names()).resolve(name);
    expect(resolved.kind === 'known' && resolved.sources.map((source) => source.id).sort()).toEqual(ids);
  });

  test.each([
    ['aws', 'amazon'],
    ['google-deepmind', 'google'],
    ['github', 'microsoft'],
    ['caisi', 'nist'],
    ['nist', 'commerce'],
    ['instagram', 'meta'],
    ['eu-ai-office', 'european-commission'],
    ['uk-aisi', 'dsit'],
    ['edpb', null],
  ])('%s is part of %s', async (id, parent) => {
    expect((await registry.sources()).find((source) => source.id === id)?.parent).toBe(parent);
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
