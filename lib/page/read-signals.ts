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
type FindTime = (document: Document) => Element | null | undefined;

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
function publishedDay(document: Document, meta: Meta, url: string, findTime: FindTime): IsoDay | null {
  for (const name of PUBLISHED.split(' ')) {
    const day = dayOfTimestamp(meta(name));
    if (day !== null) return day;
  }
  return (
    dayOfTimestamp(findTime(document)?.getAttribute('datetime')) ??
    dayOfTimestamp(/\/((?:19|20)\d\d[/-]\d\d[/-]\d\d)(?!\d)/.exec(url)?.[1]?.replaceAll('/', '-'))
  );
}

/** Any `<time>` will do to tell an article from other pages. */
const firstTime: FindTime = (document) => document.querySelector('time[datetime]');

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

/**
 * Reads the signals of a page: a few queries, no layout, no walk over all of its text.
 * @param findTime which `<time>` gives the day; whoever reads dates by it wants `ownTime`, which weighs more
 */
export function readSignals(document: Document, url: string, findTime: FindTime = firstTime): ArticleSignals {
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
    published: jsonLd.published ?? publishedDay(document, meta, url, findTime),
    hasDateline: isOfAi && hasDateline(title, heading),
    hasAuthor: isOfAi && (meta('author') !== '' || document.querySelector(AUTHOR) !== null),
    articleElements: document.getElementsByTagName('article').length,
    ...text,
  };
}
