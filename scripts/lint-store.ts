/** Runs the Firefox store's linter over the built extension; any error or warning fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const run = spawnSync(
  process.execPath,
  [join(root, 'node_modules/addons-linter/bin/addons-linter'), join(root, '.output/firefox-mv3'), '--output', 'json'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const report = JSON.parse(run.stdout) as {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number };
  readonly errors: readonly object[];
  readonly warnings: readonly object[];
};
for (const one of [...report.errors, ...report.warnings]) console.error(JSON.stringify(one));
const { errors, warnings, notices } = report.summary;
console.log(`Firefox store linter: ${errors} errors, ${warnings} warnings, ${notices} notices`);
if (errors + warnings > 0) process.exitCode = 1;
