import { dayOfTimestamp, type IsoDay } from '../shared/calendar';

/** JSON-LD longer than this, in UTF-16 units, is data rather than a description of the page. */
const LONGEST_JSON_LD = 300_000;
const MOST_JSON_LD = 20;
const MOST_ITEMS = 50;
const DEEPEST = 3;
const LONGEST_TYPE = 60;

/** Something that JSON-LD describes. */
export interface Described {
  readonly isArticle: boolean;
  readonly isPage: boolean;
  readonly day: IsoDay | null;
  readonly headline: string;
  /** Addresses that it gives as its own. */
  readonly addresses: readonly string[];
}

/** What a page's JSON-LD says of it. */
export interface JsonLd {
  readonly types: readonly string[];
  readonly described: readonly Described[];
}

const ARTICLE = /Article$|Posting$|^Report$|^Review$|^Newsletter$/;

/** Reads what all JSON-LD of a page describes: the page, its main entity, and what stands beside them. */
export function readJsonLd(document: Document): JsonLd {
  const types: string[] = [];
  const described: Described[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_JSON_LD)) {
    const text = script.textContent ?? '';
    try {
      if (text.length <= LONGEST_JSON_LD) walk(JSON.parse(text), 0);
    } catch {
      // A broken script says nothing; the others still count.
    }
  }
  return { types, described };

  function walk(node: unknown, depth: number): void {
    for (const item of [node].flat().slice(0, MOST_ITEMS)) {
      if (typeof item !== 'object' || item === null || depth > DEEPEST) continue;
      const record = item as Record<string, unknown>;
      const own = [record['@type']]
        .flat()
        .slice(0, MOST_ITEMS)
        .filter((type) => typeof type === 'string');
      for (const type of own) types.push(type.slice(0, LONGEST_TYPE));
      const { mainEntityOfPage: page } = record;
      described.push({
        isArticle: own.some((type) => ARTICLE.test(type)),
        isPage: own.length === 0 || own.some((type) => type.endsWith('Page')),
        day: dayOfTimestamp(String(record.datePublished)),
        headline: String(record.headline ?? record.name ?? ''),
        addresses: [record.url, record['@id'], page, (page as Record<string, unknown> | undefined)?.['@id']].filter(
          (address) => typeof address === 'string',
        ),
      });
      walk(record['@graph'], depth + 1);
      walk(record.mainEntity, depth + 1);
    }
  }
}
