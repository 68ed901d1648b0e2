import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChannelStore } from '../../../lib/platform/channels/channel-store';
import { asDescribed } from '../../../lib/platform/channels/forget-channels';
import { foundDocuments, keptBeside } from '../../../lib/platform/channels/found-document';
import type { FoundDocument, StoredChannel } from '../../../lib/platform/database/schema';
import { coverageProven } from '../../../lib/registry/channels/prove-coverage';
import type { Coverage } from '../../../lib/registry/coverage';

/** All that is known of one channel, as one file of JSON. */
export interface ChannelFile {
  readonly state: StoredChannel;
  readonly coverage: readonly Coverage[];
  readonly documents: readonly FoundDocument[];
}

const nameOf = (address: string): string => `${createHash('sha256').update(address).digest('hex').slice(0, 24)}.json`;

function readOne(path: string): ChannelFile | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ChannelFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${path} is no file of a channel: ${(error as Error).message}`);
  }
}

/** The files of a folder, in the order of their names; none where there is no folder. */
export function readChannelFiles(folder: string): ChannelFile[] {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((name) => /^[0-9a-f]{24}\.json$/.test(name));
  return names.sort().flatMap((name) => readOne(join(folder, name)) ?? []);
}

/**
 * What is known of the channels, a file for each: as many processes as one likes can work in one folder, as long as
 * each has channels of its own.
 */
export function channelFiles(folder: string): ChannelStore {
  mkdirSync(folder, { recursive: true });
  const pathOf = (address: string): string => join(folder, nameOf(address));
  /** Written beside and put in place: whoever is killed leaves the old file or the new one. */
  function write(file: ChannelFile): void {
    const path = pathOf(file.state.address);
    writeFileSync(`${path}.${process.pid}.new`, `${JSON.stringify(file, null, 1)}\n`);
    renameSync(`${path}.${process.pid}.new`, path);
  }
  return {
    all: async () => readChannelFiles(folder).map(({ state }) => state),
    get: async (address) => readOne(pathOf(address))?.state,
    async keep(channel, state, items) {
      const documents = new Map(readOne(pathOf(channel.address))?.documents.map((one) => [one.key, one]));
      for (const one of foundDocuments(channel, items)) documents.set(one.key, keptBeside(one, documents.get(one.key)));
      const coverage = coverageProven(channel, state.knowledge);
      write({ state, coverage, documents: [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) });
    },
    async note(state) {
      const before = readOne(pathOf(state.address));
      write({ coverage: before?.coverage ?? [], documents: before?.documents ?? [], state });
    },
    async forget(addresses) {
      for (const address of addresses) rmSync(pathOf(address), { force: true });
    },
    async describeAnew(channelOf) {
      for (const file of readChannelFiles(folder)) {
        const channel = channelOf(file.state.address, file.state.sourceId);
        const coverage = channel === undefined ? file.coverage : asDescribed(file.coverage, channel);
        if (JSON.stringify(coverage) !== JSON.stringify(file.coverage)) write({ ...file, coverage });
      }
    },
  };
}
