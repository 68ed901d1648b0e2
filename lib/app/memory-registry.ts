import { knownNames } from '../citation/known-names';
import { buildAliasIndex } from '../names/alias-index';
import { NO_KNOWN_NAMES } from '../names/known-list';
import type { Coverage } from '../registry/coverage';
import type { SourceDocument } from '../registry/document';
import type { Source } from '../registry/source';
import { likenessOfKeys, MOST_CANDIDATES, titleKeys } from '../registry/title-keys';
import { canonicalAddress } from '../shared/address';
import type { IsoDay } from '../shared/calendar';
import type { HeldText } from '../texts/version';
import type { ReadKnownNames, Registry } from './ports';

/** Everything a registry holds, as plain data. */
export interface RegistryContents {
  /** The day on which its facts were put together. */
  readonly version: IsoDay;
  readonly name?: string;
  readonly edition?: number;
  readonly sources: readonly Source[];
  readonly coverage: readonly Coverage[];
  readonly documents: readonly SourceDocument[];
  readonly texts?: readonly HeldText[];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** For a registry without the wide list of names. */
export const readNoKnownNames: ReadKnownNames = async () => NO_KNOWN_NAMES;

/**
 * A registry held in memory, for the terminal, for tests, and where the browser refuses storage.
 * @param readKnownNames gives the wide list of names, which is empty without it
 */
export function memoryRegistry(
  contents: RegistryContents,
  readKnownNames: ReadKnownNames = readNoKnownNames,
): Registry {
  const { version, sources, coverage, documents, texts = [], name = 'Sourcelight', edition = 1 } = contents;
  const sorted = [...documents].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const bySource = groupBy(sorted, (document) => document.sourceId);
  const byAddress = groupBy(sorted, (document) => canonicalAddress(document.url));
  const coverageBySource = groupBy(coverage, (one) => one.sourceId);
  const textsBySource = groupBy(texts, (held) => held.version.sourceId);
  const names = knownNames(buildAliasIndex(sources));
  const between = (list: readonly SourceDocument[], from: IsoDay, to: IsoDay): SourceDocument[] =>
    list.slice(firstFrom(list, from), firstAfter(list, to));
  return {
    inForce: async () => ({
      version,
      documents: sorted.length,
      lists: [{ id: 'memory', name, made: version, edition, documents: sorted.length }],
    }),
    names: async () => names,
    sources: async () => sources,
    knownNames: readKnownNames,
    documentsOf: async (id, { from, to }) => between(bySource.get(id) ?? [], from, to),
    async documentsOn({ from, to }, claim) {
      const wanted = new Set(titleKeys(claim));
      const likeness = ({ title }: SourceDocument): number => {
        const keys = titleKeys(title);
        return likenessOfKeys(keys.filter((key) => wanted.has(key)).length, keys.length, wanted.size);
      };
      return between(sorted, from, to)
        .map((document) => ({ document, likeness: likeness(document) }))
        .filter((one) => one.likeness > 0)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, MOST_CANDIDATES)
        .map(({ document }) => document);
    },
    documentsAt: async (address) => byAddress.get(address) ?? [],
    coverageOf: async (id) => coverageBySource.get(id) ?? [],
    textsOf: async (id) => textsBySource.get(id) ?? [],
  };
}

/** Index of the first document for which `isLate` holds, in a list sorted by date. */
function firstIndex(list: readonly SourceDocument[], isLate: (date: IsoDay) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLate((list[middle] as SourceDocument).date)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const firstFrom = (list: readonly SourceDocument[], from: IsoDay): number => firstIndex(list, (date) => date >= from);
const firstAfter = (list: readonly SourceDocument[], to: IsoDay): number => firstIndex(list, (date) => date > to);
