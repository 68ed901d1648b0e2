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
import { type Fetched, FetchFailure, fetchFile, type NoteRequest } from '../lists/fetch-file';
import { readListAddress } from '../lists/list-address';
import { decodeText } from './decode-text';
import { type AnswerTime, trueAt } from './true-at';

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
  const fetchOne = async (address: string, condition: Tags | null) => {
    const fetched = await fetchFile(address, { atMost: LARGEST_ANSWER, patience, note, readRetryAfter, ...condition });
    // Whoever has the old name now need not be the source.
    if (!isOfOneSite(fetched.address, channel.address)) throw new FetchFailure('it has moved to another site');
    return fetched;
  };
  // The same question as before may be answered with "not modified"; another one has no condition.
  const first = await fetchOne(reader.request(channel, asked), asked === null ? memory : null);
  const at = trueAt(first.headers, now());
  if (first.bytes === null) {
    return { memory: { ...memory, knowledge: proveByNoChange(memory.knowledge, at.earliest) }, items: [] };
  }
  const start = readPage(first, channel, reader);
  const listings = [start];
  // By what the channel tells them apart: a page that comes twice adds nothing.
  const items = new Map(start.items.map((item) => [item.key, item]));
  const waiting = followers(start);
  const seen = new Set<string>([first.address, ...waiting]);
  let { earliest } = at;
  while (listings.length < MOST_PAGES && items.size < MOST_ITEMS && waiting.length > 0) {
    await nextTurn();
    const answer = await fetchOne(waiting.shift() as string, null);
    earliest = Math.min(earliest, trueAt(answer.headers, now()).earliest);
    const listing = readPage(answer, channel, reader);
    listings.push(listing);
    for (const item of listing.items) if (!items.has(item.key)) items.set(item.key, item);
    for (const next of followers(listing)) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  const all = [...items.values()];
  const { knowledge } = memory;
  if (start.proves === 'newest') {
    const proof = proveByNewest(knowledge, { ...start, items: all }, earliest, at.latest);
    // An older answer than the last one is not the one that "not modified" has to speak of.
    const tags = proof.knowledge === knowledge ? tagsIn(memory) : tagsOf(first, at);
    return { memory: { ...tags, knowledge: proof.knowledge }, items: proof.items };
  }
  // Each page has to be one of this question, and nothing may be missing of what any of them counts.
  const isWhole =
    waiting.length === 0 &&
    listings.every(({ proves, total }) => proves === 'days' && (total ?? all.length) <= all.length);
  // Nor is one that proves nothing, and of what other files hold the first one's tag says nothing.
  const isAlone = asked === null && knowledge.last === null && listings.length === 1;
  return {
    memory: {
      ...(isAlone ? tagsOf(first, at) : tagsIn(memory)),
      knowledge: asked !== null && isWhole ? proveByDays(knowledge, asked, earliest) : knowledge,
    },
    items: all.filter(isDated),
  };
}

type Tags = Pick<ChannelMemory, 'etag' | 'modified'>;

const tagsIn = ({ etag, modified }: ChannelMemory): Tags => ({ etag, modified });

/** RFC 9110, 8.8.2.2: what was changed less than a minute ago may change once more and keep its time. */
const SETTLED = 60_000;

function tagsOf({ etag, modified }: Fetched, { earliest }: AnswerTime): Tags {
  return { etag, modified: modified !== null && Date.parse(modified) <= earliest - SETTLED ? modified : null };
}

/** An answer may lead on to nothing that would be refused as a channel: what comes unsealed may be anybody's. */
const followers = ({ next, children }: Listing): string[] =>
  (next === null ? [...children] : [next, ...children]).filter((one) => readListAddress(one) !== null);

function readPage({ bytes, headers, address }: Fetched, channel: Channel, reader: ChannelReader): Listing {
  const contentType = headers.get('content-type') ?? '';
  const body = decodeText(bytes ?? new Uint8Array(), contentType);
  const listing = reader.read({ body, address, contentType, headers: new Map(headers.entries()) }, channel);
  if (!listing.ok) throw new FetchFailure(`no listing: ${listing.failure.detail}`);
  return listing.value;
}
