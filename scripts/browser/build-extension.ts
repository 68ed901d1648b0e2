import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserKind } from './find-browser';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the extension as it is released and returns its folder. */
export function buildExtension(kind: BrowserKind): string {
  const target = kind === 'firefox' ? 'firefox' : 'chrome';
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', target], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(ROOT, `.output/${target}-mv3`);
}
