import type { ArticleSignals } from '../article/signals';
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
  /(?:19|20)\d\d\W ?\d\d?\W ?\d\d?|\b\d\d?[./]\d\d?[./]\d\d|\b\d\d?[a-z]{0,2}\W{1,2}(?:de )?[^\d\s,]{3,10}\W{1,2}(?:de )?20\d\d|[^\d\s,]{3,10} \d\d?[a-z]{0,2}\W{1,2}20\d\d/;

type Meta = (name: string) => string;

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** All meta elements in one pass: a query for each name would walk the page for each that is not there. */
function readMeta(document: Document): Meta {
  const found = new Map<string, string>();
  for (const element of [...document.getElementsByTagName('meta')].slice(0, MOST_META).reverse()) {
    for (const key of ['itemprop', 'name', 'property'])
      found.set(element.getAttribute(key)?.toLowerCase() ?? '', squeeze(element.getAttribute('content')));
  }
  return (name) => found.get(name) ?? '';
}

/** The day of publication from meta elements, `<time>` or the address; JSON-LD comes first and is read elsewhere. */
function publishedDay(document: Document, meta: Meta, url: string): IsoDay | null {
  for (const name of PUBLISHED.split(' ')) {
    const day = dayOfTimestamp(meta(name));
    if (day !== null) return day;
  }
  const time = document.querySelector('article time[datetime]') ?? document.querySelector('time[datetime]');
  return (
    dayOfTimestamp(time?.getAttribute('datetime')) ??
    dayOfTimestamp(/\/((?:19|20)\d\d[/-]\d\d[/-]\d\d)(?!\d)/.exec(url)?.[1]?.replaceAll('/', '-'))
  );
}

/** Whether a day is written in the title or around the heading. */
function hasDateline(title: string, heading: Element | null): boolean {
  const around = heading?.parentElement;
  const text = `${squeeze(around?.textContent)} ${squeeze(around?.nextElementSibling?.textContent).slice(0, AROUND)}`;
  const at = text.indexOf(squeeze(heading?.textContent));
  return WRITTEN_DAY.test(`${title} ${text.slice(Math.max(0, at - AROUND), at + 2 * AROUND)}`);
}

/** Reads the signals of a page: a few queries, no layout, no walk over all of its text. */
export function readSignals(document: Document, url: string): ArticleSignals {
  const jsonLd = readJsonLd(document);
  const meta = readMeta(document);
  const heading = document.querySelector('article h1,main h1') ?? document.querySelector('h1');
  const title = (meta('og:title') || squeeze(document.title)).slice(0, LONGEST_TITLE);
  return {
    url,
    title,
    headline: squeeze(heading?.textContent).slice(0, LONGEST_TITLE),
    openGraphType: meta('og:type').toLowerCase().slice(0, 40),
    jsonLdTypes: jsonLd.types,
    published: jsonLd.published ?? publishedDay(document, meta, url),
    hasDateline: hasDateline(title, heading),
    hasAuthor: (meta('author') || meta('article:author')) !== '' || document.querySelector(AUTHOR) !== null,
    articleElements: document.getElementsByTagName('article').length,
    ...readMainText(document),
  };
}
