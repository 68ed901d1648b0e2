import type { Coverage } from '../../registry/coverage';
import type { SourceDocument } from '../../registry/document';
import { explainSnapshotFailure, type SnapshotFailure } from '../../registry/snapshot/failure';
import type { ShardEntry } from '../../registry/snapshot/manifest';
import { openPacked, textOf } from '../../registry/snapshot/open-shard';
import type { Packing } from '../../registry/snapshot/packing';
import { type DocumentFile, openDocuments, parseCoverage, parseSources } from '../../registry/snapshot/rows';
import type { Source } from '../../registry/source';
import type { DayInterval } from '../../shared/calendar';
import { dayNumber } from '../../shared/day-number';
import type { Outcome } from '../../shared/outcome';
import { decodeTexts } from '../../texts/codec';
import type { HeldText } from '../../texts/version';
import { addressPageOf, hashAddress, placesAt } from './address-index';
import { batched } from './batched';
import type { SourcelightDatabase } from './database';
import { type Candidate, candidatesIn, monthPageOf } from './month-index';
import type { Place } from './page-index';
import { recent } from './recent';
import type { AddressPage, MonthPage, StoredBlock, StoredEdition, StoredList } from './schema';

/** Unpacked files that are kept at hand: some 20,000 documents. */
const FILES_AT_HAND = 64;
/** Pages of indexes: an article cites the days of some months and a few dozen addresses; a large page has 300 kB. */
const PAGES_AT_HAND = 48;
/** Sources whose texts are kept at hand; most have none. */
const TEXTS_AT_HAND = 100;

/** An edition of a list, read file by file as it is asked for. */
export interface OpenEdition {
  readonly list: StoredList;
  sources(): Promise<Source[]>;
  coverage(): Promise<Coverage[]>;
  documentsOf(sourceId: string, days: DayInterval): Promise<SourceDocument[]>;
  documentsAt(canonical: string, at: (document: SourceDocument) => boolean): Promise<SourceDocument[]>;
  /** Documents of some days whose titles share enough words with a claim. */
  candidates(days: DayInterval, keys: ReadonlySet<number>): Promise<Candidate[]>;
  documentAt(place: Place): Promise<SourceDocument | undefined>;
  /** Texts of a source; the same objects for as long as they are at hand. */
  texts(sourceId: string): Promise<readonly HeldText[]>;
}

/**
 * @throws Error from any reading where a file is gone or spoiled
 */
export function openEdition(
  database: SourcelightDatabase,
  list: StoredList,
  edition: StoredEdition,
  packing: Packing,
): OpenEdition {
  const bySource = new Map<string, ShardEntry[]>();
  for (const entry of edition.shards) {
    if (entry.kind !== 'documents') continue;
    const shards = bySource.get(entry.source);
    if (shards === undefined) bySource.set(entry.source, [entry]);
    else shards.push(entry);
  }

  const blocks = batched((keys: [string, string][]) => database.blocks.bulkGet(keys));
  async function blockOf({ hash }: ShardEntry): Promise<StoredBlock> {
    const block = await blocks([list.id, hash]);
    if (block === undefined) throw new Error(`a file of the list ${list.name} is gone`);
    return block;
  }
  const bytesOf = async (entry: ShardEntry): Promise<Uint8Array> =>
    orThrow(await openPacked(entry, (await blockOf(entry)).packed, packing));
  const rowsOf = async <T>(
    entry: ShardEntry,
    parse: (entry: ShardEntry, text: string) => Outcome<T[], SnapshotFailure>,
  ): Promise<T[]> => orThrow(parse(entry, orThrow(textOf(entry, await bytesOf(entry), packing))));
  /** Unpacked without being hashed again: whoever can write here can write the hashes too. */
  const documentsIn = recent(FILES_AT_HAND, async (file: number): Promise<DocumentFile> => {
    const entry = edition.shards[file] as ShardEntry;
    const bytes = await packing.unpack((await blockOf(entry)).packed, entry.unpacked);
    return openDocuments(entry.source, packing.toText(bytes));
  });
  const numberOf = new Map(edition.shards.map((entry, file) => [entry, file]));
  const pages = batched((keys: [string, string, string][]) => database.pages.bulkGet(keys));
  const page = recent(PAGES_AT_HAND, async (name: string) => {
    const found = await pages([list.id, edition.digest, name]);
    // Of an edition that has been replaced, a page that is gone is no page without documents.
    if (found === undefined && (await database.editions.get([list.id, edition.digest])) === undefined) {
      throw new Error(`the list ${list.name} has been replaced meanwhile`);
    }
    return found;
  });
  const textsOf = recent(TEXTS_AT_HAND, async (sourceId: string): Promise<readonly HeldText[]> => {
    const entry = edition.shards.find((one) => one.kind === 'texts' && one.source === sourceId);
    if (entry === undefined) return [];
    const texts = decodeTexts(await bytesOf(entry));
    if (!texts.ok) throw new Error(texts.failure.detail);
    return texts.value.texts;
  });
  const whole = async <T>(
    kind: 'sources' | 'coverage',
    parse: (entry: ShardEntry, text: string) => Outcome<T[], SnapshotFailure>,
  ): Promise<T[]> => {
    const shards = edition.shards.filter((entry) => entry.kind === kind);
    return (await Promise.all(shards.map((entry) => rowsOf(entry, parse)))).flat();
  };
  const documentAt = async ({ file, row }: Place): Promise<SourceDocument | undefined> =>
    edition.shards[file] === undefined ? undefined : (await documentsIn(file)).at(row);

  return {
    list,
    sources: () => whole('sources', parseSources),
    coverage: () => whole('coverage', parseCoverage),
    async documentsOf(sourceId, { from, to }) {
      const shards = (bySource.get(sourceId) ?? []).filter((entry) => entry.from <= to && from <= entry.to);
      const files = await Promise.all(shards.map((entry) => documentsIn(numberOf.get(entry) ?? -1)));
      return files.flatMap((file) => file.between(from, to));
    },
    async documentsAt(canonical, isAt) {
      const hash = hashAddress(canonical);
      const found = (await page(addressPageOf(hash, list.inForce?.documents ?? 0))) as AddressPage | undefined;
      if (found === undefined) return [];
      const documents = await Promise.all(placesAt(found, hash).map(documentAt));
      return documents.filter((document) => document !== undefined && isAt(document)) as SourceDocument[];
    },
    async candidates({ from, to }, keys) {
      const months = [...new Set([from.slice(0, 7), to.slice(0, 7)])];
      const pages = (await Promise.all(months.map((month) => page(monthPageOf(month))))) as (MonthPage | undefined)[];
      return pages.flatMap((one) => (one === undefined ? [] : candidatesIn(one, dayNumber(from), dayNumber(to), keys)));
    },
    documentAt,
    texts: textsOf,
  };
}

function orThrow<T>(outcome: Outcome<T, SnapshotFailure>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(explainSnapshotFailure(outcome.failure));
}
