import { type Channel, type ChannelReader, type Listing, MOST_ITEMS } from '../../registry/channels/channel';
import type { ChannelKnowledge } from '../../registry/channels/knowledge';
import {
  type DatedItem,
  isDated,
  proveByDays,
  proveByNewest,
  proveByNoChange,
} from '../../registry/channels/prove-coverage';
import { isOfOneSite } from '../../shared/address';
import type { DayInterval } from '../../shared/calendar';
import { FetchFailure, fetchFile, type NoteRequest } from '../lists/fetch-file';
import { readListAddress } from '../lists/list-address';
import { decodeText } from './decode-text';
import { trueAt } from './true-at';

/** What is remembered of a channel between two times that it is asked. */
export interface ChannelMemory {
  readonly knowledge: ChannelKnowledge;
  readonly etag: string | null;
  readonly modified: string | null;
}

export interface Asked {
  readonly memory: ChannelMemory;
  readonly items: readonly DatedItem[];
}

export interface AskOptions {
  /** Ask for these days where the channel can be asked for days. */
  readonly days?: DayInterval | null;
  readonly note: NoteRequest;
  readonly now: () => number;
  readonly readRetryAfter: (header: string | null) => number | null;
  /** Milliseconds for a whole answer. */
  readonly patience?: number;
  /** Waits until the host may be asked once more. */
  readonly nextTurn: () => Promise<void>;
}

/** No feed or page of an interface needs more, in bytes; larger ones are refused. */
export const LARGEST_ANSWER = 8 * 1024 * 1024;
const PATIENCE = 30_000;

/** Pages of one question, and files that a sitemap's index leads to. */
const MOST_PAGES = 20;

/**
 * Asks a channel for what it has, reads all pages, and says what that proves.
 * @throws FetchFailure where it does not answer, or not with a listing; RangeError beyond {@link LARGEST_ANSWER}
 */
export async function askChannel(
  channel: Channel,
  reader: ChannelReader,
  memory: ChannelMemory,
  { days = null, patience = PATIENCE, note, now, readRetryAfter, nextTurn }: AskOptions,
): Promise<Asked> {
  const asked = days !== null && reader.isDated ? days : null;
  const fetchOne = (address: string, condition: Pick<ChannelMemory, 'etag' | 'modified'> | null) =>
    fetchFile(address, { atMost: LARGEST_ANSWER, patience, note, readRetryAfter, ...condition });
  // The same question as before may be answered with "not modified"; another one has no condition.
  const first = await fetchOne(reader.request(channel, asked), asked === null ? memory : null);
  const at = trueAt(first.headers, now());
  // Whoever has the old name now need not be the source.
  if (!isOfOneSite(first.address, channel.address)) throw new FetchFailure('it has moved to another site');
  if (first.bytes === null) {
    return { memory: { ...memory, knowledge: proveByNoChange(memory.knowledge, at) }, items: [] };
  }
  const start = readPage(first, channel, reader);
  const items = [...start.items];
  const waiting = followers(start);
  const seen = new Set<string>([first.address, ...waiting]);
  for (let pages = 1; pages < MOST_PAGES && items.length < MOST_ITEMS && waiting.length > 0; pages++) {
    await nextTurn();
    const listing = readPage(await fetchOne(waiting.shift() as string, null), channel, reader);
    items.push(...listing.items);
    for (const next of followers(listing)) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  const isWhole = waiting.length === 0;
  const all = { ...start, items };
  const own = asked === null ? { etag: first.etag, modified: first.modified } : memory;
  const { knowledge } = memory;
  if (all.proves === 'newest') {
    const proof = proveByNewest(knowledge, all, at);
    return { memory: { ...own, knowledge: proof.knowledge }, items: proof.items };
  }
  const isProven = all.proves === 'days' && asked !== null && isWhole && (all.total ?? items.length) <= items.length;
  return {
    memory: { ...own, knowledge: isProven ? proveByDays(knowledge, asked, at) : knowledge },
    items: items.filter(isDated),
  };
}

/** An answer may lead on to nothing that would be refused as a channel: what comes unsealed may be anybody's. */
const followers = ({ next, children }: Listing): string[] =>
  (next === null ? [...children] : [next, ...children]).filter((one) => readListAddress(one) !== null);

function readPage(
  { bytes, headers, address }: Awaited<ReturnType<typeof fetchFile>>,
  channel: Channel,
  reader: ChannelReader,
): Listing {
  const contentType = headers.get('content-type') ?? '';
  const body = decodeText(bytes ?? new Uint8Array(), contentType);
  const listing = reader.read({ body, address, contentType, headers: new Map(headers.entries()) }, channel);
  if (!listing.ok) throw new FetchFailure(`no listing: ${listing.failure.detail}`);
  return listing.value;
}
