import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

/** A browser on this machine. */
export interface FoundBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
}

/** Names that can be asked for, with the commands and places where each browser lives. */
const BROWSERS: Readonly<
  Record<
    string,
    { readonly kind: BrowserKind; readonly commands: readonly string[]; readonly places: readonly string[] }
  >
> = {
  chromium: {
    kind: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  chrome: {
    kind: 'chromium',
    commands: ['google-chrome-stable', 'google-chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  edge: {
    kind: 'chromium',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    places: [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    kind: 'firefox',
    commands: ['firefox', 'firefox-esr'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

export const BROWSER_NAMES = Object.keys(BROWSERS);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser of that name, or null when it is not on this machine. */
export function findBrowser(name: string): FoundBrowser | null {
  const browser = BROWSERS[name];
  if (browser === undefined) return null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = browser.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const path = [...onPath, ...browser.places].find(isExecutable);
  return path === undefined ? null : { kind: browser.kind, path };
}

/** The first browser of a kind, or of any kind. */
export function findAnyBrowser(kind?: BrowserKind): FoundBrowser | null {
  for (const [name, browser] of Object.entries(BROWSERS)) {
    if (kind !== undefined && browser.kind !== kind) continue;
    const found = findBrowser(name);
    if (found !== null) return found;
  }
  return null;
}
