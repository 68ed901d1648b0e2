import { documentId, type SourceDocument } from '../../lib/registry/document';
import type { Source } from '../../lib/registry/source';
import { addDays, type IsoDay } from '../../lib/shared/calendar';

/** A registry made up for measuring: as many sources as it has documents each, like real ones that grow. */
export interface GeneratedRegistry {
  readonly sources: readonly Source[];
  readonly documents: readonly SourceDocument[];
}

/** The last day of all of them. */
export const NEWEST: IsoDay = '2026-08-20';

/** Numbers from a seed, 0 to 1: the same on every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Makes a registry of `count` documents. A source publishes about twice a week; a larger registry has more
 * sources that reach further back, as a real one does.
 * @param words words of real titles, each as often as it occurs there
 */
export function generateRegistry(count: number, words: readonly string[]): GeneratedRegistry {
  const random = seeded(count);
  const each = Math.round(Math.sqrt(count) / 10) * 10 || 10;
  const sources: Source[] = Array.from({ length: Math.ceil(count / each) }, (_, i) => ({
    id: `body-${i}`,
    name: `Body Number ${i}`,
    kind: 'company',
    aliases: [`BN${i}`],
    wordlike: [],
    domains: [`body-${i}.example`],
    newsroom: null,
    feeds: [],
    parent: null,
    formerNames: [],
    primaryFor: '',
  }));
  const word = (): string => words[Math.floor(random() * words.length)] ?? 'word';
  const documents: SourceDocument[] = [];
  for (const { id } of sources) {
    let date = NEWEST;
    for (let i = 0; i < each && documents.length < count; i++) {
      const title = Array.from({ length: 6 + Math.floor(random() * 6) }, word).join(' ');
      const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      const url = `https://${id}.example/news/${date.slice(0, 7).replace('-', '/')}/${slug}-${i}`;
      const type = 'blog';
      documents.push({ id: documentId(id, date, url), sourceId: id, date, title, url, type, dateBasis: 'published' });
      if (random() < 0.9) date = addDays(date, -1 - Math.floor(random() * 6));
    }
  }
  return { sources, documents };
}
