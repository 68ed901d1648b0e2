import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKnownList } from '../../../lib/names/known-list';
import { checkKnownFacts, KNOWN_FACTS, KNOWN_NAMES, writeKnownNames } from '../../../scripts/names/build-known-names';
import { describeOrigins } from '../../../scripts/names/describe-origins';
import { OPEN_LICENCES } from '../../../scripts/names/known-facts';
import { spellProblem } from '../../../scripts/registry/problem';

const ROOT = join(import.meta.dirname, '../../..');

describe('the facts of the project', () => {
  const { facts, problems } = checkKnownFacts(KNOWN_FACTS);

  test('every row rests on an origin with an open licence, and every origin is used', () => {
    expect(problems.slice(0, 5)).toEqual([]);
    expect(facts.names.length).toBeGreaterThan(140_000);
    expect(facts.origins.filter(({ licence }) => !OPEN_LICENCES.includes(licence))).toEqual([]);
    expect(facts.origins.filter(({ rows }) => rows === 0)).toEqual([]);
  });

  test('people are never known by one word', () => {
    const people = facts.names.filter(({ what }) => what === 'person');
    expect(people.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => !name.includes(' '))).toEqual([]);
  });

  test('docs/licences.md tells whose they are', () => {
    const path = join(ROOT, 'docs/licences.md');
    const told = describeOrigins(facts.origins);
    expect(readFileSync(path, 'utf8'), 'npm run registry writes it anew').toBe(told);
  });

  test('the built list is packed in less than 3 MB', () => {
    expect(gzipSync(readFileSync(KNOWN_NAMES), { level: 9 }).length).toBeLessThan(3_000_000);
  });

  test('the built list finds every name, alias and guarded name', () => {
    const opened = openKnownList(readFileSync(KNOWN_NAMES));
    if (!opened.ok) throw new Error(opened.failure.kind);
    expect(opened.value.size).toBe(facts.names.length);
    const lost = facts.names.filter(
      ({ name, aliases, guarded, kind, site, of }, i) =>
        i % 10 === 0 &&
        [name, ...aliases, ...guarded].some((written) => {
          const found = opened.value.named(written);
          const isIt = (one: (typeof found)[number]): boolean =>
            one.name === name && one.kind === kind && one.site === site && one.of === of;
          return found.length < 64 && !found.some(isIt);
        }),
    );
    expect(lost).toEqual([]);
  }, 30_000);

  test.each([
    ['ChatGPT', 'OpenAI'],
    ['iPhone', 'Apple'],
  ])('%s has its maker', (product, owner) => {
    const opened = openKnownList(readFileSync(KNOWN_NAMES));
    const makers = opened.ok ? opened.value.named(product).map(({ of }) => of) : [];
    expect(makers).toContain(owner);
  });
});

describe('facts of others', () => {
  let folder: string;

  const write = (file: string, ...rows: readonly (readonly string[])[]): void =>
    writeFileSync(join(folder, file), rows.map((cells) => `${cells.join('\t')}\n`).join(''));

  const BODY = ['name', 'aliases', 'guarded', 'site', 'owner', 'origins'];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'known-'));
    mkdirSync(join(folder, 'bodies'));
    write(
      'origins.tsv',
      ['id', 'repository', 'commit', 'path', 'licence'],
      ['reg', 'tide/register', '0123abcd', 'all.csv', 'CC0-1.0'],
    );
    write(
      'people.tsv',
      ['name', 'aliases', 'role', 'body', 'guarded', 'origins'],
      ['Mara Quist', '', 'senator', 'Senate of Brume', 'Mara Quist', 'reg'],
    );
    write('bodies/think-tank.tsv', BODY, ['Quillon Institute', 'QI|Quillon', 'Quillon', 'quillon.example', '', 'reg']);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const problemsOf = (): string[] => checkKnownFacts(folder).problems.map(spellProblem);

  test('a file of bodies is called after their kind', () => {
    const { facts, problems } = checkKnownFacts(folder);
    expect(problems).toEqual([]);
    expect(facts.names.map(({ what, kind, of }) => [what, kind, of])).toEqual([
      ['body', 'think-tank', null],
      ['person', 'senator', 'Senate of Brume'],
    ]);
    expect(facts.origins).toMatchObject([{ id: 'reg', rows: 2 }]);
  });

  test('what is written is what is found', () => {
    const file = join(folder, 'out/known.bin');
    writeKnownNames(checkKnownFacts(folder).facts, file);
    const opened = openKnownList(readFileSync(file));
    if (!opened.ok) throw new Error(opened.failure.kind);
    expect(opened.value.named('Quillon')).toMatchObject([{ name: 'Quillon Institute', ambiguous: true }]);
    expect(opened.value.named('Mara Quist')).toMatchObject([{ kind: 'senator', ambiguous: true }]);
    expect(readFileSync(join(folder, 'out/ORIGINS.md'), 'utf8')).toContain('tide/register');
  });

  test.each([
    ['no origin', '', 'bodies/x.tsv:2: bad-table: origins is empty'],
    ['an origin that is not listed', 'reg|supra', 'bodies/x.tsv:2: no-provenance: supra is not in origins.tsv'],
  ])('refuses a row with %s', (_, origins, problem) => {
    write('bodies/x.tsv', BODY, ['Brume Works', '', '', '', '', origins]);
    expect(problemsOf()).toEqual([problem]);
  });

  test('refuses a site that is an address', () => {
    write('bodies/x.tsv', BODY, ['Brume Works', '', '', 'https://brume.example/', '', 'reg']);
    expect(problemsOf()).toEqual(['bodies/x.tsv:2: bad-domain: https://brume.example/']);
  });

  test.each(['CC-BY-SA-4.0', 'not stated', 'ODbL-1.0'])('refuses an origin under %s', (licence) => {
    write(
      'origins.tsv',
      ['id', 'repository', 'commit', 'path', 'licence'],
      ['reg', 'tide/register', '0123abcd', 'all.csv', licence],
    );
    expect(problemsOf()).toEqual([`origins.tsv:2: no-provenance: reg: ${licence} is no open licence`]);
  });

  test('refuses a folder without people', () => {
    rmSync(join(folder, 'people.tsv'));
    expect(problemsOf()[0]).toBe('people.tsv:1: missing-file: is not there');
  });
});
