import type { SourcelightDatabase } from '../database/database';
import type { StoredRequest } from '../database/schema';
import type { NoteRequest } from './fetch-file';

/** The ledger keeps this many requests; the oldest go first. */
const MOST_REQUESTS = 2_000;

/** Writes down every request that is made for a list: when, where to, why, how many bytes came. */
export const noteRequests =
  (database: SourcelightDatabase, list: string, why: string, now: () => number): NoteRequest =>
  ({ address, outcome, bytes }) => {
    void add(database, { list, at: now(), address, why, outcome, bytes }).catch((error) =>
      console.warn('a request was not noted:', error),
    );
  };

async function add(database: SourcelightDatabase, request: StoredRequest): Promise<void> {
  await database.transaction('rw', database.requests, async () => {
    await database.requests.add(request);
    const surplus = (await database.requests.count()) - MOST_REQUESTS;
    if (surplus > 0) await database.requests.orderBy('at').limit(surplus).delete();
  });
}

/** The requests that were made, newest first. */
export const readLedger = (database: SourcelightDatabase, most: number): Promise<StoredRequest[]> =>
  database.requests.orderBy('at').reverse().limit(most).toArray();

/** Forgets what was asked for some lists. */
export const forgetRequestsOf = (database: SourcelightDatabase, lists: readonly string[]): Promise<number> =>
  database.requests.filter(({ list }) => lists.includes(list)).delete();
