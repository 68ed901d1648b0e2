import { readNoKnownNames } from '../../app/memory-registry';
import { type Conflict, mergeDocuments, mergeSources, mergeTexts } from '../../app/merge-lists';
import type { ReadKnownNames, Registry } from '../../app/ports';
import { type KnownNames, knownNames } from '../../citation/known-names';
import { buildAliasIndex } from '../../names/alias-index';
import type { Coverage } from '../../registry/coverage';
import type { SourceDocument } from '../../registry/document';
import type { Packing } from '../../registry/snapshot/packing';
import type { Source } from '../../registry/source';
import { MOST_CANDIDATES, titleKeys } from '../../registry/title-keys';
import { canonicalAddress } from '../../shared/address';
import type { HeldText } from '../../texts/version';
import type { ListInForce } from '../../verdict/verdict';
import type { SourcelightDatabase } from './database';
import { type FoundDocuments, foundDocuments, type Proven } from './found-documents';
import { byTheirLists, type ListingSources, listingSources, withListed } from './listed-documents';
import { type OpenEdition, openEdition } from './open-edition';
import { BUNDLED, type StoredList } from './schema';
import { watchedTexts } from './watched-texts';

/** A registry in the database: all lists that are switched on, the bundled one first. */
export interface StoredRegistry extends Registry {
  /** To be called when a list has changed. */
  forget(): void;
  /**
   * The registry as it is now, whatever is put in force meanwhile: coverage of one edition beside the documents of
   * another would say "not there" of what is. It rejects once what it needs has been removed.
   */
  fixed(): Promise<Registry>;
  /** Where lists contradict the ones before them. */
  conflicts(): Promise<readonly Conflict[]>;
}

interface Opened {
  readonly editions: readonly OpenEdition[];
  readonly sources: readonly Source[];
  readonly listing: ListingSources;
  readonly conflicts: readonly Conflict[];
  readonly names: KnownNames;
  readonly coverage: ReadonlyMap<string, readonly Coverage[]>;
}

/**
 * Built once for each state of the lists; lost with the worker and built again.
 * @param readKnownNames gives the wide list of names, which comes with the extension and is in no database
 */
export function storedRegistry(
  database: SourcelightDatabase,
  packing: Packing,
  readKnownNames: ReadKnownNames = readNoKnownNames,
): StoredRegistry {
  const found = foundDocuments(database);
  const watched = watchedTexts(database);
  let opened: Promise<Opened> | null = null;
  const open = (): Promise<Opened> => {
    if (opened === null) {
      const opening = openLists(database, packing);
      opened = opening;
      opening.catch(() => {
        if (opened === opening) opened = null;
      });
    }
    return opened;
  };
  return {
    ...registryOver(open, found, found.proven, watched, readKnownNames),
    forget() {
      opened = null;
    },
    async fixed() {
      const now = await open();
      // Read before any document is: what is called complete is there by then.
      const proven = await found.proven();
      return registryOver(
        async () => now,
        found,
        async () => proven,
        watched,
        readKnownNames,
      );
    },
    conflicts: async () => (await open()).conflicts,
  };
}

/** A registry over what is open, and over what the channels have listed since, which goes by the name of the list that knows the source. */
function registryOver(
  open: () => Promise<Opened>,
  found: FoundDocuments,
  proven: () => Promise<Proven>,
  watched: (sourceId: string) => Promise<readonly HeldText[]>,
  readKnownNames: ReadKnownNames,
): Registry {
  const inAll = async <T>(
    ask: (edition: OpenEdition) => Promise<readonly T[]>,
  ): Promise<(readonly [StoredList, readonly T[]])[]> =>
    Promise.all((await open()).editions.map(async (edition) => [edition.list, await ask(edition)] as const));

  const isListed = async (id: string): Promise<boolean> => (await proven()).sources.has(id);
  const textsSeen = async (id: string): Promise<readonly HeldText[]> =>
    (await proven()).watched.has(id) ? watched(id) : [];
  const isAnyListed = async (): Promise<boolean> => (await proven()).sources.size > 0;

  return {
    async inForce() {
      const lists = (await open()).editions.map(({ list }) => toListInForce(list));
      const documents = lists.reduce((sum, list) => sum + list.documents, 0);
      return { version: lists[0]?.made ?? '1970-01-01', documents, lists };
    },
    names: async () => (await open()).names,
    sources: async () => (await open()).sources,
    knownNames: readKnownNames,
    async documentsOf(id, days) {
      const [held, listed] = await Promise.all([
        inAll((edition) => edition.documentsOf(id, days)),
        isListed(id).then((is) => (is ? found.documentsOf(id, days) : [])),
      ]);
      return withListed(mergeDocuments(named(held)), byTheirLists(listed, (await open()).listing));
    },
    async documentsOn(days, claim) {
      const keys = new Set(titleKeys(claim));
      const held = await Promise.all(
        (await open()).editions.map(async (edition) => {
          const places = (await edition.candidates(days, keys))
            .sort((a, b) => b.likeness - a.likeness)
            .slice(0, MOST_CANDIDATES);
          const documents = await Promise.all(places.map(edition.documentAt));
          return [edition.list, documents.filter((document) => document !== undefined)] as const;
        }),
      );
      const { listing } = await open();
      const listed = (await isAnyListed()) ? await found.documentsOn(days, keys, listing) : [];
      const merged = mergeDocuments(named(held as (readonly [StoredList, SourceDocument[]])[]));
      return withListed(merged, byTheirLists(listed, listing));
    },
    async documentsAt(address) {
      const isAt = ({ url }: SourceDocument): boolean => canonicalAddress(url) === address;
      const { listing } = await open();
      const [held, listed] = await Promise.all([
        inAll((edition) => edition.documentsAt(address, isAt)),
        isAnyListed().then((is) => (is ? found.documentsAt(address, listing) : [])),
      ]);
      return withListed(mergeDocuments(named(held)), byTheirLists(listed, listing));
    },
    async coverageOf(id) {
      const { coverage, listing } = await open();
      const own = (await proven()).coverage.filter(({ sourceId }) => sourceId === id);
      return [...(coverage.get(id) ?? []), ...byTheirLists(own, listing)];
    },
    async textsOf(id) {
      const [held, seen] = await Promise.all([inAll((edition) => edition.texts(id)), textsSeen(id)]);
      const list = (await open()).listing.listOf(id) ?? null;
      return mergeTexts([...named(held), [list, seen]]);
    },
  };
}

/** The name of a list goes with what it says; the bundled one's goes without saying. */
const nameOf = ({ id, name }: StoredList): string | null => (id === BUNDLED ? null : name);
const named = <T>(
  parts: readonly (readonly [StoredList, readonly T[]])[],
): (readonly [string | null, readonly T[]])[] => parts.map(([list, items]) => [nameOf(list), items] as const);

const toListInForce = ({ id, name, inForce }: StoredList): ListInForce => ({
  id,
  name,
  made: inForce?.made ?? '1970-01-01',
  edition: inForce?.edition ?? 0,
  documents: inForce?.documents ?? 0,
});

async function openLists(database: SourcelightDatabase, packing: Packing): Promise<Opened> {
  const lists = (await database.lists.toArray())
    .filter(({ isOn, inForce }) => isOn && inForce !== null)
    .sort((a, b) => Number(b.id === BUNDLED) - Number(a.id === BUNDLED) || a.addedAt - b.addedAt);
  const rows = await database.editions.bulkGet(lists.map((list) => [list.id, list.inForce?.digest ?? '']));
  const editions = lists.flatMap((list, i) => {
    const edition = rows[i];
    return edition === undefined ? [] : [openEdition(database, list, edition, packing)];
  });
  const whole = (await Promise.all(editions.map(readWhole))).filter((one) => one !== null);
  const { sources, conflicts } = mergeSources(
    whole.map(({ edition, sources }) => [nameOf(edition.list), sources] as const),
  );
  const coverage = new Map<string, Coverage[]>();
  for (const { edition, coverage: covered } of whole) {
    const list = nameOf(edition.list);
    for (const one of covered) {
      const own = list === null ? one : { ...one, list };
      const there = coverage.get(one.sourceId);
      if (there === undefined) coverage.set(one.sourceId, [own]);
      else there.push(own);
    }
  }
  const inForce = whole.map(({ edition }) => edition);
  const names = knownNames(buildAliasIndex(sources));
  return { editions: inForce, sources, listing: listingSources(sources), conflicts, coverage, names };
}

/** What is read of a list at once; null where it cannot be: one that is spoiled must not take the others with it. */
async function readWhole(edition: OpenEdition) {
  try {
    return { edition, sources: await edition.sources(), coverage: await edition.coverage() };
  } catch (error) {
    if (edition.list.id === BUNDLED) throw error;
    console.warn(`the list ${edition.list.name} is left out:`, error);
    return null;
  }
}
