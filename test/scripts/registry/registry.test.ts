import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'test/fixtures/registry');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
  cpSync(join(FIXTURES, 'valid'), join(folder, 'facts'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'scripts/registry.ts'), ...options],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const IN_FOLDER = ['--facts', 'facts', '--out', 'built'];

test('builds, and tells what changed since', () => {
  const first = run(...IN_FOLDER);
  expect(first.status).toBe(0);
  expect(first.stdout).toContain('4 sources, 2 documents of 1 sources, 2 intervals of coverage');
  expect(first.stdout).toContain('no registry built before');
  expect(existsSync(join(folder, 'built/snapshot.gz'))).toBe(true);

  cpSync(join(FIXTURES, 'invalid/id-twice/sources/lab.json'), join(folder, 'facts/sources/company.json'));
  const broken = run(...IN_FOLDER);
  expect(broken.status).toBe(1);
  expect(broken.stderr).toContain('facts/sources/company.json:5: kind-elsewhere: ');
  expect(broken.stderr).toMatch(/\d+ problems?, nothing was built/);

  cpSync(join(FIXTURES, 'valid/sources/company.json'), join(folder, 'facts/sources/company.json'));
  expect(run(...IN_FOLDER).stdout).toContain('nothing changed');
}, 30_000);

test('checks without building', () => {
  expect(run('--check', ...IN_FOLDER).status).toBe(0);
  expect(existsSync(join(folder, 'built'))).toBe(false);
}, 30_000);

test('refuses options that it does not have', () => {
  const { status, stderr } = run('--chekc');
  expect(status).toBe(2);
  expect(stderr).toContain('usage: npm run registry');
}, 30_000);
