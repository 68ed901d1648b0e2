import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MANIFEST, published } from '../snapshots';

const ROOT = join(import.meta.dirname, '../..');
const PRACTICE = 'scripts/demo/practice-article.html';
const folder = mkdtempSync(join(tmpdir(), 'sourcelight-check-'));

function check(args: readonly string[], input = '') {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check.ts', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};

describe('npm run check', { timeout: 60_000 }, () => {
  test('prints a table for people', () => {
    const { status, out } = check([PRACTICE, '--as-of', '2026-11-22']);
    expect(status).toBe(0);
    expect(out).toContain('cannot be verified');
    expect(out).toMatch(/✓ Verified\s+\(OpenAI, 24 June 2026\)/);
    expect(out).toMatch(/✗ No record\s+\(Mistral AI, 4 July 2026\)/);
    expect(out).not.toContain('3 May 2026');
  });

  test('prints an array for programs', () => {
    const { status, out } = check(['--json', PRACTICE, '--as-of', '2026-11-22']);
    const [answer] = JSON.parse(out);
    expect(status).toBe(0);
    expect(answer).toMatchObject({
      file: PRACTICE,
      article: { isArticle: true, isAiIndustry: true },
      registry: '2026-11-21',
      error: null,
    });
    for (const one of answer.citations) {
      expect(answer.text.slice(one.start, one.end)).toBe(one.text);
      if (one.source !== null) expect(answer.text.slice(one.source.start, one.source.end)).toBe(one.source.text);
    }
  });

  test('answers each line, in order, and goes on after a bad one', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: 'It fined them (FTC, 14 May 2026).' }),
      'not json',
      JSON.stringify({ id: 'c' }),
      JSON.stringify({ id: 'd', html: '<p>It fined them (FTC, <b>14 May</b> 2026).</p>', published: '2026-05-15' }),
    ];
    const { status, out } = check(['--lines', '--assume-article'], `${lines.join('\n')}\n`);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map((answer) => [answer.id, answer.error === null])).toEqual([
      ['a', true],
      [null, false],
      ['c', false],
      ['d', true],
    ]);
    expect(answers[0].citations).toMatchObject([
      { start: 14, end: 32, source: { id: 'ftc' }, date: { iso: '2026-05-14' } },
    ]);
    expect(answers[3].citations).toMatchObject([{ text: '(FTC, 14 May 2026)' }]);
  });

  test('a file that is not there does not stop the others', () => {
    const { status, out } = check(['--json', join(folder, 'nowhere.html'), PRACTICE]);
    const answers = JSON.parse(out);
    expect(status).toBe(1);
    expect(answers[0].error).toContain('ENOENT');
    expect(answers[1].citations.length).toBeGreaterThan(5);
  });

  test('a page of another kind is skipped, with its reason', () => {
    const { out } = check([file('shop.html', '<html><body><h1>Lamps</h1><p>Buy a lamp.</p></body></html>')]);
    expect(out).toContain('Skipped.');
  });

  test.each([
    [[], 'no file', 'nothing to do'],
    [['--as-of', '2026-02-30', PRACTICE], 'day of the calendar', 'a day that is none'],
    [['--nonsense'], 'nonsense', 'an unknown option'],
    [['--lines', PRACTICE], '--lines reads standard input', 'both at once'],
    [['--registry', 'nowhere.json', PRACTICE], 'could not be read', 'no such registry'],
  ])('%j is refused with status 2: %s', (args, message) => {
    const { status, err } = check(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  test('another registry takes the place of the bundled one, and a bad one is named', async () => {
    const { all } = await published({ made: '2026-01-01' });
    for (const [name, bytes] of all) file(name, bytes);
    const good = file(MANIFEST, all.get(MANIFEST) as Uint8Array);
    expect(JSON.parse(check(['--json', '--registry', good, PRACTICE]).out)[0].registry).toBe('2026-01-01');
    const newer = file('newer.gz', 'sourcelight-registry 7 unsigned\n{}');
    expect(check(['--registry', newer, PRACTICE])).toMatchObject({
      status: 2,
      err: expect.stringContaining('format 7'),
    });
    const cut = file('cut.gz', (all.get(MANIFEST) as Uint8Array).subarray(0, 200));
    expect(check(['--registry', cut, PRACTICE])).toMatchObject({ status: 2, err: expect.stringContaining('cut off') });
  });
});
