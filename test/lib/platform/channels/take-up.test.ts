import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import type { Coverage } from '../../../../lib/registry/coverage';
import type { SourceDocument } from '../../../../lib/registry/document';
import { type ChannelServer, serveChannels } from '../../../channel-server';
import { channelAt, coverageIn, documentsIn, type Listed, rss, serviceOver } from '../../../channels';
import { coverage, document } from '../../../factories';

let database: SourcelightDatabase;
let server: ChannelServer;
let clock: number;

beforeEach(async () => {
  database = new SourcelightDatabase(`take-up-${crypto.randomUUID()}`);
  server = await serveChannels();
  clock = Date.parse('2026-06-20T13:00:00Z');
});
afterEach(async () => {
  await server.close();
  await database.delete();
});

const channel = () => channelAt(`${server.origin}/feed.xml`);
/** What the registry holds: the newest of this channel, and of a newspaper's that another channel listed. */
const held = (over: Partial<SourceDocument> = {}): SourceDocument[] =>
  [1, 2, 3, 4].map((n) =>
    document({ date: `2026-06-0${n}`, title: `Release ${n}`, url: `${server.origin}/releases/${n}`, ...over }),
  );
const registryHolds = (documents: readonly SourceDocument[], over: Partial<Coverage> = {}) => ({
  coverage: [
    coverage({ from: '2026-01-01', to: '2026-06-05', address: channel().address, ...over }),
    // Of another channel of the source, which reaches further.
    coverage({ from: '2026-01-01', to: '2026-06-18', address: `${server.origin}/blog.xml` }),
  ],
  documents: async ({ from, to }: { from: string; to: string }) =>
    documents.filter(({ date }) => date >= from && date <= to),
});
const refresh = async (listed: readonly Listed[], given: ReturnType<typeof registryHolds>) => {
  server.replies.set('/feed.xml', { body: rss(listed) });
  await serviceOver(database, [channel()], { now: () => clock, held: async () => given }).refreshDue();
};

const OVERLAPS: readonly Listed[] = [
  [7, '2026-06-15'],
  [6, '2026-06-10'],
  [4, '2026-06-04'],
  [3, '2026-06-03'],
  [2, '2026-06-02'],
];

test('goes on where the registry ends, if the channel still lists what was newest then', async () => {
  await refresh(OVERLAPS, registryHolds(held()));
  // From the day after the registry's last on, so that both together are without a gap.
  expect(await coverageIn(database)).toEqual([['2026-06-06', '2026-06-18']]);
  expect(await documentsIn(database)).toHaveLength(5);
});

test('goes on after a first attempt that failed', async () => {
  server.replies.set('/feed.xml', { status: 500 });
  await serviceOver(database, [channel()], { now: () => clock, held: async () => registryHolds(held()) }).refreshDue();
  expect(await coverageIn(database)).toEqual([]);
  clock += 3_600_000;
  await refresh(OVERLAPS, registryHolds(held()));
  expect(await coverageIn(database)).toEqual([['2026-06-06', '2026-06-18']]);
});

test('goes on after an attempt at which the registry could not be read', async () => {
  server.replies.set('/feed.xml', { body: rss(OVERLAPS) });
  const unread = () => Promise.reject(new Error('spoiled'));
  await serviceOver(database, [channel()], { now: () => clock, held: unread }).refreshDue();
  expect(server.asked).toEqual([]);
  clock += 3_600_000;
  await refresh(OVERLAPS, registryHolds(held()));
  expect(await coverageIn(database)).toEqual([['2026-06-06', '2026-06-18']]);
});

test('leaves a gap where the channel no longer lists that', async () => {
  const later: readonly Listed[] = [
    [9, '2026-06-19'],
    [8, '2026-06-18'],
    [7, '2026-06-15'],
    [4, '2026-06-04'],
  ];
  await refresh(later, registryHolds(held()));
  expect(await coverageIn(database)).toEqual([]);
  expect(await documentsIn(database)).toHaveLength(4);
  clock += 5 * 86_400_000;
  await refresh([[10, '2026-06-24'], ...later], registryHolds(held()));
  // Watched from now on: the time between stays open.
  expect(await coverageIn(database)).toEqual([['2026-06-22', '2026-06-23']]);
});

test.each([
  [
    'a coverage that is not complete',
    (): ReturnType<typeof registryHolds> => registryHolds(held(), { status: 'likely' }),
  ],
  ['a coverage of another channel', () => registryHolds(held(), { address: 'https://acme.example/other.xml' })],
  ['a coverage without documents', () => registryHolds([])],
  ['two documents, which may both be pinned', () => registryHolds(held().slice(2))],
  ['documents on another site', () => registryHolds(held({ url: 'https://elsewhere.example/1' }))],
  ['days that are not over', () => registryHolds(held(), { to: '2026-06-20' })],
])('takes up nothing from %s', async (_, given) => {
  await refresh(OVERLAPS, given());
  expect(await coverageIn(database)).toEqual([]);
  expect(await documentsIn(database)).toHaveLength(5);
});

test('documents of another site between are passed over, and those of other days', async () => {
  const foreign = document({ date: '2026-06-05', title: 'Elsewhere', url: 'https://elsewhere.example/1' });
  const later = document({ date: '2026-06-17', title: 'Blog', url: `${server.origin}/blog/1` });
  await refresh(OVERLAPS, registryHolds([...held(), foreign, later]));
  expect(await coverageIn(database)).toEqual([['2026-06-06', '2026-06-18']]);
});

test('items without days that the registry held are of no day, and new ones of today', async () => {
  clock = Date.parse('2026-06-07T13:00:00Z');
  const undated: readonly Listed[] = [
    [5, null],
    [4, null],
    [3, null],
    [2, null],
  ];
  await refresh(undated, registryHolds(held()));
  expect(await documentsIn(database)).toEqual([['2026-06-07', 'Release 5']]);
  // Below what was newest in the registry stands what it held too; nobody can tell from outside.
  await database.delete();
  database = new SourcelightDatabase(`take-up-${crypto.randomUUID()}`);
  await refresh([...undated, [1, null]], registryHolds(held()));
  expect(await documentsIn(database)).toEqual([]);
  expect(await coverageIn(database)).toEqual([]);
});
