import { readBounded } from '../read-bounded';
import { isOnThisMachine, readListAddress } from './list-address';

/** One answer from a server, read whole within its bounds. */
export interface Fetched {
  /** Null where the server says that nothing has changed. */
  readonly bytes: Uint8Array | null;
  readonly etag: string | null;
  /** Header `last-modified`, as it came. */
  readonly modified: string | null;
  readonly headers: Headers;
  /** Where it came from, after redirects. */
  readonly address: string;
}

/** A server that refused or failed, with what it said about asking again. */
export class FetchFailure extends Error {
  constructor(
    message: string,
    /** Milliseconds from now, or null. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

/** Notes a request in the ledger that the user can open. */
export type NoteRequest = (entry: { address: string; outcome: string; bytes: number }) => void;

export interface FetchOptions {
  readonly atMost: number;
  readonly etag?: string | null;
  /** What the last answer said in `last-modified`; asked by where it gave no tag. */
  readonly modified?: string | null;
  /** Milliseconds for the whole answer. */
  readonly patience: number;
  readonly note: NoteRequest;
  readonly readRetryAfter: (header: string | null) => number | null;
}

/** A tag as the standard has it; "*" or a list of tags, sent back, would match whatever is there. */
const TAG = /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/;
const readTag = (header: string | null): string | null => (header !== null && TAG.test(header) ? header : null);

/** Whether an address may send on to another one: nowhere that is not safe, and not from elsewhere into this machine. */
const maySend = (from: string, to: string): boolean =>
  readListAddress(to) !== null && (!isOnThisMachine(to) || isOnThisMachine(from));

/** The date of a header, if it is one. */
const readModified = (header: string | null): string | null =>
  header !== null && header.length < 60 && !Number.isNaN(Date.parse(header)) ? header : null;

const conditionOf = (etag: string | null, modified: string | null): Record<string, string> =>
  etag !== null ? { 'if-none-match': etag } : modified !== null ? { 'if-modified-since': modified } : {};

/**
 * Fetches a file without cookies, referrer or cache, and gives up when it is too long or too slow.
 * @throws FetchFailure where the server refuses or does not answer; RangeError beyond `atMost`
 */
export async function fetchFile(
  address: string,
  { atMost, etag = null, modified = null, patience, note, readRetryAfter }: FetchOptions,
): Promise<Fetched> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: conditionOf(etag, modified),
      signal: AbortSignal.timeout(patience),
    });
    const { headers, url } = response;
    if (response.status === 304 && (etag !== null || modified !== null)) {
      note({ address, outcome: '304 not modified', bytes: 0 });
      return { bytes: null, etag, modified, headers, address: url };
    }
    // By way of a redirect an address may lead anywhere; what is refused as an address is refused as an answer.
    if (response.redirected && !maySend(address, url)) {
      await response.body?.cancel().catch(() => undefined);
      throw new FetchFailure('it leads to an address that is not safe');
    }
    if (!response.ok) {
      await response.body?.cancel().catch(() => undefined);
      throw new FetchFailure(`status ${response.status}`, readRetryAfter(response.headers.get('retry-after')));
    }
    const bytes = response.body === null ? new Uint8Array() : await readBounded(response.body, atMost);
    note({ address, outcome: `${response.status}`, bytes: bytes.length });
    const own = { etag: readTag(headers.get('etag')), modified: readModified(headers.get('last-modified')) };
    return { bytes, ...own, headers, address: url };
  } catch (error) {
    const message =
      error instanceof DOMException && error.name === 'TimeoutError'
        ? 'no whole answer in time'
        : error instanceof TypeError
          ? 'no answer, or one that this extension may not read'
          : (error as Error).message;
    note({ address, outcome: message, bytes: 0 });
    if (error instanceof RangeError || error instanceof FetchFailure) throw error;
    throw new FetchFailure(message);
  }
}
