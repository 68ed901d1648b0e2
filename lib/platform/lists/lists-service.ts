import type { ListPreview, ListUpdate, ListView } from '../../protocol';
import { OWN_LIST } from '../../registry/exchange/own-registry';
import { spellKey } from '../../registry/snapshot/envelope';
import { explainSnapshotFailure } from '../../registry/snapshot/failure';
import type { Packing } from '../../registry/snapshot/packing';
import type { SourcelightDatabase } from '../database/database';
import { removeList } from '../database/remove-superseded';
import { forgetReportsOf } from '../database/report-history';
import { BUNDLED, type StoredList } from '../database/schema';
import type { StoredRegistry } from '../database/stored-registry';
import { readListAddress } from './list-address';
import { listFetcher } from './list-fetcher';
import { forgetRequestsOf, noteRequests } from './request-ledger';
import { lookAtList, updateList } from './update-list';

/** The lists that the registry is made of, and everything that is done to them. */
export interface ListsService {
  all(): Promise<ListView[]>;
  /** What is at an address, before it is added. @throws Error that says why it cannot be a list */
  look(address: string): Promise<ListPreview>;
  /** Adds a list under the key that the user has seen. @throws Error */
  add(address: string, key: string): Promise<ListUpdate>;
  update(id: string): Promise<ListUpdate>;
  switchTo(id: string, isOn: boolean): Promise<void>;
  /** Removes a list and everything that came with it or rests on it. */
  remove(id: string): Promise<void>;
  /** Updates the lists whose time has come. */
  updateDue(): Promise<void>;
}

export interface ListsServiceOptions {
  readonly database: SourcelightDatabase;
  readonly stored: StoredRegistry;
  readonly packing: Packing;
  readonly now: () => number;
  readonly chance: () => number;
}

export function listsService({ database, stored, packing, now, chance }: ListsServiceOptions): ListsService {
  /** A list that is asked for twice is updated once. */
  const running = new Map<string, Promise<ListUpdate>>();

  async function find(id: string): Promise<StoredList> {
    const list = await database.lists.get(id);
    if (list === undefined) throw new Error('there is no such list');
    return list;
  }

  function update(id: string): Promise<ListUpdate> {
    const before = running.get(id);
    if (before !== undefined) return before;
    const run = async (): Promise<ListUpdate> => {
      const list = await find(id);
      if (list.address === null) throw new Error('This list has no address to ask.');
      const note = noteRequests(database, list.id, `the list “${list.name}”`, now);
      const outcome = await updateList(list, { database, packing, note, now, chance });
      stored.forget();
      // It may have been removed meanwhile: then nothing of it is to be left.
      if ((await database.lists.get(id)) === undefined || removed.has(id)) {
        await removeList(database, id);
        await forgetRequestsOf(database, [id]);
      }
      return outcome;
    };
    const update = run().finally(() => running.delete(id));
    running.set(id, update);
    return update;
  }
  const removed = new Set<string>();

  async function lookAt(address: string, why: string) {
    const read = readListAddress(address);
    if (read === null) throw new Error('A list’s address begins with https:// (or http:// on this machine).');
    if ((await database.lists.toArray()).some((list) => list.address === read)) {
      throw new Error('This list is there already.');
    }
    const note = noteRequests(database, read, why, now);
    const opened = await lookAtList(read, listFetcher({ address: read, mirrors: [] }, note), packing);
    if (!opened.ok) throw new Error(explainSnapshotFailure(opened.failure));
    // Readers are told by its name whose word a document is.
    if (opened.value.manifest.name.trim() === OWN_LIST.name) throw new Error('It bears the name of your own list.');
    return { address: read, ...opened.value };
  }

  /** Readers are told by its name which list says something: two of one name, or another Sourcelight, would not tell. */
  async function freeName(name: string, address: string): Promise<string> {
    const key = (one: string): string =>
      one
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
    const taken = new Set(['Sourcelight', ...(await database.lists.toArray()).map((list) => list.name)].map(key));
    if (!taken.has(key(name)) && !key(name).startsWith('sourcelight')) return name;
    const placed = `${name} (${new URL(address).host})`;
    return taken.has(key(placed)) ? `${placed} ${taken.size}` : placed;
  }

  return {
    update,
    async all() {
      const lists = await database.lists.toArray();
      const conflicts = await stored.conflicts();
      return lists
        .sort((a, b) => Number(b.id === BUNDLED) - Number(a.id === BUNDLED) || a.addedAt - b.addedAt)
        .map((list) =>
          toView(
            list,
            running.has(list.id),
            conflicts.filter((one) => one.list === list.name),
          ),
        );
    },
    async look(address) {
      const { manifest, key, address: read } = await lookAt(address, 'a list that is looked at');
      const { name, edition, made, counts, mirrors } = manifest;
      return { address: read, name, edition, made, counts, mirrors, key, spelledKey: spellKey(key) };
    },
    async add(address, key) {
      const found = await lookAt(address, 'a list that is added');
      if (found.key !== key) throw new Error('The list is signed with another key now than the one that was shown.');
      const list: StoredList = {
        id: crypto.randomUUID(),
        name: await freeName(found.manifest.name, found.address),
        address: found.address,
        key,
        mirrors: found.manifest.mirrors,
        isOn: true,
        addedAt: now(),
        checkedAt: null,
        dueAt: now(),
        failures: 0,
        lastFailure: null,
        etag: null,
        inForce: null,
      };
      await database.lists.add(list);
      return update(list.id);
    },
    async switchTo(id, isOn) {
      await find(id);
      await database.lists.update(id, { isOn });
      stored.forget();
    },
    async remove(id) {
      const list = await find(id);
      if (id === BUNDLED) throw new Error('The bundled list can be switched off but not removed.');
      removed.add(id);
      await removeList(database, id);
      await forgetReportsOf(database, id);
      await forgetRequestsOf(database, [id, list.address ?? id]);
      stored.forget();
    },
    async updateDue() {
      const due = (await database.lists.toArray()).filter(
        ({ address, isOn, dueAt }) => address !== null && isOn && dueAt <= now(),
      );
      // One after the other: nothing is in a hurry, and servers are spared.
      for (const { id } of due) await update(id).catch((error) => console.warn('a list was not updated:', error));
    },
  };
}

function toView(list: StoredList, isUpdating: boolean, conflicts: ListView['conflicts']): ListView {
  const { id, name, address, key, mirrors, isOn, checkedAt, dueAt, lastFailure, inForce } = list;
  const spelledKey = key === null ? null : spellKey(key);
  const held =
    inForce === null
      ? null
      : { edition: inForce.edition, made: inForce.made, sources: inForce.sources, documents: inForce.documents };
  return { id, name, address, spelledKey, mirrors, isOn, checkedAt, dueAt, lastFailure, held, isUpdating, conflicts };
}
