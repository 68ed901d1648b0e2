import type { ArticleSignals } from '../article/signals';
import { dayOfTimestamp, type IsoDay } from '../shared/calendar';
import { readJsonLd } from './read-json-ld';
import { readMainText } from './read-main-text';

const LONGEST_TITLE = 300;
/** A page with more meta elements than this is not described by them. */
const MOST_META = 200;
/** A day counts as the headline's own within so many letters around it. */
const AROUND_HEADLINE = 400;

/** Meta elements that give the day of publication, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'parsely-pub-date',
  'dc.date.issued',
  'pubdate',
  'sailthru.date',
];

/** A day as pages write it beside a headline: 14 May 2026, May 14, 2026, 14.5.2026, 2026-05-14, 2026年5月14日. */
const WRITTEN_DAY =
  /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}(?!\d)|\d{1,2}(?:st|nd|rd|th|er)?\.?\s(?:de\s)?\p{L}{3,10}\.?,?\s(?:de\s)?(?:19|20)\d{2}|\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d{2}/u;

/** Markup of a byline. */
const AUTHOR = '[rel~="author"],[itemprop="author"],.byline,.author';

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** All meta elements in one pass: a query for each name would walk the page for each that is not there. */
function readMeta(document: Document): (name: string) => string {
  const found = new Map<string, string>();
  const elements = document.getElementsByTagName('meta');
  for (let i = 0; i < elements.length && i < MOST_META; i++) {
    const element = elements[i] as Element;
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const key = name?.toLowerCase();
    if (key !== undefined && !found.has(key)) found.set(key, squeeze(element.getAttribute('content')));
  }
  return (name) => found.get(name) ?? '';
}

/** The day of publication from meta elements, `<time>` or the address; JSON-LD comes first and is read elsewhere. */
function publishedDay(document: Document, meta: (name: string) => string, url: string): IsoDay | null {
  for (const name of PUBLISHED) {
    const day = dayOfTimestamp(meta(name));
    if (day !== null) return day;
  }
  const time = document.querySelector('article time[datetime], main time[datetime], time[datetime]');
  const day = dayOfTimestamp(time?.getAttribute('datetime'));
  if (day !== null) return day;
  const inAddress = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url);
  return inAddress === null ? null : dayOfTimestamp(`${inAddress[1]}-${inAddress[2]}-${inAddress[3]}`);
}

/** Whether a day is written in the title or around the heading. */
function hasDateline(title: string, heading: Element | null): boolean {
  if (WRITTEN_DAY.test(title)) return true;
  const around = heading?.parentElement;
  const text = around?.textContent ?? '';
  const at = text.indexOf(heading?.textContent ?? '');
  if (WRITTEN_DAY.test(text.slice(Math.max(0, at - AROUND_HEADLINE), at + AROUND_HEADLINE))) return true;
  const next = squeeze(around?.nextElementSibling?.textContent?.slice(0, AROUND_HEADLINE));
  return WRITTEN_DAY.test(next);
}

/** Reads the signals of a page: a few queries, no layout, no walk over all of its text. */
export function readSignals(document: Document, url: string): ArticleSignals {
  const jsonLd = readJsonLd(document);
  const meta = readMeta(document);
  const heading = document.querySelector('article h1, main h1') ?? document.getElementsByTagName('h1')[0] ?? null;
  const title = (meta('og:title') || squeeze(document.title)).slice(0, LONGEST_TITLE);
  const text = readMainText(document);
  return {
    url,
    language: (document.documentElement?.getAttribute('lang') ?? '').toLowerCase(),
    title,
    headline: squeeze(heading?.textContent).slice(0, LONGEST_TITLE),
    siteName: meta('og:site_name').slice(0, LONGEST_TITLE),
    openGraphType: meta('og:type').toLowerCase().slice(0, 40),
    jsonLdTypes: jsonLd.types,
    brokenJsonLd: jsonLd.broken,
    published: jsonLd.published ?? publishedDay(document, meta, url),
    hasDateline: hasDateline(title, heading),
    hasAuthor: meta('author') !== '' || meta('article:author') !== '' || document.querySelector(AUTHOR) !== null,
    articleElements: document.getElementsByTagName('article').length,
    lead: text.sample,
    paragraphs: text.paragraphs,
    loneParagraphs: text.loneParagraphs,
    fullText: text.fullText,
  };
}
