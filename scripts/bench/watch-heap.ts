import type { CDPSession } from 'puppeteer-core';

/** The largest heap that a worker has had, buffers included, in bytes; asked for all the time. */
export function watchHeap(session: CDPSession): { stop(): Promise<number> } {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
        usedSize: number;
        backingStorageSize?: number;
      };
      most = Math.max(most, usedSize + backingStorageSize);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await watching.catch(() => undefined);
      return most;
    },
  };
}
