import { dayOfTimestamp, type IsoDay } from '../shared/calendar';

/** JSON-LD longer than this, in UTF-16 units, is data rather than a description of the page. */
const LONGEST_JSON_LD = 300_000;
const MOST_JSON_LD = 20;
const MOST_ITEMS = 50;
const DEEPEST = 3;
const LONGEST_TYPE = 60;

/** What a page's JSON-LD says of it. */
export interface JsonLd {
  readonly types: readonly string[];
  readonly published: IsoDay | null;
}

/** Reads the types and the day of publication from all JSON-LD of a page. */
export function readJsonLd(document: Document): JsonLd {
  const types: string[] = [];
  let published: IsoDay | null = null;
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_JSON_LD)) {
    const text = script.textContent ?? '';
    try {
      if (text.length <= LONGEST_JSON_LD) walk(JSON.parse(text), 0);
    } catch {
      // A broken script says nothing; the others still count.
    }
  }
  return { types, published };

  function walk(node: unknown, depth: number): void {
    for (const item of [node].flat().slice(0, MOST_ITEMS)) {
      if (typeof item !== 'object' || item === null || depth > DEEPEST) continue;
      const record = item as Record<string, unknown>;
      for (const type of [record['@type']].flat().slice(0, MOST_ITEMS))
        if (typeof type === 'string') types.push(type.slice(0, LONGEST_TYPE));
      published ??= dayOfTimestamp(String(record.datePublished));
      walk(record['@graph'], depth + 1);
      walk(record.mainEntity, depth + 1);
    }
  }
}
