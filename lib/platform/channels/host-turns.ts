/** Most requests under way at once, whatever the hosts. */
export const MOST_AT_ONCE = 6;
/** One host is asked again after so long at the earliest, in milliseconds. */
export const DISTANCE = 2_000;

/** Hands out turns: one at a time for each host, so many in all, and never two in short order to one host. */
export interface HostTurns {
  /** Runs some work on a host when its turn has come; `nextTurn` within it waits the distance once more. */
  take<T>(host: string, work: (nextTurn: () => Promise<void>) => Promise<T>): Promise<T>;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param distance between two requests to one host, in milliseconds */
export function hostTurns(distance = DISTANCE, now: () => number = Date.now): HostTurns {
  const queues = new Map<string, Promise<unknown>>();
  const lastAsked = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function begin(): Promise<void> {
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
  }
  function end(): void {
    const next = waiting.shift();
    // The place goes over to who waits for it.
    if (next === undefined) running--;
    else next();
  }
  async function keepDistance(host: string): Promise<void> {
    const since = now() - (lastAsked.get(host) ?? Number.NEGATIVE_INFINITY);
    if (since < distance) await wait(distance - Math.max(0, since));
    lastAsked.set(host, now());
  }

  return {
    take(host, work) {
      const before = queues.get(host) ?? Promise.resolve();
      const turn = before.then(async () => {
        await keepDistance(host);
        await begin();
        // Whoever waited long for a place asks only now.
        lastAsked.set(host, now());
        try {
          return await work(() => keepDistance(host));
        } finally {
          lastAsked.set(host, now());
          end();
        }
      });
      const ended = turn.catch(() => undefined);
      queues.set(host, ended);
      void ended.then(() => {
        if (queues.get(host) === ended) queues.delete(host);
      });
      return turn;
    },
  };
}
