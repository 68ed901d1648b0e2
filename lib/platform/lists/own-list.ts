import type { OwnCounts, OwnRefusal } from '../../protocol';
import { readOwn, writeOwn } from '../../registry/exchange/convert-own';
import { explainImportFailure } from '../../registry/exchange/import-outcome';
import type { OwnFile, OwnFormat } from '../../registry/exchange/own-formats';
import {
  MOST_OWN_DOCUMENTS,
  MOST_OWN_SOURCES,
  NOTHING_OWN,
  OWN_LIST,
  type OwnRegistry,
} from '../../registry/exchange/own-registry';
import { openManifest } from '../../registry/snapshot/envelope';
import { explainSnapshotFailure } from '../../registry/snapshot/failure';
import type { Packing } from '../../registry/snapshot/packing';
import { publishManifest, writeSnapshot } from '../../registry/snapshot/write-snapshot';
import { failure, type Outcome, success } from '../../shared/outcome';
import type { SourcelightDatabase } from '../database/database';
import { installEdition } from '../database/install-edition';
import { newList } from '../database/new-list';
import { readHeld } from '../database/read-held';
import { removeList } from '../database/remove-superseded';
import type { StoredRegistry } from '../database/stored-registry';
import { toBase64Url } from '../packing';
import { importContext } from './import-context';

/** The user's own list: files go in and come out, and it is kept as every other list is. */
export interface OwnList {
  /** Adds what a file holds, all of it or nothing; what is there under the same id is replaced. */
  take(format: OwnFormat, text: string): Promise<Outcome<OwnCounts, OwnRefusal>>;
  /** Everything that is held, as files; none where nothing is. @throws Error where it cannot be read */
  give(format: OwnFormat): Promise<OwnFile[]>;
  /** Does something to a list; where that is the own one, not while a file is being taken in. */
  inTurn<T>(list: string, work: () => Promise<T>): Promise<T>;
}

export interface OwnListOptions {
  readonly database: SourcelightDatabase;
  readonly stored: StoredRegistry;
  readonly packing: Packing;
  readonly now: () => number;
  /** Settles when the bundled list is there: what is imported is held against it. */
  readonly loaded: () => Promise<void>;
}

export function ownList({ database, stored, packing, now, loaded }: OwnListOptions): OwnList {
  /** Two files that are read, joined with what is held and written at one time would lose one of them. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(list: string, work: () => Promise<T>): Promise<T> {
    if (list !== OWN_LIST.id) return work();
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function read(): Promise<OwnRegistry> {
    const list = await database.lists.get(OWN_LIST.id);
    return list === undefined ? NOTHING_OWN : readHeld(database, list, packing);
  }

  async function takeIn(format: OwnFormat, text: string): Promise<Outcome<OwnCounts, OwnRefusal>> {
    await loaded();
    const context = await importContext(database, packing);
    if (context === null) return refuse('Sourcelight’s own list is not loaded yet. Try again in a moment.');
    const imported = readOwn(format, text, context);
    if (!imported.ok) return failure({ kind: 'refused', lines: explainImportFailure(imported.failure) });
    const { sources, documents } = imported.value;
    if (sources.length + documents.length === 0) return refuse('The file holds no source and no document.');
    const joined = join(await read(), imported.value);
    const excess = whatIsTooMuch(joined);
    if (excess !== null) return refuse(excess);
    const written = await write(joined);
    return written === null ? success({ sources: sources.length, documents: documents.length }) : refuse(written);
  }

  /** Puts it in force as the next edition; or says why not. */
  async function write(own: OwnRegistry): Promise<string | null> {
    const before = await database.lists.get(OWN_LIST.id);
    const list = before ?? newList({ ...OWN_LIST, addedAt: now(), dueAt: now() });
    const made = new Date(now()).toISOString().slice(0, 10);
    const edition = (list.inForce?.edition ?? 0) + 1;
    const contents = { name: OWN_LIST.name, edition, made, mirrors: [], coverage: [], texts: new Map(), ...own };
    const { manifest, files } = await writeSnapshot(contents, packing);
    // Sealed and opened again, so that it passes where every list has to.
    const sealed = await publishManifest(manifest, null, packing, toBase64Url);
    const opened = await openManifest('your own list', sealed, packing);
    if (!opened.ok) return explainSnapshotFailure(opened.failure);
    const fromMemory = async (file: string): Promise<Uint8Array> => files.get(file) ?? new Uint8Array();
    // A list that is not there counts as removed.
    if (before === undefined) await database.lists.put(list);
    const installed = await installEdition(database, { list, opened: opened.value, read: fromMemory, packing });
    if (!installed.ok && before === undefined) await removeList(database, list.id);
    stored.forget();
    return installed.ok ? null : explainSnapshotFailure(installed.failure);
  }

  return {
    inTurn,
    take: (format, text) =>
      // Storage that is full or refused is told as any other reason is.
      inTurn(OWN_LIST.id, () => takeIn(format, text)).catch((error: unknown) =>
        refuse(`It could not be stored: ${error instanceof Error ? error.message : String(error)}`),
      ),
    async give(format) {
      const own = await inTurn(OWN_LIST.id, read);
      return own.sources.length + own.documents.length === 0 ? [] : writeOwn(format, own);
    },
  };
}

const refuse = (line: string): { ok: false; failure: OwnRefusal } => failure({ kind: 'refused', lines: [line] });

const byId = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): T[] => [
  ...new Map([...before, ...after].map((one) => [one.id, one])).values(),
];

const join = (held: OwnRegistry, imported: OwnRegistry): OwnRegistry => ({
  sources: byId(held.sources, imported.sources),
  documents: byId(held.documents, imported.documents),
});

function whatIsTooMuch({ sources, documents }: OwnRegistry): string | null {
  if (sources.length > MOST_OWN_SOURCES) return `With it, the list would hold more than ${MOST_OWN_SOURCES} sources.`;
  if (documents.length > MOST_OWN_DOCUMENTS) {
    return `With it, the list would hold more than ${MOST_OWN_DOCUMENTS} documents.`;
  }
  return null;
}
