import type { ArticleSignals } from '../article/signals';
import { HINT } from '../article/vocabulary';
import { dayOfTimestamp, type IsoDay } from '../shared/calendar';
import { readJsonLd } from './read-json-ld';
import { readMainText } from './read-main-text';

const LONGEST_TITLE = 300;
/** A page with more meta elements than this is not described by them. */
const MOST_META = 200;
/** A day is the headline's own within so many letters around it. */
const AROUND = 400;
/** Meta elements that give the day of publication, the surest first. */
const PUBLISHED = 'article:published_time datepublished date parsely-pub-date dc.date.issued pubdate sailthru.date';
/** Markup of a byline. */
const AUTHOR = '[rel~="author"],[itemprop="author"],.byline,.author';
/** A day as pages write it beside a headline: 14. Mai 2026, May 14, 2026, 14/05/2026, 2026-05-14, 2026年5月14日. */
const WRITTEN_DAY =
  /(?:19|20)\d\d\W ?\d\d?\W ?\d\d?|\d\d?[./]\d\d?[./]\d\d|\d\d?(?:st|nd|rd|th|er)?[.,]? (?:(?:de )?[^\d\s]{3,10} (?:de )?)?20\d\d/;

type Meta = (name: string) => string;

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** All meta elements in one pass: a query for each name would walk the page for each that is not there. */
function readMeta(document: Document): Meta {
  const found = new Map<string, Element>();
  for (const element of [...(document.head ?? document).getElementsByTagName('meta')].slice(0, MOST_META).reverse()) {
    for (const key of ['itemprop', 'name', 'property']) {
      const name = element.getAttribute(key);
      if (name !== null) found.set(name.toLowerCase(), element);
    }
  }
  return (name) => squeeze(found.get(name)?.getAttribute('content'));
}

/** The day of publication from meta elements, `<time>` or the address; JSON-LD comes first and is read elsewhere. */
function publishedDay(document: Document, meta: Meta, url: string): IsoDay | null {
  for (const name of PUBLISHED.split(' ')) {
    const day = dayOfTimestamp(meta(name));
    if (day !== null) return day;
  }
  return (
    dayOfTimestamp(ownTime(document)?.getAttribute('datetime')) ??
    dayOfTimestamp(/\/((?:19|20)\d\d[/-]\d\d[/-]\d\d)(?!\d)/.exec(url)?.[1]?.replaceAll('/', '-'))
  );
}

/** A page has more of them only where it lists others' articles. */
const MOST_TIMES = 20;
/** Where the days of other articles stand: tickers, teasers, comments. */
const ELSEWHERE_ELEMENT = /^(?:nav|aside|footer|form)$/;
const ELSEWHERE = /teaser|ticker|related|comment|recommend|sidebar|promo|most-?read|trending|latest/i;
/** Elements around a day that may say where it stands. */
const MOST_AROUND = 12;
/** The day of a change is not the day of publication. */
const CHANGED = /updated|modified|edited|revised|changed|aktualisiert|mis à jour|actualizado/i;
/** An article without a heading of its own, but with so many paragraphs, is the one that is read. */
const FEWEST_PARAGRAPHS = 3;

/** True for a day that stands with the article's own text. */
function isOfArticle(time: Element, heading: Element | undefined): boolean {
  let around: Element | null = time;
  for (let i = 0; around !== null && i < MOST_AROUND && around.localName !== 'main'; i++) {
    if (ELSEWHERE_ELEMENT.test(around.localName)) return false;
    if (ELSEWHERE.test(`${around.getAttribute('class') ?? ''} ${around.id}`)) return false;
    if (around.localName === 'article')
      return (
        heading === undefined ||
        around.contains(heading) ||
        around.getElementsByTagName('p').length >= FEWEST_PARAGRAPHS
      );
    around = around.parentElement;
  }
  return true;
}

/** The `<time>` of the article itself: one that says so first, else the first that stands with it and tells no change. */
function ownTime(document: Document): Element | null {
  const heading = document.getElementsByTagName('h1')[0];
  let first: Element | null = null;
  for (const time of [...document.getElementsByTagName('time')].slice(0, MOST_TIMES)) {
    if (!time.hasAttribute('datetime') || !isOfArticle(time, heading)) continue;
    const says = time.getAttribute('itemprop') ?? '';
    if (says === 'datePublished' || time.hasAttribute('pubdate')) return time;
    if (first !== null || says === 'dateModified') continue;
    const before = (time.previousSibling?.textContent ?? '').slice(-24);
    if (!CHANGED.test(`${time.className} ${time.textContent ?? ''} ${before}`)) first = time;
  }
  return first;
}

/** Whether a day is written in the title or around the heading. */
function hasDateline(title: string, heading: Element | undefined): boolean {
  const around = heading?.parentElement;
  const text = around?.textContent ?? '';
  const at = text.indexOf(heading?.textContent ?? '');
  const after = around?.nextElementSibling?.textContent ?? '';
  return [title, text.slice(Math.max(0, at - AROUND), at + 2 * AROUND), after.slice(0, AROUND)].some((part) =>
    WRITTEN_DAY.test(squeeze(part)),
  );
}

/** Reads the signals of a page: a few queries, no layout, no walk over all of its text. */
export function readSignals(document: Document, url: string): ArticleSignals {
  const jsonLd = readJsonLd(document);
  const meta = readMeta(document);
  const heading = document.getElementsByTagName('h1')[0];
  const text = readMainText(document);
  const title = (meta('og:title') || squeeze(document.title)).slice(0, LONGEST_TITLE);
  // What is dear to find is not looked for where the topic is another one.
  const isOfAi = HINT.test(text.lead.join());
  return {
    url,
    title,
    headline: squeeze(heading?.textContent).slice(0, LONGEST_TITLE),
    openGraphType: meta('og:type').toLowerCase().slice(0, 40),
    jsonLdTypes: jsonLd.types,
    published: jsonLd.published ?? publishedDay(document, meta, url),
    hasDateline: isOfAi && hasDateline(title, heading),
    hasAuthor: isOfAi && (meta('author') !== '' || document.querySelector(AUTHOR) !== null),
    articleElements: document.getElementsByTagName('article').length,
    ...text,
  };
}
