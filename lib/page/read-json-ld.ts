import { dayOfTimestamp, type IsoDay } from '../shared/calendar';

/** JSON-LD longer than this, in UTF-16 units, is data rather than a description of the page. */
const LONGEST_JSON_LD = 300_000;
const MOST_JSON_LD = 20;
const MOST_ITEMS = 50;
const DEEPEST = 3;
const LONGEST_TYPE = 60;

/** Something that JSON-LD describes, as it is written there. */
export type Described = Readonly<Record<string, unknown>>;

/** What all JSON-LD of a page describes: the page, its main entity, and what stands beside them. */
export function readJsonLd(document: Document): Described[] {
  const found: Described[] = [];
  const walk = (node: unknown, depth: number): void => {
    for (const item of [node].flat().slice(0, MOST_ITEMS)) {
      if (typeof item !== 'object' || item === null || depth > DEEPEST) continue;
      const record = item as Described;
      found.push(record);
      walk(record['@graph'], depth + 1);
      walk(record.mainEntity, depth + 1);
    }
  };
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_JSON_LD)) {
    const text = script.textContent ?? '';
    try {
      if (text.length <= LONGEST_JSON_LD) walk(JSON.parse(text), 0);
    } catch {
      // A broken script says nothing; the others still count.
    }
  }
  return found;
}

/** The types of something described. */
export const typesOf = (described: Described): string[] =>
  [described['@type']]
    .flat()
    .slice(0, MOST_ITEMS)
    .flatMap((type) => (typeof type === 'string' ? [type.slice(0, LONGEST_TYPE)] : []));

/** The day on which something described was published. */
export const dayOf = ({ datePublished }: Described): IsoDay | null => dayOfTimestamp(textOf(datePublished));

/** A text as JSON-LD gives it, alone or first of several; empty where there is anything else. */
export const textOf = (value: unknown): string => {
  const [first] = [value].flat();
  return typeof first === 'string' ? first : '';
};
