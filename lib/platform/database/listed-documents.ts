import { mergeDocuments } from '../../app/merge-lists';
import type { SourceDocument } from '../../registry/document';
import type { Source } from '../../registry/source';
import { canonicalAddress, isOfOneSite, isWithin, siteOf } from '../../shared/address';
import type { FoundDocument } from './schema';

/** Who the sources are, for what their channels have listed. */
export interface ListingSources {
  /** Name of the list that has a source; undefined for the bundled one, and for no source at all. */
  listOf(sourceId: string): string | undefined;
  has(sourceId: string): boolean;
  /** True for a document that lies where another body publishes: a channel may list it, but does not make it its own. */
  isElsewhere(found: Pick<FoundDocument, 'sourceId' | 'url' | 'channel'>): boolean;
}

export function listingSources(sources: readonly Source[]): ListingSources {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const owners = new Map<string, Source[]>();
  for (const source of sources) {
    for (const domain of source.domains) owners.set(domain, [...(owners.get(domain) ?? []), source]);
  }
  const ownersOf = (host: string): readonly Source[] => {
    for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
      const own = owners.get(at);
      if (own !== undefined) return own;
    }
    return [];
  };
  const isKin = (a: Source, b: Source): boolean =>
    a.id === b.id || a.parent === b.id || a.id === b.parent || (a.parent !== null && a.parent === b.parent);
  return {
    listOf: (id) => byId.get(id)?.list,
    has: (id) => byId.has(id),
    isElsewhere({ sourceId, url, channel }) {
      const source = byId.get(sourceId);
      const host = siteOf(url);
      if (source === undefined || host === null) return true;
      if (isOfOneSite(url, channel) || source.domains.some((domain) => isWithin(host, domain))) return false;
      const theirs = ownersOf(host);
      return theirs.length > 0 && !theirs.some((one) => isKin(one, source));
    },
  };
}

/** What is said of sources that there are, each by the name of the list that has the source. */
export const byTheirLists = <T extends { readonly sourceId: string; readonly list?: string }>(
  items: readonly T[],
  sources: ListingSources,
): T[] =>
  items
    .filter(({ sourceId }) => sources.has(sourceId))
    .map((one) => {
      const list = sources.listOf(one.sourceId);
      return list === undefined ? one : { ...one, list };
    });

const pageOf = ({ sourceId, url }: SourceDocument): string => `${sourceId} ${canonicalAddress(url) ?? url}`;

/** Documents of the lists with those that only channels have listed: no channel gives a document of a list another day. */
export function withListed(held: readonly SourceDocument[], listed: readonly SourceDocument[]): SourceDocument[] {
  if (listed.length === 0) return [...held];
  const pages = new Set(held.map(pageOf));
  return mergeDocuments([
    [null, held],
    [null, listed.filter((one) => !pages.has(pageOf(one)))],
  ]);
}
