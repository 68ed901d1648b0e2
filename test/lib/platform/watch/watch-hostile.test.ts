import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostTurns } from '../../../../lib/platform/channels/host-turns';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { type WatchableText, type WatchOptions, watchService } from '../../../../lib/platform/watch/watch-service';
import { type ListServer, serveList } from '../../../list-server';
import { pageOf, TERMS } from '../../texts/watch/pages';

const HOUR = 3_600_000;

let database: SourcelightDatabase;
let server: ListServer;
let clock: number;

beforeEach(async () => {
  database = new SourcelightDatabase(`watch-${crypto.randomUUID()}`);
  server = await serveList(new Map());
  clock = Date.parse('2026-03-05T09:00:00Z');
});
afterEach(async () => {
  await server.close();
  await database.delete();
});

const watched = (): WatchableText => ({
  address: `${server.origin}/terms`,
  sourceId: 'harbour',
  service: 'Harbour',
  document: 'Terms of Service',
});
const serviceOf = (over: Partial<WatchOptions> = {}) =>
  watchService({
    database,
    wanted: async () => [watched()],
    mayAsk: async () => true,
    isOnline: () => true,
    note: () => () => undefined,
    now: () => clock,
    chance: () => 0,
    turns: hostTurns(0),
    ...over,
  });
const put = (html: string): void => {
  server.files.set('terms', new TextEncoder().encode(html));
};
const held = () => database.watched.get(watched().address);

describe('what a page of terms may do', () => {
  test('a page that sends on to another site is not the text of the service', async () => {
    const other = await serveList(new Map([['terms', new TextEncoder().encode(pageOf(TERMS, 1))]]));
    server.trouble = (_, response) => {
      response.writeHead(302, { location: `${other.origin.replace('127.0.0.1', 'localhost')}/terms` }).end();
      return true;
    };
    await serviceOf().lookDue();
    await other.close();
    expect(await held()).toMatchObject({ state: null, failures: 1, problem: 'it has moved to another site' });
  });

  test.each([
    ['nothing', ''],
    ['an excuse', 'upstream connect error: service temporarily unavailable, try again later'],
    ['more than any text', 'word '.repeat(700_000)],
  ])('plain text is refused as a page is: %s', async (_, text) => {
    server.trouble = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
      return true;
    };
    await serviceOf().lookDue();
    const one = await held();
    expect(one?.state).toBeNull();
    expect(one?.problem).not.toBeNull();
  });

  test('a text that is let go while its page is fetched stays forgotten', async () => {
    let isWanted = true;
    server.trouble = (_, response) => {
      isWanted = false;
      void database.watched
        .clear()
        .then(() => response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(TERMS, 1)));
      return true;
    };
    await serviceOf({ wanted: async () => (isWanted ? [watched()] : []) }).lookDue();
    expect(await held()).toBeUndefined();
  });
});

test('what was seen for another body is not the text of the one that has the page now', async () => {
  put(pageOf(TERMS, 1));
  await serviceOf({ wanted: async () => [{ ...watched(), sourceId: 'somebody' }] }).lookDue();
  clock += 13 * HOUR;
  put(pageOf(TERMS.replace('thirty days', 'ninety days'), 2));
  await serviceOf().lookDue();
  expect(await held()).toMatchObject({ sourceId: 'harbour', problem: null });
  expect((await held())?.state?.versions).toHaveLength(1);
  expect((await held())?.state?.versions[0]?.markdown).toContain('ninety days');
});

test('a server that holds the worker until it is ended is not asked again with each new one', async () => {
  let answer = () => {};
  server.trouble = (_, response) => {
    answer = () => response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(TERMS, 1));
    return true;
  };
  const looking = serviceOf().lookDue();
  await expect.poll(async () => (await held())?.failures).toBe(1);
  // Another worker, which knows what is stored.
  expect(await serviceOf().isDue()).toBe(false);
  await expect.poll(() => answer.toString()).toContain('writeHead');
  answer();
  await looking;
  expect(await held()).toMatchObject({ failures: 0, problem: null });
});

describe('a clock that was years ahead', () => {
  test('does not put off the next look for years once it is right again', async () => {
    put(pageOf(TERMS, 1));
    const right = clock;
    clock += 10 * 365 * 24 * HOUR;
    await serviceOf().lookDue();
    clock = right + HOUR;
    expect(await serviceOf().isDue()).toBe(true);
    await serviceOf().lookDue();
    expect(await held()).toMatchObject({ askedAt: clock });
    expect((await held())?.state?.versions[0]?.seen).toEqual([{ from: '2026-03-05', to: '2026-03-05' }]);
    expect(await serviceOf().isDue()).toBe(false);
  });
});
