import type { StoredList } from './schema';

/** A list of which nothing is held yet; what it does not say, it is not: fetched, mirrored, asked before. */
export const newList = (own: Pick<StoredList, 'id' | 'name'> & Partial<StoredList>): StoredList => ({
  address: null,
  key: null,
  mirrors: [],
  isOn: true,
  addedAt: 0,
  checkedAt: null,
  dueAt: 0,
  failures: 0,
  lastFailure: null,
  etag: null,
  inForce: null,
  ...own,
});
