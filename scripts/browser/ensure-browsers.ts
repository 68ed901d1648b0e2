/** Makes sure that both browsers which the tests drive are on this machine. */
import { findOrInstall } from './install-browser';

try {
  for (const kind of ['chromium', 'firefox'] as const) findOrInstall(kind);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
