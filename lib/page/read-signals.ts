import type { ArticleSignals } from '../article/signals';
import { dayOfTimestamp, type IsoDay } from '../shared/calendar';

/** JSON-LD longer than this, in UTF-16 units, is data rather than a description of the page. */
const LONGEST_JSON_LD = 300_000;
const MOST_JSON_LD = 20;
const LONGEST_LEAD = 600;
const LEAD_PARAGRAPHS = 8;
const SHORTEST_PARAGRAPH = 60;
/** Counting stops here: more paragraphs say nothing more. */
const MOST_PARAGRAPHS = 40;

interface JsonLd {
  readonly types: string[];
  published: IsoDay | null;
  broken: boolean;
}

function readJsonLd(document: Document): JsonLd {
  const found: JsonLd = { types: [], published: null, broken: false };
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_JSON_LD);
  for (const script of scripts) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_JSON_LD) continue;
    try {
      walk(JSON.parse(text), 0);
    } catch {
      found.broken = true;
    }
  }
  return found;

  function walk(node: unknown, depth: number): void {
    if (typeof node !== 'object' || node === null || depth > 3) return;
    if (Array.isArray(node)) {
      for (const item of node.slice(0, 50)) walk(item, depth + 1);
      return;
    }
    const record = node as Record<string, unknown>;
    for (const type of [record['@type']].flat()) {
      if (typeof type === 'string' && found.types.length < 30) found.types.push(type.slice(0, 60));
    }
    const published = record.datePublished;
    if (typeof published === 'string') found.published ??= dayOfTimestamp(published);
    walk(record['@graph'], depth + 1);
    walk(record.mainEntity, depth + 1);
  }
}

const meta = (document: Document, name: string): string =>
  (document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') ?? '').trim();

/** The day of publication from meta tags, `<time>` or the address; JSON-LD comes first and is read elsewhere. */
function publishedDay(document: Document, url: string): IsoDay | null {
  for (const name of [
    'article:published_time',
    'og:article:published_time',
    'datePublished',
    'date',
    'parsely-pub-date',
    'DC.date.issued',
    'pubdate',
    'sailthru.date',
  ]) {
    const day = dayOfTimestamp(meta(document, name));
    if (day !== null) return day;
  }
  const time = document.querySelector('article time[datetime], main time[datetime], time[datetime]');
  const day = dayOfTimestamp(time?.getAttribute('datetime'));
  if (day !== null) return day;
  const inAddress = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:\/|-|$)/.exec(url);
  return inAddress === null ? null : dayOfTimestamp(`${inAddress[1]}-${inAddress[2]}-${inAddress[3]}`);
}

/** Reads the signals of a page: a few queries, no layout, no walk over all of its text. */
export function readSignals(document: Document, url: string): ArticleSignals {
  const jsonLd = readJsonLd(document);
  const root = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  const all = root?.getElementsByTagName('p').length ? root : document.body;
  const lead: string[] = [];
  let paragraphs = 0;
  for (const paragraph of all?.querySelectorAll('p, li, blockquote') ?? []) {
    // Long before textContent is asked for, most elements tell by their child count that they are no paragraph.
    const text = (paragraph.textContent ?? '').slice(0, LONGEST_LEAD);
    if (text.length < SHORTEST_PARAGRAPH || (paragraph.localName === 'li' && paragraph.querySelector('p, li') !== null))
      continue;
    paragraphs++;
    if (lead.length < LEAD_PARAGRAPHS) lead.push(text.replace(/\s+/g, ' ').trim());
    if (paragraphs >= MOST_PARAGRAPHS) break;
  }
  return {
    url,
    language: (document.documentElement?.getAttribute('lang') ?? '').toLowerCase(),
    title: (meta(document, 'og:title') || document.title || '').slice(0, 300),
    headline: (document.querySelector('article h1, main h1, h1')?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 300),
    openGraphType: meta(document, 'og:type').toLowerCase().slice(0, 40),
    jsonLdTypes: jsonLd.types,
    brokenJsonLd: jsonLd.broken,
    published: jsonLd.published ?? publishedDay(document, url),
    hasArticleElement: document.querySelector('article') !== null,
    lead,
    paragraphs,
  };
}
