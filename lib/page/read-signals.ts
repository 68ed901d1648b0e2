import { WRITTEN_DAY } from '../article/issue';
import type { ArticleSignals } from '../article/signals';
import { HINT } from '../article/vocabulary';
import { dayOfTimestamp } from '../shared/calendar';
import type { PartOfPage } from './article-in-view';
import { type Described, dayOf, readJsonLd, typesOf } from './read-json-ld';
import { readMainText } from './read-main-text';

const LONGEST_TITLE = 300;
/** A page with more meta elements than this is not described by them. */
const MOST_META = 200;
/** A day is the headline's own within so many letters around it. */
const AROUND = 400;
/** Meta elements that give the day of publication, the most frequent ones. */
const PUBLISHED = 'article:published_time datepublished date parsely-pub-date pubdate'.split(' ');
/** Markup of a byline. */
const AUTHOR = '[rel~="author"],[itemprop="author"],.byline,.author';
const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The content of a meta element by its name, empty where there is none. */
export type Meta = (name: string) => string;

/** All meta elements in one pass: a query for each name would walk the page for each that is not there. */
export function readMeta(document: Document): Meta {
  const found = new Map<string, Element>();
  for (const element of [...(document.head ?? document).getElementsByTagName('meta')].slice(0, MOST_META).reverse()) {
    for (const key of ['itemprop', 'name', 'property']) {
      const name = element.getAttribute(key);
      if (name !== null) found.set(name.toLowerCase(), element);
    }
  }
  return (name) => squeeze(found.get(name)?.getAttribute('content'));
}

/** Whether the page gives a day of publication at all: which day is read elsewhere, with more care. */
const hasDay = (document: Document, url: string, meta: Meta, described: readonly Described[]): boolean =>
  described.some((one) => dayOf(one) !== null) ||
  PUBLISHED.some((name) => dayOfTimestamp(meta(name)) !== null) ||
  dayOfTimestamp(document.querySelector('time[datetime]')?.getAttribute('datetime')) !== null ||
  /\/(?:19|20)\d\d[/-][01]\d[/-][0-3]\d(?!\d)/.test(url);

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
 * @param part where the page has several articles in a row, the one that is looked at
 */
export function readSignals(document: Document, url: string, part: PartOfPage | null = null): ArticleSignals {
  const meta = readMeta(document);
  const jsonLd = readJsonLd(document);
  const heading = part?.element.querySelector('h1,h2') ?? document.getElementsByTagName('h1')[0];
  const text = readMainText(part?.element ?? document.body);
  const own = part?.isFirst === false ? '' : meta('og:title') || document.title;
  const title = squeeze(own).slice(0, LONGEST_TITLE);
  // What is dear to find is not looked for where the topic is another one.
  const isOfAi = HINT.test(text.lead.join());
  return {
    url,
    title,
    headline: squeeze(heading?.textContent).slice(0, LONGEST_TITLE),
    openGraphType: meta('og:type').toLowerCase().slice(0, 40),
    jsonLdTypes: jsonLd.flatMap(typesOf),
    hasDay: hasDay(document, url, meta, jsonLd),
    hasDateline: isOfAi && hasDateline(title, heading),
    hasAuthor: isOfAi && (meta('author') !== '' || document.querySelector(AUTHOR) !== null),
    articleElements: document.getElementsByTagName('article').length,
    ...text,
  };
}
