/**
 * `npm run accuracy`: the scores over the dev corpora, beside the last committed ones, with the cases that
 * were found or lost since. `--update` commits today's to docs/accuracy.json.
 *
 * The corpora are other publishers' texts and stay where they are: of a case, only a hash is kept.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { measureImpostorStories } from './accuracy/impostor-stories';

const ROOT = join(import.meta.dirname, '..');
const SCORES = join(ROOT, '../shared/score');
const CORPUS = join(ROOT, '../shared/corpus');
const COMMITTED = join(ROOT, 'docs/accuracy.json');
const NAMES = ['parentheticals', 'attributions', 'articles', 'stories', 'pages', 'verify'] as const;

type Name = (typeof NAMES)[number];

interface Scored {
  /** Every number of the score by its path: `english.precision`. */
  readonly figures: Readonly<Record<string, number>>;
  /** Hashes of the cases that came out wrong, as far as the score shows them. */
  readonly wrong: readonly string[];
}

/** Figures that say how good it is; times and counts of cases are left out. */
const TELLING =
  /precision|recall|f1|right|strictSpan|false|verifiedRecall|redCaught|errors|marked|spurious|separation|backResolved|anchor|noRecord|controlsVerified|detailsVerified/i;

function numbersOf(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, path === '' ? key : `${path}.${key}`));
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A case by what identifies it, whatever came out for it. */
function keyOf(wrong: Record<string, unknown>): string {
  // Of whole articles, each line says first what is wrong, and then of which words.
  if ('article' in wrong) {
    const [[what, words] = []] = Object.entries(wrong);
    return hash(JSON.stringify([wrong.article, what, words]));
  }
  const { lost, invented, field, gold, file, id, text } = wrong;
  return hash(
    JSON.stringify([id ?? file ?? text, lost ?? (invented === undefined ? gold : 'invented'), field !== undefined]),
  );
}

function score(name: Name): { readonly scored: Scored; readonly shown: ReadonlyMap<string, string> } {
  const run = spawnSync(process.execPath, [join(SCORES, `${name}.mjs`), '--show=5000'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const lines = run.stdout.trim().split('\n');
  const last = lines.pop() ?? '';
  if (!last.startsWith('{')) throw new Error(`${name} gave no figures: ${run.stderr.trim().split('\n').pop()}`);
  const shown = new Map(lines.map((line) => [keyOf(JSON.parse(line)), line.trim()]));
  const figures = Object.fromEntries(numbersOf(JSON.parse(last)).filter(([path]) => TELLING.test(path)));
  return { scored: { figures, wrong: [...shown.keys()].sort() }, shown };
}

if (!existsSync(SCORES)) {
  console.log('Accuracy: SKIPPED, the corpora are not beside this clone');
  process.exit(0);
}

const committed: Partial<Record<Name, Scored>> = existsSync(COMMITTED)
  ? JSON.parse(readFileSync(COMMITTED, 'utf8'))
  : {};
const now: Partial<Record<Name, Scored>> = {};
for (const name of NAMES) {
  const { scored, shown } = score(name);
  now[name] = scored;
  const before = committed[name];
  console.log(`\n${name}`);
  for (const [path, value] of Object.entries(scored.figures)) {
    const was = before?.figures[path];
    const change = was === undefined || was === value ? '' : `  (was ${was})`;
    console.log(`  ${path.padEnd(32)} ${value}${change}`);
  }
  const known = new Set(before?.wrong);
  const lost = scored.wrong.filter((key) => !known.has(key));
  const found = [...known].filter((key) => !scored.wrong.includes(key));
  console.log(
    `  cases: ${scored.wrong.length} wrong; ${lost.length} lost and ${found.length} found since the last commit`,
  );
  for (const key of lost) console.log(`  - ${shown.get(key)?.slice(0, 300)}`);
}
const impostors = await measureImpostorStories(CORPUS);
console.log('\nstories set beside other weeks of the same bodies');
for (const [path, value] of Object.entries(impostors)) console.log(`  ${path.padEnd(32)} ${value}`);

if (process.argv.includes('--update')) {
  writeFileSync(COMMITTED, `${JSON.stringify(now, null, 2)}\n`);
  console.log(`\nwrote ${relative(ROOT, COMMITTED)}`);
}
