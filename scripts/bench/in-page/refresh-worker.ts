/** What the measuring of the refresh runs in a worker of a real browser, as the extension's own runs. */
import { hostTurns } from '../../../lib/platform/channels/host-turns';
import { refreshService } from '../../../lib/platform/channels/refresh-service';
import { SourcelightDatabase } from '../../../lib/platform/database/database';
import { storedChannels } from '../../../lib/platform/database/stored-channels';
import type { Channel } from '../../../lib/registry/channels/channel';

/**
 * Asks all channels that are due; what was listed, what failed, and the time in milliseconds.
 * @param ahead milliseconds by which the clock is set ahead
 */
async function refresh(name: string, channels: readonly Channel[], ahead: number) {
  const database = new SourcelightDatabase(name);
  await database.open();
  const service = refreshService({
    store: storedChannels(database),
    wanted: async () => channels,
    declared: async () => channels,
    held: async () => ({ coverage: [], documents: async () => [] }),
    mayAsk: async () => true,
    isOnline: () => true,
    note: () => () => undefined,
    now: () => Date.now() + ahead,
    chance: Math.random,
    turns: hostTurns(0),
  });
  const start = performance.now();
  const outcomes = await service.refreshDue();
  const time = performance.now() - start;
  const again = (await service.refreshDue()).length;
  const documents = await database.found.count();
  database.close();
  return { time, again, documents, problems: outcomes.flatMap(({ problem }) => (problem === null ? [] : [problem])) };
}

addEventListener('message', ({ data }: MessageEvent<{ name: string; channels: Channel[]; ahead: number }>) => {
  refresh(data.name, data.channels, data.ahead).then(
    (value) => postMessage({ value }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
