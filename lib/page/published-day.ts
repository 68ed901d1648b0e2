import { findDates } from '../citation/dates';
import { dayOfTimestamp, type IsoDay, isCalendarDay, isoDay } from '../shared/calendar';
import { type Described, dayOf as dayOfDescribed, readJsonLd, textOf, typesOf } from './read-json-ld';
import { readMeta } from './read-signals';

/** A page has more of them only where it lists others' articles. */
const MOST_TIMES = 20;
/** Where the days of other articles stand: tickers, teasers, comments. */
const ELSEWHERE =
  /^(?:nav|aside|footer|form) |teaser|ticker|related|comment|recommend|sidebar|promo|most-?read|trending|latest|popular/i;
/** The day of a change is not the day of publication. */
const CHANGED =
  /updated|modified|edited|revised|changed|corrected|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato|bijgewerkt/i;
/** Words before a day that belong to it. */
const BEFORE = 24;
/** An article without a heading of its own, but with so many paragraphs, is the one that is read. */
const FEWEST_PARAGRAPHS = 3;
/** A shorter headline is like many others. */
const SHORTEST_HEADLINE = 15;

/** Meta elements that give the day of publication, the surest first: of the web, of publishers' systems, of journals. */
const PUBLISHED =
  'article:published_time og:article:published_time og:published_time datepublished rnews:datepublished vr:published_time article.published citation_publication_date citation_online_date citation_date prism.publicationdate parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime sailthru.date bt:pubdate publication_date publication-date publishdate publish-date publish_date pubdate displaydate dcterms.issued dc.date.issued dcterms.created dc.date.created dcterms.date dc.date date'.split(
    ' ',
  );

/** A day as it is written in markup: a timestamp, 2026/05/14, 20260514, or words. */
function dayOf(written: string | null | undefined): IsoDay | null {
  const text = (written ?? '').trim().slice(0, 60);
  const stamped = dayOfTimestamp(text);
  if (stamped !== null) return stamped;
  const [, year, month, day] = /^((?:19|20)\d\d)[/.]?(\d\d)[/.]?(\d\d)(?!\d)/.exec(text) ?? [];
  if (year !== undefined) {
    const parts = [Number(year), Number(month), Number(day)] as const;
    return isCalendarDay(...parts) ? isoDay(...parts) : null;
  }
  return findDates(text, { published: null }).find(({ precision }) => precision === 'day')?.iso ?? null;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two headlines are of one article: titles have the name of the site behind them. */
function isSameHeadline(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)].sort((x, y) => x.length - y.length) as [string, string];
  return short === long ? short !== '' : short.length >= SHORTEST_HEADLINE && long.includes(short);
}

const pathOf = (url: string): string => {
  try {
    const { host, pathname } = new URL(url);
    return host.replace(/^www\./, '') + pathname.replace(/\/$/, '');
  } catch {
    return '';
  }
};

const ARTICLE = /Article$|(?:Blog|SocialMedia)Posting$|^Report$|^Review$|^Newsletter$/;

const isArticle = (described: Described): boolean => typesOf(described).some((type) => ARTICLE.test(type));
const isPage = (described: Described): boolean => {
  const types = typesOf(described);
  return types.length === 0 || types.some((type) => type.endsWith('Page'));
};
const headlineOf = ({ headline, name }: Described): string => textOf(headline ?? name);

/** Whether something described gives the page's own address as its own. */
function isAt({ url, '@id': id, mainEntityOfPage: page }: Described, path: string): boolean {
  const addresses = [url, id, page, (page as Described | undefined)?.['@id']];
  return path !== '' && addresses.some((address) => typeof address === 'string' && pathOf(address) === path);
}

/** The day of the entity that the page is about: not of the teasers that it describes too. */
function dayOfMainEntity(described: readonly Described[], url: string, headlines: readonly string[]): IsoDay | null {
  const dated = described.filter((one) => dayOfDescribed(one) !== null);
  const articles = dated.filter(isArticle);
  const path = pathOf(url);
  const main =
    articles.find((one) => isAt(one, path)) ??
    articles.find((one) => headlines.some((own) => isSameHeadline(own, headlineOf(one)))) ??
    articles[0] ??
    dated.find(isPage);
  return main === undefined ? null : dayOfDescribed(main);
}

/** True for a day that stands with the article's own text. */
function isOfArticle(time: Element, heading: Element | undefined): boolean {
  for (let at: Element | null = time; at !== null && at.localName !== 'main'; at = at.parentElement) {
    if (ELSEWHERE.test(`${at.localName} ${at.className} ${at.id}`)) return false;
    if (at.localName === 'article')
      return heading === undefined || at.contains(heading) || at.getElementsByTagName('p').length >= FEWEST_PARAGRAPHS;
  }
  return true;
}

/** True for the day of a change: by its own names, by the words before it, or by what holds nothing but it. */
function isOfChange(time: Element): boolean {
  const around = time.parentElement;
  const alone = around !== null && around.getElementsByTagName('time').length === 1 && around.localName !== 'article';
  const before = time.previousSibling?.textContent?.slice(-BEFORE) ?? '';
  const names = alone ? `${around.className} ${around.textContent?.trim().slice(0, BEFORE)}` : '';
  return CHANGED.test(`${time.getAttribute('itemprop')} ${time.className} ${time.textContent} ${before} ${names}`);
}

/** The day that stands with the article: one that says so first, else the first that tells no change. */
function dayInText(scope: Element | Document): IsoDay | null {
  const heading = scope.querySelector('h1') ?? scope.querySelector('h2') ?? undefined;
  const own = (selector: string): Element[] =>
    [...scope.querySelectorAll(selector)].slice(0, MOST_TIMES).filter((time) => isOfArticle(time, heading));
  const written = (time: Element | undefined): IsoDay | null =>
    time === undefined
      ? null
      : dayOf(time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent);
  const times = own('time');
  return (
    written(own('[itemprop~=datePublished],time[pubdate]')[0]) ??
    times
      .filter((time) => !isOfChange(time))
      .map(written)
      .find((day) => day !== null) ??
    null
  );
}

const dayOfAddress = (url: string): IsoDay | null =>
  dayOf(/\/((?:19|20)\d\d[/-]\d\d[/-]\d\d)(?!\d)/.exec(url)?.[1]?.replaceAll('/', '-'));

/**
 * The article's own day: of the page's main entity, of its meta elements, or of a `<time>` that stands with the text.
 * Days of teasers, tickers and comments are others', and that of a change is not the day of publication.
 * @param headlines what the page says that it is about
 */
export function publishedDay(document: Document, url: string, headlines: readonly string[]): IsoDay | null {
  const main = dayOfMainEntity(readJsonLd(document), url, headlines);
  if (main !== null) return main;
  const meta = readMeta(document);
  for (const name of PUBLISHED) {
    const day = dayOf(meta(name));
    if (day !== null) return day;
  }
  return dayInText(document) ?? dayOfAddress(url);
}

/** The day of one of several articles in a document: what the page says of itself is said of the first. */
export function publishedDayOf(article: Element, document: Document, headline: string): IsoDay | null {
  const own = readJsonLd(document).find((one) => isArticle(one) && isSameHeadline(headlineOf(one), headline));
  return dayInText(article) ?? (own === undefined ? null : dayOfDescribed(own));
}
