import { refreshService } from '../../../lib/platform/channels/refresh-service';
import { askableChannels } from '../../../lib/platform/channels/wanted-channels';
import { isOnThisMachine } from '../../../lib/platform/lists/list-address';
import type { Channel } from '../../../lib/registry/channels/channel';
import type { SourceDocument } from '../../../lib/registry/document';
import { OWN_LIST } from '../../../lib/registry/exchange/own-registry';
import { FACTS } from '../read-facts';
import { readOwnFiles } from '../read-own-files';
import { channelFiles } from '../refresh/channel-files';
import { checkedFacts } from './build';

export interface RefreshArguments {
  readonly facts?: string | undefined;
  readonly own?: readonly string[] | undefined;
  /** "2/8": the second of eight parts of the hosts. */
  readonly shard?: string | undefined;
}

/**
 * Asks the channels whose time has come, and keeps what they list in a folder. Hosts are dealt out among shards, so
 * that no two processes ask the same one.
 */
export async function refreshChannels(folder: string, { facts, own, shard }: RefreshArguments): Promise<boolean> {
  const contents = own === undefined ? checkedFacts(facts ?? FACTS) : readOwnFiles(own);
  if (contents === null) return false;
  const part = readShard(shard ?? '1/1');
  if (part === null) {
    console.error(`registry: --shard takes two numbers, the part and how many there are: 2/8`);
    return false;
  }
  // Whoever runs this decides what it may ask: servers on this machine too.
  const asOwn = <T>(one: T) => ({ ...one, list: OWN_LIST.name });
  const channels = askableChannels(contents.sources.map(asOwn), contents.coverage.map(asOwn));
  const mine = channels.filter(({ address }) => shardOf(new URL(address).host, part.of) === part.number);
  const documents = new Map<string, SourceDocument[]>();
  for (const one of contents.documents) documents.set(one.sourceId, [...(documents.get(one.sourceId) ?? []), one]);
  const requests: string[] = [];
  const store = channelFiles(folder);
  const service = refreshService({
    store,
    wanted: async () => mine,
    declared: async () => channels,
    held: async (sourceId) => ({
      coverage: contents.coverage.filter((one) => one.sourceId === sourceId),
      documents: async ({ from, to }) =>
        (documents.get(sourceId) ?? [])
          .filter(({ date }) => date >= from && date <= to)
          .sort((a, b) => (a.date < b.date ? -1 : 1)),
    }),
    mayAsk: async () => true,
    isOnline: () => true,
    note: noteTo(requests),
    now: Date.now,
    chance: Math.random,
  });
  const due = await service.refreshDue();
  for (const { channel, listed, problem } of due) {
    console.log(`${channel.sourceId}\t${channel.address}\t${problem ?? `${listed} listed`}`);
  }
  const failed = due.filter(({ problem }) => problem !== null).length;
  const bytes = requests.length;
  console.log(
    `${mine.length} channels, ${due.length} asked in ${bytes} requests, ${failed} without an answer; kept in ${folder}`,
  );
  return true;
}

const noteTo =
  (requests: string[]) =>
  (channel: Channel) =>
  ({ address }: { address: string }): void => {
    requests.push(`${channel.sourceId} ${address}${isOnThisMachine(address) ? ' (this machine)' : ''}`);
  };

function readShard(text: string): { number: number; of: number } | null {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  return part.number >= 1 && part.number <= part.of ? part : null;
}

/** The part, from 1, that a host belongs to: the same for everybody, by FNV-1a. */
function shardOf(host: string, of: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < host.length; i++) hash = Math.imul(hash ^ host.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % of) + 1;
}
