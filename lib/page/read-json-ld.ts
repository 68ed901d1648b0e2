import { dayOfTimestamp, type IsoDay } from '../shared/calendar';

/** JSON-LD longer than this, in UTF-16 units, is data rather than a description of the page. */
const LONGEST_JSON_LD = 300_000;
const MOST_JSON_LD = 20;
const MOST_TYPES = 30;

/** What a page's JSON-LD says of it. */
export interface JsonLd {
  readonly types: readonly string[];
  readonly published: IsoDay | null;
}

/** Reads the types and the day of publication from all JSON-LD of a page. */
export function readJsonLd(document: Document): JsonLd {
  const types: string[] = [];
  let published: IsoDay | null = null;
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_JSON_LD);
  for (const script of scripts) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_JSON_LD) continue;
    try {
      walk(JSON.parse(text), 0);
    } catch {
      // A broken script says nothing; the others still count.
    }
  }
  return { types, published };

  function walk(node: unknown, depth: number): void {
    if (typeof node !== 'object' || node === null || depth > 3) return;
    if (Array.isArray(node)) {
      for (const item of node.slice(0, 50)) walk(item, depth + 1);
      return;
    }
    const record = node as Record<string, unknown>;
    for (const type of [record['@type']].flat()) {
      if (typeof type === 'string' && types.length < MOST_TYPES) types.push(type.slice(0, 60));
    }
    if (typeof record.datePublished === 'string') published ??= dayOfTimestamp(record.datePublished);
    walk(record['@graph'], depth + 1);
    walk(record.mainEntity, depth + 1);
  }
}
