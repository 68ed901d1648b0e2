import Dexie, { type Collection, type Table } from 'dexie';

/** All rows whose key or index begins with a list's id. */
export const allOf = <T, K>(table: Table<T, K>, index: string, list: string): Collection<T, K> =>
  table.where(index).between([list, Dexie.minKey], [list, Dexie.maxKey]);

/** All pages of an edition. */
export const pagesOf = <T, K>(table: Table<T, K>, list: string, digest: string): Collection<T, K> =>
  table.where('[list+digest+page]').between([list, digest, Dexie.minKey], [list, digest, Dexie.maxKey]);
