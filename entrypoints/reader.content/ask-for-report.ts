import type { ArticleToCheck } from '../../lib/app/check-article';
import { uncheckedReport } from '../../lib/app/unchecked-report';
import { askAgain, type Patience } from '../../lib/platform/ask-again';
import { askBackground } from '../../lib/platform/messaging';
import type { Source } from '../../lib/registry/source';
import type { Report } from '../../lib/report/report';

/** The first answer may wait for the registry to be loaded; a worker killed on the way is asked again. */
const PATIENCE: Patience = { tries: 4, timeout: 20_000, pause: 400 };

/** The sources whose names are looked for; none when the worker cannot be reached, so that brackets are still found. */
export async function askForSources(signal: AbortSignal): Promise<readonly Source[]> {
  try {
    return await askAgain(() => askBackground('sourceNames', null), PATIENCE, signal);
  } catch (error) {
    signal.throwIfAborted();
    console.warn('Sourcelight: no names from the registry:', error);
    return [];
  }
}

/** The report on an article; at worst one in which nothing is checked. */
export async function askForReport(article: ArticleToCheck, signal: AbortSignal): Promise<Report> {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const outcome = await askAgain(() => askBackground('checkArticle', article), PATIENCE, signal);
    if (outcome.ok) return outcome.value;
    console.warn('Sourcelight:', outcome.failure.detail);
    return uncheckedReport(article, 'lookup-failed', today);
  } catch (error) {
    signal.throwIfAborted();
    console.warn('Sourcelight: no answer:', error);
    return uncheckedReport(article, 'timed-out', today);
  }
}
