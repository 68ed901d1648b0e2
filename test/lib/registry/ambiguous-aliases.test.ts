import { describe, expect, test } from 'vitest';
import { checkArticle } from '../../../lib/app/check-article';
import { memoryRegistry } from '../../../lib/app/memory-registry';
import type { Registry } from '../../../lib/app/ports';
import { extractCitations } from '../../../lib/app/read-article';
import { tagWithCompromise } from '../../../lib/citation/compromise-tagger';
import { isSecondary } from '../../../lib/registry/source';
import { openTopicModel } from '../../../scripts/check/bundled-registry';
import type { Guard } from '../../../scripts/registry/ambiguous-aliases';
import { FACTS, readFacts } from '../../../scripts/registry/read-facts';
import { citation, day, document } from '../../factories';

const facts = readFacts(FACTS);
if (!facts.ok) throw new Error('the facts have problems');
const { sources, coverage, ambiguous, suspects } = facts.value;
const real = memoryRegistry(facts.value);

const DAY = '14 May 2026';
const CLAIM = 'the orchard pickers of Ghent had a mild spring';

/** A registry in which each of some sources has published just what the sentences claim, on the day. */
const trapFor = (ids: readonly string[]): Registry =>
  memoryRegistry({
    version: '2026-07-01',
    sources,
    coverage,
    documents: ids.map((sourceId) => document({ sourceId, date: '2026-05-14', title: CLAIM })),
  });

const sentencesOf = (name: string): string[] => [
  `${name} said on ${DAY} that ${CLAIM}.`,
  `On ${DAY}, ${name} announced that ${CLAIM}.`,
  `It turned out that ${CLAIM} (${name}, ${DAY}).`,
];

const topics = await openTopicModel();

async function verdictsOf(texts: readonly string[], registry: Registry): Promise<string[]> {
  const blocks = texts.map((text) => ({ text, links: [] }));
  const article = {
    url: 'https://daily.example/a',
    title: '',
    published: '2026-05-15',
    lead: '',
    blocks,
    hasMarkup: false,
  };
  const read = extractCitations(article, await registry.names(), tagWithCompromise, '2026-07-01');
  const report = await checkArticle(read, registry, topics, '2026-07-01');
  return report.checked.map(({ verdict }) => verdict.kind);
}

const guarded = (guard: Guard) =>
  ambiguous.filter((one) => one.guards.includes(guard)).map((one) => [one.alias, one] as const);

test('the trap snaps: where a plain name stands, all three sentences are verified', async () => {
  expect(await verdictsOf(sentencesOf('Anthropic'), trapFor(['anthropic']))).toEqual([
    'verified',
    'verified',
    'verified',
  ]);
});

describe('an ambiguous name in a neutral sentence verifies nothing', () => {
  test.each(ambiguous.map((one) => [one.alias]))('%s', async (alias) => {
    expect(await verdictsOf(sentencesOf(alias), real)).not.toContain('verified');
  });
});

describe('a name that is kept out finds nobody, whatever they have published', () => {
  test.each(guarded('kept-out'))('%s', async (alias, { sources: ids }) => {
    expect(await verdictsOf(sentencesOf(alias), trapFor(ids))).not.toContain('verified');
  });
});

describe('a word that counts as written is a word in lower case', () => {
  test.each(guarded('as-written'))('%s', async (alias, { sources: ids }) => {
    const word = alias.toLowerCase();
    expect(word).not.toBe(alias);
    const texts = [word, `the ${word.replace(/^the /, '')}`, `a ${word}`].flatMap(sentencesOf);
    expect(await verdictsOf(texts, trapFor(ids))).not.toContain('verified');
  });
});

describe('a shared name keeps all who bear it', () => {
  test.each(guarded('shared'))('%s', async (alias, { sources: ids }) => {
    const resolved = (await real.names()).resolve(alias);
    expect(resolved.kind === 'known' && resolved.sources.map(({ id }) => id).sort()).toEqual(ids);
  });
});

test('a role or site is found through its body', async () => {
  for (const [alias, { sources: ids }] of guarded('through-body')) {
    const resolved = (await real.names()).resolve(alias);
    expect(resolved).toMatchObject({ kind: 'known', sources: ids.map((id) => ({ id })) });
    expect(resolved).not.toHaveProperty('through', 'name');
  }
  expect(guarded('through-body').length).toBeGreaterThan(0);
});

describe('an address that looks official verifies nothing', () => {
  const slugOf = (url: string): string => (url.replace(/\/$/, '').split('/').pop() ?? '').replace(/-/g, ' ');

  test.each(suspects.map((one) => [one.url, one] as const))('%s', async (url, { pretendsToBe }) => {
    const body = sources.find(({ id }) => id === pretendsToBe);
    if (body === undefined || isSecondary(body) !== (pretendsToBe === 'bain')) throw new Error(pretendsToBe);
    const cited = { source: { text: body.name, start: 1, end: 4, resolved: null, introduction: null }, link: url };
    const citations = [null, day('2026-05-14'), day('2026-09-10')].flatMap((date) => [
      citation({ ...cited, date, claim: `It turned out that ${CLAIM}.` }),
      citation({ ...cited, date: null, claim: `${body.name} said: ${slugOf(url)}.` }),
      citation({ ...cited, source: null, date, claim: `It turned out that ${CLAIM}.` }),
    ]);
    const article = {
      url: 'https://daily.example/a',
      title: '',
      published: '2026-11-01',
      lead: '',
      citations,
      links: 1,
    };
    const report = await checkArticle(article, real, topics, '2026-11-21');
    expect(report.checked).toHaveLength(9);
    for (const { verdict } of report.checked) {
      expect(verdict.kind).not.toBe('verified');
      expect('document' in verdict ? verdict.document : null).toBeNull();
    }
  });
});
