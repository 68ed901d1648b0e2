import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserKind, type FoundBrowser, findAnyBrowser } from './find-browser';

/** Debian's names. */
const PACKAGE: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const maySetUp = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Finds a browser of a kind; on a Debian machine where we may, installs it when there is none.
 * @throws Error whose message says in one sentence what to install
 */
export function findOrInstall(kind: BrowserKind): FoundBrowser {
  const found = findAnyBrowser(kind);
  if (found !== null) return found;
  const name = PACKAGE[kind];
  if (!maySetUp()) {
    throw new Error(
      kind === 'chromium'
        ? 'No Chrome, Chromium or Edge was found: install one of them (on Debian: sudo apt-get install chromium) and try again.'
        : 'No Firefox was found: install it (on Debian: sudo apt-get install firefox-esr) and try again.',
    );
  }
  console.log(`Installing Debian's ${name} …`);
  const run = (...words: string[]) =>
    execFileSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core');
  const installed = findAnyBrowser(kind);
  if (installed === null) throw new Error(`apt-get installed ${name}, but it is not on the path.`);
  return installed;
}
