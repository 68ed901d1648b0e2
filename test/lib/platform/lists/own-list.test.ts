import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkArticle } from '../../../../lib/app/check-article';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import { installEdition } from '../../../../lib/platform/database/install-edition';
import { type StoredRegistry, storedRegistry } from '../../../../lib/platform/database/stored-registry';
import { type ListsService, listsService } from '../../../../lib/platform/lists/lists-service';
import { type OwnList, ownList } from '../../../../lib/platform/lists/own-list';
import { OWN_FORMATS, type OwnFormat } from '../../../../lib/registry/exchange/own-formats';
import { PLAIN_TOPICS } from '../../../../lib/topics/topic-model';
import { citation } from '../../../factories';
import { opened, published, reading, storedList, webPacking } from '../../../snapshots';

let database: SourcelightDatabase;
let stored: StoredRegistry;
let lists: ListsService;
let own: OwnList;

async function bundle(): Promise<void> {
  const { sealed, all } = await published();
  await installEdition(database, {
    list: storedList(),
    opened: await opened(sealed),
    read: reading(all),
    packing: webPacking,
  });
}

beforeEach(async () => {
  database = new SourcelightDatabase(`own-${crypto.randomUUID()}`);
  stored = storedRegistry(database, webPacking);
  const now = () => Date.parse('2026-08-01T12:00:00Z');
  lists = listsService({ database, stored, packing: webPacking, now, chance: () => 0 });
  own = ownList({ database, stored, packing: webPacking, now, loaded: async () => undefined });
  await bundle();
});
afterEach(() => database.delete());

const SOURCES = 'id,name,kind,aliases\nschool,Ghent School of Robotics,research,GSR\nclub,Robot Club,ngo,\n';
const DOCUMENTS = `source,date,title,url
GSR,2026-05-14,School of robot pilots opens,https://school.example/opens
Robot Club,2026-05-20,Club meets the school,https://club.example/meets
body-0,2026-05-21,A note that the bundled list lacks,https://body-0.example/note
`;
const both = async () => {
  expect(await own.take('csv', SOURCES)).toEqual({ ok: true, value: { sources: 2, documents: 0 } });
  expect(await own.take('csv', DOCUMENTS)).toEqual({ ok: true, value: { sources: 0, documents: 3 } });
};
const EVER = { from: '2000-01-01', to: '2100-01-01' };
const titlesOf = async (id: string) => (await stored.documentsOf(id, EVER)).map(({ title }) => title);
const view = async () => (await lists.all()).find(({ id }) => id === 'own');
/** Everything that is stored, in a form to compare. */
const everything = async () =>
  Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );

describe('what is imported', () => {
  test('is in force as a list of its own', async () => {
    await both();
    expect(await view()).toMatchObject({
      name: 'Your own list',
      address: null,
      isOn: true,
      held: { edition: 2, made: '2026-08-01', sources: 2, documents: 3 },
      conflicts: [],
    });
    expect(await titlesOf('school')).toEqual(['School of robot pilots opens']);
    expect((await stored.documentsOf('school', EVER))[0]?.list).toBe('Your own list');
    expect(await titlesOf('body-0')).toContain('A note that the bundled list lacks');
  });

  test('verifies what it speaks for', async () => {
    const cited = {
      ...citation({ claim: 'The school of robot pilots opens its doors.' }),
      source: { text: 'Ghent School of Robotics', start: 1, end: 25, resolved: null, introduction: null },
    };
    const article = {
      url: 'https://news.example/a',
      title: 'News',
      published: '2026-05-15',
      lead: '',
      citations: [cited],
      links: 0,
    };
    const verdict = async () =>
      (await checkArticle(article, stored, PLAIN_TOPICS, '2026-08-01')).checked[0]?.verdict.kind;
    expect(await verdict()).toBe('unknown-source');
    await both();
    expect(await verdict()).toBe('verified');
  });

  test('replaces what has its id, and leaves the rest', async () => {
    await both();
    await own.take('csv', 'id,name,kind\nschool,School of Ghent,research');
    await own.take('tsv', 'source\tdate\ttitle\turl\nschool\t2026-05-14\tRenamed\thttps://school.example/opens');
    expect((await stored.sources()).filter(({ id }) => id === 'school' || id === 'club')).toMatchObject([
      { id: 'club', name: 'Robot Club' },
      { id: 'school', name: 'School of Ghent', aliases: [] },
    ]);
    expect(await titlesOf('school')).toEqual(['Renamed']);
    expect(await titlesOf('club')).toEqual(['Club meets the school']);
  });

  test('two files at one time are both in it', async () => {
    const table = (n: number) => `name,kind\nBody number ${n},ngo`;
    const taken = await Promise.all([1, 2, 3, 4].map((n) => own.take('csv', table(n))));
    expect(taken.every(({ ok }) => ok)).toBe(true);
    expect(await view()).toMatchObject({ held: { edition: 4, sources: 4 } });
  });

  test('may speak of sources of lists that are switched off', async () => {
    await both();
    await lists.switchTo('own', false);
    await lists.switchTo('bundled', false);
    const table =
      'source,date,title,url\nBody body-1,2026-06-01,B,https://b.example/b\nGSR,2026-06-01,G,https://g.example/g';
    expect(await own.take('csv', table)).toMatchObject({ ok: true });
    expect(await own.take('csv', 'name,kind\nBody-1,ngo')).toMatchObject({ ok: false });
    expect(await view()).toMatchObject({ isOn: false, held: { documents: 5 } });
  });
});

describe('a file that is refused changes nothing, and says why', () => {
  const refused = async (format: OwnFormat, text: string) => {
    const before = await everything();
    const taken = await own.take(format, text);
    expect(await everything()).toEqual(before);
    return taken.ok ? [] : taken.failure.lines;
  };

  test.each<[OwnFormat, string, RegExp, string]>([
    ['csv', `${DOCUMENTS}Nobody,2026-05-14,X,https://x.example/x`, /^Line 5: source: no source/, 'one row of four'],
    ['csv', 'id,name,kind\nbody-0,Another,ngo', /^Line 2: id: there is a source body-0 already/, 'a bundled id'],
    ['json', '{"format":', /^Line 1: not JSON/, 'half a file'],
    ['opml', '<opml><body>', /^Line 1: not XML/, 'half an outline'],
    ['csv', 'name,kind\n', /holds no source and no document/, 'an empty table'],
    ['csv', 'source,date,title,url\nSame,2026-05-14,X,https://x.example/x', /or more than one/, 'a shared name'],
  ])('%s %j', async (format, text, expected) => {
    await both();
    await own.take('csv', 'id,name,kind,aliases\na,A body,ngo,Same\nb,B body,ngo,Same');
    expect((await refused(format, text))[0]).toMatch(expected);
  });

  test('more than may be held, with what is there', async () => {
    const table = (letter: string, count: number) =>
      `name,kind\n${Array.from({ length: count }, (_, i) => `${letter}${i},ngo\n`).join('')}`;
    expect(await own.take('csv', table('a', 1_500))).toMatchObject({ ok: true });
    expect(await refused('csv', table('b', 501))).toEqual(['With it, the list would hold more than 2000 sources.']);
    expect(await own.take('csv', table('b', 500))).toMatchObject({ ok: true });
  });

  test('storage that fails leaves what was in force', async () => {
    await both();
    const puts = database.lists.put;
    database.lists.put = (() => Promise.reject(new Error('the disk is full'))) as never;
    const taken = await own.take('csv', 'name,kind\nThird,ngo');
    database.lists.put = puts;
    expect(taken).toMatchObject({ ok: false, failure: { lines: [expect.stringContaining('the disk is full')] } });
    expect(await view()).toMatchObject({ held: { edition: 2, sources: 2, documents: 3 } });
    expect(await titlesOf('school')).toEqual(['School of robot pilots opens']);
    expect(await own.take('csv', 'name,kind\nThird,ngo')).toMatchObject({ ok: true });
    expect(await view()).toMatchObject({ held: { edition: 3, sources: 3 } });
  });

  test('before the bundled list is there', async () => {
    await database.lists.clear();
    expect(await refused('csv', SOURCES)).toEqual([expect.stringContaining('not loaded yet')]);
  });
});

describe('export', () => {
  test('of nothing is no file', async () => {
    for (const format of OWN_FORMATS) expect(await own.give(format)).toEqual([]);
  });

  test.each(OWN_FORMATS)('%s, removed and imported again, is the same', async (format) => {
    const feeds = 'id,name,kind,feeds\nghent-school,Ghent School,research,https://g.example/feed\n';
    await (format === 'opml' ? own.take('csv', feeds) : both());
    const files = await own.give(format);
    expect(files.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(files.map(() => format));
    const before = await own.give('json');
    await lists.remove('own');
    for (const { text } of files) expect(await own.take(format, text)).toMatchObject({ ok: true });
    expect(await own.give('json')).toEqual(before);
  });

  test('is of everything, whether it is switched on or not', async () => {
    await both();
    const before = await own.give('csv');
    expect(before.map(({ holds, text }) => [holds, text.trim().split('\r\n').length])).toEqual([
      ['sources', 3],
      ['documents', 4],
    ]);
    await lists.switchTo('own', false);
    expect(await own.give('csv')).toEqual(before);
  });
});

test('switched off it says nothing, switched on again everything', async () => {
  await both();
  await lists.switchTo('own', false);
  expect(await titlesOf('school')).toEqual([]);
  expect((await stored.sources()).some(({ id }) => id === 'school')).toBe(false);
  await lists.switchTo('own', true);
  expect(await titlesOf('school')).toEqual(['School of robot pilots opens']);
});

test('removed it leaves nothing, and can be begun anew', async () => {
  const before = await everything();
  await both();
  await lists.remove('own');
  expect(await everything()).toEqual(before);
  expect(await titlesOf('school')).toEqual([]);
  await both();
  expect(await view()).toMatchObject({ held: { edition: 2, documents: 3 } });
});

test('removed while a file is taken in, it is gone', async () => {
  await both();
  const taking = own.take('csv', 'name,kind\nThird,ngo');
  await own.inTurn('own', () => lists.remove('own'));
  expect(await taking).toMatchObject({ ok: true });
  expect(await database.lists.get('own')).toBeUndefined();
});

test('it has no address to be asked', async () => {
  await both();
  await expect(lists.update('own')).rejects.toThrow('no address');
  expect(await view()).toMatchObject({ lastFailure: null });
});

test('the examples of the manual are imported as they stand', async () => {
  const manual = readFileSync(join(import.meta.dirname, '../../../../docs/own-list.md'), 'utf8');
  const examples = [...manual.matchAll(/```(csv|json|xml)\n([\s\S]*?)```/g)];
  expect(examples.map(([, format]) => format)).toEqual(['csv', 'csv', 'json', 'xml']);
  for (const [, format, text] of examples) {
    expect(await own.take(format === 'xml' ? 'opml' : (format as OwnFormat), text ?? '')).toMatchObject({ ok: true });
  }
});
