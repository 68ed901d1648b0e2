import { buildExtension } from '../../scripts/browser/build-extension';

/** Builds the extension once for all journeys, as it is released. */
export function setup(): void {
  for (const kind of ['chromium', 'firefox'] as const) buildExtension(kind);
}
