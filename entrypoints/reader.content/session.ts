import type { ArticleToCheck } from '../../lib/app/check-article';
import { detectArticle } from '../../lib/article/detect-article';
import { isEnglish } from '../../lib/article/is-english';
import { leadOf } from '../../lib/citation/block';
import { bylineDate } from '../../lib/citation/byline-date';
import { MOST_TEXT } from '../../lib/citation/find-citations';
import { buildAliasIndex } from '../../lib/names/alias-index';
import { knownNames } from '../../lib/names/known-names';
import { watchArticleInView } from '../../lib/page/article-in-view';
import { articleRoot } from '../../lib/page/article-root';
import { isHidden } from '../../lib/page/is-hidden';
import type { PageBlock } from '../../lib/page/page-block';
import { publishedDay, publishedDayOf } from '../../lib/page/published-day';
import { readingBlocks } from '../../lib/page/read-blocks';
import { readSignals } from '../../lib/page/read-signals';
import { toRange } from '../../lib/page/to-range';
import { isWanted } from '../../lib/page/wanted';
import { watchHidden } from '../../lib/page/watch-hidden';
import { followMarkChoice, markChoice } from '../../lib/platform/mark-choice';
import { askBackground } from '../../lib/platform/messaging';
import type { LookOutcome, ReaderState } from '../../lib/protocol';
import type { Report } from '../../lib/report/report';
import { siteOf } from '../../lib/shared/address';
import { widen } from '../../lib/shared/calendar';
import { askForReport, askForSources } from './ask-for-report';
import { askForTags } from './ask-for-tags';
import { createCard } from './card';
import { createPageMarks } from './page-marks';
import { createScanner, type Scan } from './scan-blocks';
import { inSlices, nextTurn } from './slices';
import { watchPage } from './watch-page';

/** Bodies that a citation can mean, as the worker takes them. */
const MOST_BODIES = 4;

export interface ReadingSession {
  state(): ReaderState;
  show(index: number): boolean;
  walk(by: 1 | -1): boolean;
  stop(): void;
}

/** Reads, checks and marks one article until it is stopped; the state of a page that is being read. */
export function startReading(document: Document, outer: AbortSignal): ReadingSession {
  const ending = new AbortController();
  const signal = AbortSignal.any([outer, ending.signal]);
  const marks = createPageMarks();
  let report: Report | null = null;
  let ranges: readonly (Range | null)[] = [];
  let current = -1;
  /** What was checked last, to check it again. */
  let last: { readonly article: ArticleToCheck; readonly blocks: readonly PageBlock[] } | null = null;

  const card = createCard(document, {
    onStep: (by) => walk(by),
    onClose: () => marks.setCurrent(null),
    onHide: (index) => marks.hide(index),
    onLook: lookNow,
    isMarked: (index) => marks.isMarked(index),
    canStep: (index) => (marks.step(index, 1) ?? index) !== index,
  });

  /** Asks the channels of who is cited for the cited days, and has the article checked again. */
  async function lookNow(index: number): Promise<readonly LookOutcome[]> {
    const checked = report?.checked[index];
    const days = checked?.citation.date?.interval ?? null;
    if (checked === undefined || days === null || last === null) return [];
    const outcomes = await askBackground('lookNow', {
      sourceIds: checked.bodies.map(({ id }) => id).slice(0, MOST_BODIES),
      days: widen(days, 1),
    });
    const { article, blocks } = last;
    const again = await askForReport(article, signal);
    // The page may have been read anew meanwhile.
    if (last?.article === article && again.registry.documents > 0) {
      report = again;
      anchor(blocks, again);
      card.update(again);
    }
    return outcomes;
  }

  function show(index: number, scroll = true): boolean {
    const range = ranges[index];
    if (report === null || range == null) return false;
    current = index;
    if (scroll) scrollTo(range);
    marks.setCurrent(range);
    card.show(report, index, range);
    return true;
  }

  function walk(by: 1 | -1): boolean {
    const next = marks.step(current, by);
    return next !== null && show(next);
  }

  const onClick = (event: MouseEvent): void => {
    // Scripts of the page cannot open or steer the card.
    if (!event.isTrusted || event.button !== 0 || card.owns(event)) return;
    const index = isOnLink(event) ? -1 : marks.indexAt(event.clientX, event.clientY);
    if (index >= 0) show(index, false);
    else card.close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape') card.close();
  };

  async function read(): Promise<void> {
    const sources = await askForSources(signal);
    // Where storage cannot be read, what is marked without a choice stays.
    await markChoice().then(marks.choose, (error) => console.warn('Sourcelight:', error));
    const names = knownNames(buildAliasIndex(sources));
    let scanner: { readonly published: string | null; readonly scan: Scan } | null = null;
    let texts = '';

    const readAgain = async (): Promise<void> => {
      await nextTurn(signal);
      const part = inView.current();
      const signals = readSignals(document, location.href, part);
      await nextTurn(signal);
      // Where a site swaps its text under the same address, what was an article may be one no more.
      const isRead = isWanted() || detectArticle(signals).kind === 'article';
      const root = isRead ? (part?.element ?? articleRoot(document)) : null;
      hidden.forget();
      if (root === null) {
        if (report !== null) askBackground('leftArticle', null).catch((error) => console.warn('Sourcelight:', error));
        report = null;
        ranges = [];
        texts = '';
        card.close();
        marks.show(null);
        return;
      }
      const options = { isHidden: hidden.isHidden, mostText: MOST_TEXT, baseUrl: document.baseURI };
      const blocks = await inSlices(readingBlocks(root, options), signal);
      const now = blocks.map((block) => block.text).join('\n');
      if (now !== texts || report === null) {
        const markedUp =
          part === null || part.isFirst
            ? publishedDay(document, location.href, [signals.title, signals.headline])
            : publishedDayOf(part.element, document, signals.headline);
        const published = markedUp ?? bylineDate(blocks, new Date().toISOString().slice(0, 10));
        if (scanner?.published !== published)
          scanner = { published, scan: createScanner(names, { published, site: siteOf(location.href) }, askForTags) };
        const article: ArticleToCheck = {
          url: location.href.slice(0, 4_000),
          title: signals.title || signals.headline,
          published,
          lead: leadOf(blocks),
          citations: await scanner.scan(blocks, signal),
          links: blocks.reduce((sum, block) => sum + block.links.length, 0),
        };
        const checked = await askForReport(article, signal);
        signal.throwIfAborted();
        if (report !== null && checked.checked.length !== report.checked.length) marks.forgetHidden();
        report = checked;
        last = { article, blocks };
        texts = now;
      }
      anchor(blocks, report);
    };

    const watch = watchPage(document, (node) => card.isOwn(node), readAgain, signal);
    const hidden = watchHidden(document, isHidden, watch.due, signal);
    const inView = watchArticleInView(document, watch.due, signal);
    await watch.read();
  }

  function anchor(blocks: readonly PageBlock[], of: Report): void {
    ranges = of.checked.map(({ citation }) => {
      const block = blocks[citation.block];
      return block === undefined ? null : toRange(block, citation);
    });
    const headings = blocks.flatMap(({ heading }, index) => (heading === true ? [index] : []));
    marks.show({ report: of, ranges, headings });
  }

  function stop(): void {
    ending.abort();
    marks.show(null);
    card.remove();
  }

  followMarkChoice((choice) => marks.choose(choice), signal);
  document.addEventListener('click', onClick, { signal, capture: true });
  document.addEventListener('keydown', onKey, { signal, capture: true });
  document.defaultView?.addEventListener('resize', () => card.place(), { signal });
  read().catch((error: unknown) => {
    if (!signal.aborted) console.warn('Sourcelight could not read this page:', error);
  });

  return {
    state: () =>
      report === null
        ? { kind: 'reading' }
        : {
            kind: 'checked',
            report,
            lost: ranges.flatMap((range, index) => (range === null ? [index] : [])),
            listOnly: marks.listOnly,
            isEnglish: isEnglish(last?.blocks.map(({ text }) => text) ?? []),
          },
    show: (index) => show(index),
    walk,
    stop,
  };
}

/** A click on a link is the page's. */
const isOnLink = (event: MouseEvent): boolean =>
  event.composedPath().some((node) => node instanceof Element && node.localName === 'a' && node.hasAttribute('href'));

function scrollTo(range: Range): void {
  const element = range.startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'auto' });
}
