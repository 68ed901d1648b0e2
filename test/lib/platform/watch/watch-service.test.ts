import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkArticle } from '../../../../lib/app/check-article';
import { hostTurns } from '../../../../lib/platform/channels/host-turns';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { installEdition } from '../../../../lib/platform/database/install-edition';
import { storedRegistry } from '../../../../lib/platform/database/stored-registry';
import { watchedTexts } from '../../../../lib/platform/database/watched-texts';
import { type WatchableText, watchService } from '../../../../lib/platform/watch/watch-service';
import { changedSinceSentence } from '../../../../lib/report/quote-wording';
import type { HeldText } from '../../../../lib/texts/version';
import type { TextChange } from '../../../../lib/texts/watch/watched-text';
import { PLAIN_TOPICS } from '../../../../lib/topics/topic-model';
import { readTexts } from '../../../../scripts/registry/read-texts';
import { hasTexts, NO_TEXTS, TERMS as RECORDED } from '../../../../scripts/texts/measure';
import { citation, day, source } from '../../../factories';
import { type ListServer, serveList } from '../../../list-server';
import { dailyDocuments, opened, published, reading, storedList, webPacking } from '../../../snapshots';
import { pageOf, TERMS } from '../../texts/watch/pages';

const HOUR = 3_600_000;

let database: SourcelightDatabase;
let server: ListServer;
let clock: number;
let heard: string[];

beforeEach(async () => {
  heard = [];
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
const serviceOf = (text = watched()) =>
  watchService({
    database,
    wanted: async () => [text],
    mayAsk: async () => true,
    isOnline: () => true,
    note: () => () => undefined,
    now: () => clock,
    chance: () => 0,
    onChange: ({ service }, { kind, recorded }) => heard.push(`${service} ${kind} ${recorded}`),
    turns: hostTurns(0),
  });

const put = (markdown: string, seed: number): void => {
  server.files.set('terms', new TextEncoder().encode(pageOf(markdown, seed)));
};
/** Looks after some hours, with another page around the text each time. */
async function lookAfter(hours: number, markdown: string, seed: number, text = watched()): Promise<void> {
  clock += hours * HOUR;
  put(markdown, seed);
  await serviceOf(text).lookDue();
}
const nameOf = ({ kind, number }: TextChange): string => `${kind} ${number}`;
const told = async (): Promise<string[]> =>
  (await database.changes.orderBy('id').toArray()).map(
    ({ event }) => `${event.kind} ${event.recorded}: ${event.changes.map(nameOf).join(', ')}`,
  );

describe('a watched page', () => {
  test('is told to have changed once, with its clauses, when the new text was seen twice', async () => {
    const changed = TERMS.replace('thirty days', 'ninety days');
    await lookAfter(0, TERMS, 1);
    await lookAfter(13, TERMS, 2);
    await lookAfter(13, changed, 3);
    expect(await told()).toEqual([]);
    // A new text is not left waiting for the next half day.
    await lookAfter(3, changed, 4);
    expect(await told()).toEqual(['changed 2026-03-06: reworded 1.3']);
    expect(heard).toEqual(['Harbour changed 2026-03-06']);
    for (let seed = 5; seed < 12; seed++) await lookAfter(13, changed, seed);
    expect(await told()).toHaveLength(1);
    const [held] = await database.watched.toArray();
    expect(held?.state?.versions).toHaveLength(2);
  });

  test('is looked at when its time has come, and not before', async () => {
    await lookAfter(0, TERMS, 1);
    await lookAfter(11, TERMS, 2);
    expect(server.answered).toHaveLength(1);
    await lookAfter(1.1, TERMS, 3);
    expect(server.answered).toHaveLength(2);
  });

  test('is asked by its tag, and an answer "not modified" is a look', async () => {
    await lookAfter(0, TERMS, 1);
    clock += 13 * HOUR;
    await serviceOf().lookDue();
    expect(server.answered.map(({ status }) => status)).toEqual([200, 304]);
    const [held] = await database.watched.toArray();
    expect(held?.state?.versions[0]?.seen).toEqual([{ from: '2026-03-05', to: '2026-03-05' }]);
    expect(held?.problem).toBeNull();
  });

  test.each([
    [
      'an error page with status 200',
      '<title>Error</title><h1>Something went wrong</h1><p>Please try again later.</p>',
    ],
    ['a captcha', '<title>Just a moment...</title><p>Verify you are human by completing the action below.</p>'],
    ['nothing', ''],
  ])('is not told to have changed for %s', async (_, html) => {
    await lookAfter(0, TERMS, 1);
    for (let i = 0; i < 6; i++) {
      clock += 13 * HOUR;
      server.files.set('terms', new TextEncoder().encode(html));
      await serviceOf().lookDue();
    }
    await lookAfter(13, TERMS, 2);
    await lookAfter(13, TERMS, 3);
    expect(await told()).toEqual([]);
  });

  test('whose server fails is asked later, and what is known of it stays', async () => {
    await lookAfter(0, TERMS, 1);
    server.trouble = (_, response) => {
      response.writeHead(503, { 'retry-after': '7200' }).end();
      return true;
    };
    clock += 13 * HOUR;
    await serviceOf().lookDue();
    const [held] = await database.watched.toArray();
    expect(held).toMatchObject({ problem: 'status 503', failures: 1, nextAt: clock + 2 * HOUR });
    expect(held?.state?.versions).toHaveLength(1);
  });
});

describe.skipIf(!hasTexts())(
  `recorded terms on a page of this machine (${hasTexts() ? 'replayed' : NO_TEXTS})`,
  { timeout: 120_000 },
  () => {
    const all = hasTexts() ? readTexts(RECORDED) : [];
    const family = (name: RegExp): HeldText[] =>
      all
        .filter(({ version }) => name.test(version.id))
        .sort((a, b) => (a.version.recorded < b.version.recorded ? -1 : 1));
    const wordsOf = ({ text }: HeldText): string => (text ?? '').replace(/^\[EXTRACT: .*\]$/m, '');

    /** Each version stands on the page for four looks, each time with another page around it. */
    async function replay(versions: readonly HeldText[], text: WatchableText): Promise<void> {
      for (const [i, version] of versions.entries()) {
        clock = Math.max(clock + 13 * HOUR, Date.parse(version.version.recorded) + 8 * HOUR);
        for (let n = 0; n < 4; n++) await lookAfter(n === 0 ? 0 : 13, wordsOf(version), i * 10 + n, text);
      }
    }

    test('the change of June 2026 in section 50 is told as an added clause, and an article of May is told of it', async () => {
      const versions = family(/^aws-service-terms-section-50/);
      expect(versions).toHaveLength(8);
      const { sealed, all: files } = await published({
        sources: [source({ id: 'aws', name: 'Amazon Web Services', aliases: ['AWS'] })],
        documents: dailyDocuments('aws', 3),
        coverage: [],
      });
      const bundled = { list: storedList(), opened: await opened(sealed), read: reading(files), packing: webPacking };
      await installEdition(database, bundled);
      clock = Date.parse('2026-03-30T09:00:00Z');
      const text = { ...watched(), sourceId: 'aws', service: 'AWS', document: 'Service Terms' };
      await replay(versions, text);
      const june = (await told()).filter((line) => line.includes('2026-06'));
      expect(june.some((line) => line.startsWith('changed 2026-06-30') && line.includes('added 50.12.5.1'))).toBe(true);
      expect((await told()).filter((line) => line.includes('added 50.12.5.1'))).toHaveLength(1);

      // A sentence that stood in the text of May and stands there no more is quoted by an article of May.
      const [may, last] = [versions.find(({ version }) => version.recorded === '2026-05-19'), versions.at(-1)];
      const quote = wordsOf(may as HeldText)
        .split(/(?<=\.)\s+/)
        .find((one) => one.split(' ').length > 12 && !/[*[\]#|]/.test(one) && !wordsOf(last as HeldText).includes(one));
      expect(quote).toBeDefined();
      const cites = citation({
        text: '(AWS, 20 May 2026)',
        source: { text: 'AWS', start: 1, end: 4, resolved: null, introduction: null },
        claim: `AWS says in its terms: “${quote}”`,
        date: day('2026-05-20'),
        quote: quote as string,
      });
      const report = await checkArticle(
        {
          url: 'https://news.example/story',
          title: 'Story',
          published: '2026-05-21',
          lead: '',
          citations: [cites],
          links: 0,
        },
        await storedRegistry(database, webPacking).fixed(),
        PLAIN_TOPICS,
        '2026-11-22',
      );
      const changed = report.checked[0]?.changed;
      expect(changed?.recorded).toContain('2026-06-30');
      expect(changed?.stillStands).toBe(false);
      expect(changed && changedSinceSentence(changed)).toMatch(
        /^AWS: Service Terms has changed since the article: .* no more\.$/,
      );
    });

    test('ten versions of one text: each change once, none for the page around it', async () => {
      const versions = [...family(/^openai-eu-terms-of-use/), ...family(/^anthropic-consumer-terms-20/)].slice(0, 10);
      expect(versions).toHaveLength(10);
      await replay(versions, watched());
      const events = await database.changes.toArray();
      expect(events.map(({ event }) => event.kind)).toEqual(Array.from({ length: 9 }, () => 'changed'));
      expect(events.every(({ event }) => event.changes.length > 0)).toBe(true);
    });
  },
);

test('two versions that are first seen on one day are both texts of the registry', async () => {
  const first = TERMS.replace('thirty days', 'sixty days');
  const second = TERMS.replace('thirty days', 'ninety days');
  clock = Date.parse('2026-03-05T00:30:00Z');
  await lookAfter(0, TERMS, 1);
  // The next day, a new text is confirmed, and another one is seen before the day is over.
  await lookAfter(24, first, 2);
  await lookAfter(4, first, 3);
  await lookAfter(12.5, second, 4);
  await lookAfter(6, second, 5);
  const texts = await watchedTexts(database)('harbour');
  expect(texts.map(({ version }) => version.recorded)).toEqual(['2026-03-05', '2026-03-06', '2026-03-06']);
  expect(new Set(texts.map(({ version }) => version.id)).size).toBe(3);
});
