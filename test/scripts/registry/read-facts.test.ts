import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RULES, spellProblem } from '../../../scripts/registry/problem';
import { FACTS, readFacts } from '../../../scripts/registry/read-facts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/registry');
const made: string[] = [];

/** The valid facts with the files of a folder laid over them. */
function folderWith(...wrong: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  made.push(folder);
  cpSync(join(FIXTURES, 'valid'), folder, { recursive: true });
  for (const one of wrong) cpSync(join(FIXTURES, 'invalid', one), folder, { recursive: true });
  return folder;
}

function problemsOf(folder: string): string[] {
  const facts = readFacts(folder);
  return facts.ok ? [] : facts.failure.problems.map(spellProblem);
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** The wrong files by their folder in test/fixtures/registry/invalid, called after the rule that they break. */
const REFUSED: readonly (readonly [folder: string, ...problems: string[]])[] = [
  ['alias-kept-out', 'sources/company.json:7'],
  ['alias-shared', 'sources/company.json:7', 'sources/regulator.json:4'],
  ['alias-twice', 'sources/company.json:11'],
  ['alias-unguarded', 'ambiguous-aliases.tsv:4'],
  ['alias-unguarded.unlisted', 'ambiguous-aliases.tsv:4'],
  ['alias-unguarded.wordlike', 'ambiguous-aliases.tsv:2'],
  ['bad-address', 'documents/acme.tsv:3'],
  ['bad-address.joined-twice', 'documents/acme.tsv:3'],
  ['bad-address.feed', 'sources/company.json:10'],
  ['bad-date', 'documents/acme.tsv:2'],
  ['bad-date.coverage', 'coverage.tsv:3'],
  ['bad-date.former-name', 'sources/company.json:11'],
  ['bad-domain', 'sources/company.json:8'],
  ['bad-id', 'sources/company.json:23'],
  ['bad-json', 'sources/company.json:25'],
  ['bad-table', 'documents/acme.tsv:1'],
  ['bad-table.cells', 'documents/acme.tsv:2'],
  ['bad-table.empty', 'documents/acme.tsv:2'],
  ['bad-texts', 'texts/acme.bin:1'],
  ['date-order', 'documents/acme.tsv:3'],
  ['document-twice', 'documents/acme.tsv:3'],
  ['domain-shared', 'sources/company.json:8'],
  [
    'domain-shared.declared',
    'shared-domains.tsv:2',
    'shared-domains.tsv:2',
    'sources/regulator.json:7',
    'sources/regulator.json:20',
  ],
  ['former-name-backwards', 'sources/company.json:11'],
  ['future-date', 'documents/acme.tsv:3'],
  ['future-date.coverage', 'coverage.tsv:3'],
  ['id-order', 'sources/regulator.json:15'],
  ['id-twice', 'sources/lab.json:3'],
  ['interval-backwards', 'coverage.tsv:2'],
  ['interval-overlap', 'coverage.tsv:3'],
  ['kind-elsewhere', 'sources/company.json:5'],
  ['no-provenance', 'sources/company.json:13'],
  ['no-provenance.document', 'documents/acme.tsv:2'],
  ['parent-circle', 'sources/company.json:12', 'sources/company.json:29'],
  ['parent-unknown', 'sources/company.json:27'],
  ['suspect-address', 'documents/acme.tsv:3'],
  ['unknown-date-basis', 'documents/acme.tsv:2'],
  ['unknown-field', 'sources/company.json:6'],
  ['unknown-guard', 'ambiguous-aliases.tsv:3'],
  ['unknown-kind', 'sources/company.json:5'],
  ['unknown-scope', 'coverage.tsv:2'],
  ['unknown-source', 'documents/acne.tsv:1'],
  ['unknown-source.alias', 'ambiguous-aliases.tsv:3'],
  ['unknown-source.coverage', 'coverage.tsv:2'],
  ['unknown-source.suspect', 'suspect-addresses.tsv:2'],
  ['unknown-status', 'coverage.tsv:2'],
  ['unknown-type', 'documents/acme.tsv:2'],
  ['unknown-type.coverage', 'coverage.tsv:2'],
  ['wordlike-unknown', 'sources/regulator.json:19'],
  ['wrong-type', 'sources/company.json:7'],
  ['wrong-type.missing', 'sources/company.json:22'],
  ['wrong-type.version', 'registry.json:2'],
];

describe('facts that break a rule are refused, with their place', () => {
  test.each(REFUSED)('%s', (folder, ...places) => {
    const rule = folder.replace(/\..*/, '');
    const found = problemsOf(folderWith(folder));
    expect(found.map((problem) => problem.replace(/^([^:]+:\d+: [^:]+).*$/, '$1'))).toEqual(
      places.map((place) => `${place}: ${rule}`),
    );
    for (const problem of found) expect(problem).toMatch(/: .{4,}$/);
  });

  test.each(['registry.json', 'sources', 'documents', 'coverage.tsv', 'ambiguous-aliases.tsv', 'shared-domains.tsv'])(
    'without %s',
    (file) => {
      const folder = folderWith();
      rmSync(join(folder, file), { recursive: true });
      expect(problemsOf(folder)).toContain(`${file}:1: missing-file: is not there`);
    },
  );

  test('every rule has a wrong file, and every wrong file a row', () => {
    const folders = readdirSync(join(FIXTURES, 'invalid')).sort();
    expect(REFUSED.map(([folder]) => folder).sort()).toEqual(folders);
    const broken = new Set(['missing-file', ...folders.map((folder) => folder.replace(/\..*/, ''))]);
    expect([...broken].sort()).toEqual(Object.keys(RULES).sort());
  });

  test('every rule is explained where people look it up, in the words of the program', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/add-a-source.md'), 'utf8');
    for (const [rule, words] of Object.entries(RULES)) {
      expect(page).toContain(`| \`${rule}\` | ${words.charAt(0).toUpperCase()}${words.slice(1)}. |`);
    }
  });

  test('everything that is wrong is told at once, in order of files', () => {
    expect(problemsOf(folderWith('bad-date', 'bad-domain', 'unknown-status'))).toEqual([
      expect.stringContaining('coverage.tsv:2: unknown-status'),
      expect.stringContaining('documents/acme.tsv:2: bad-date'),
      expect.stringContaining('sources/company.json:8: bad-domain'),
    ]);
  });
});

test('valid facts are read whole', () => {
  const facts = readFacts(join(FIXTURES, 'valid'));
  if (!facts.ok) throw new Error(facts.failure.problems.map(spellProblem).join('\n'));
  const { version, sources, documents, coverage, ambiguous, suspects } = facts.value;
  expect(version).toBe('2026-07-01');
  expect(sources.map(({ id }) => id)).toEqual(['acme', 'acme-cloud', 'rbt-tables', 'rbt-trees']);
  expect(sources[0]).toEqual({
    id: 'acme',
    name: 'Acme Robots',
    kind: 'company',
    aliases: ['Acme'],
    wordlike: [],
    domains: ['acme.example'],
    newsroom: 'https://acme.example/news',
    feeds: ['https://acme.example/feed.xml'],
    parent: null,
    formerNames: [{ name: 'Acme Carts', from: '2001-01-01', to: '2019-06-30' }],
    primaryFor: 'robots',
  });
  expect(documents.map(({ id }) => id)).toEqual([
    'acme 2026-05-14 https://acme.example/news/school',
    'acme 2026-06-02 https://acme.example/news/chairs',
  ]);
  expect(coverage.map(({ from, status }) => `${from} ${status}`)).toEqual(['2026-01-01 complete', '2026-04-02 likely']);
  expect(ambiguous.map(({ guards }) => guards.join())).toEqual(['as-written', 'kept-out', 'shared,as-written']);
  expect(suspects.map(({ pretendsToBe }) => pretendsToBe)).toEqual(['acme']);
});

test('the project’s own facts keep all of the rules', () => {
  expect(existsSync(FACTS)).toBe(true);
  expect(problemsOf(FACTS)).toEqual([]);
}, 30_000);
