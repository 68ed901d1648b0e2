import { describe, expect, test } from 'vitest';
import { mergeDocuments, mergeSources, mergeTexts } from '../../../lib/app/merge-lists';
import { buildAliasIndex } from '../../../lib/names/alias-index';
import { versionDocument } from '../../../lib/verdict/version-document';
import { document, SOURCES, source } from '../../factories';
import { bare, held, JANUARY, MARCH } from '../texts/held';

const merged = (...added: Parameters<typeof source>[0][]) =>
  mergeSources([
    [null, SOURCES],
    ['Other list', added.map(source)],
  ]);
const whoIs = (name: string, sources: ReturnType<typeof merged>['sources']) =>
  buildAliasIndex(sources)
    .resolve(name)
    .map(({ id }) => id);

describe('a list from elsewhere cannot take the names of the lists before it', () => {
  test.each(['Acme AI', 'acme ai', 'The Acme AI', 'Acme'])('as its own name or alias: %s', (name) => {
    const { sources, conflicts } = merged({ id: 'evil', name, aliases: [name, 'Evil Robots'] });
    expect(whoIs(name, sources)).toEqual(name === 'acme ai' || /Acme/.test(name) ? ['acme'] : []);
    expect(whoIs('Evil Robots', sources)).toEqual(['evil']);
    expect(conflicts).toContainEqual({
      sourceId: 'evil',
      field: 'aliases',
      list: 'Other list',
      followed: 'a name of acme',
      passedOver: name,
    });
  });

  test('with words behind it that make it longer than the name itself', () => {
    const { sources } = merged({ id: 'evil', aliases: ['Acme said', "Acme's", 'Acme Research Asia'] });
    const index = buildAliasIndex(sources);
    expect(index.nameAt('Acme said so', 0)?.sources.map(({ id }) => id)).toEqual(['acme']);
    expect(index.nameAt("Acme's robot", 0)?.sources.map(({ id }) => id)).toEqual(['acme']);
    expect(whoIs('Acme Research Asia', sources)).toEqual(['evil']);
  });

  test.each(['said', 'the', 'The', 'A', 'x', 'May', 'AI'])('nor the word %j', (word) => {
    expect(whoIs(word, merged({ id: 'evil', aliases: [word] }).sources)).toEqual([]);
  });

  test('nor their domains, or what lies within', () => {
    const { sources } = merged({ id: 'evil', domains: ['acme.example', 'press.acme.example', 'evil.example'] });
    expect(sources.find(({ id }) => id === 'evil')?.domains).toEqual(['evil.example']);
  });

  test('but may know bodies of its own, which go by its name', () => {
    const { sources, conflicts } = merged({ id: 'school', name: 'School Board', aliases: ['SBX'] });
    expect(whoIs('SBX', sources)).toEqual(['school']);
    expect(sources.find(({ id }) => id === 'school')?.list).toBe('Other list');
    expect(conflicts).toEqual([]);
  });
});

describe('the documents of several lists', () => {
  const at = (date: string, place: string) =>
    document({ date, title: place, url: `https://acme.example/notes${place}` });

  test('one that both hold is there once, with the date of the first', () => {
    const merged = mergeDocuments([
      [null, [at('2026-05-01', '')]],
      ['Other list', [at('2026-05-02', '?utm_source=rss')]],
    ]);
    expect(merged).toMatchObject([{ date: '2026-05-01', otherDate: { date: '2026-05-02', list: 'Other list' } }]);
  });

  test('another place on a page that one holds is a document of its own', () => {
    // Release notes: else what a channel has listed since would be lost in what the registry held before.
    const merged = mergeDocuments([
      [null, [at('2026-05-01', '#v1')]],
      [null, [at('2026-05-01', '#v1'), at('2026-06-01', '#v2')]],
    ]);
    expect(merged.map(({ date, title }) => [date, title])).toEqual([
      ['2026-05-01', '#v1'],
      ['2026-06-01', '#v2'],
    ]);
  });
});

describe('the texts of several lists', () => {
  test('another list does not put its words in the place of a fingerprint', () => {
    const mine = bare(held(JANUARY));
    const [one] = mergeTexts([
      [null, [mine]],
      ['Other list', [held(MARCH, { id: mine.version.id })]],
    ]);
    expect(one?.fingerprint).toBe(mine.fingerprint);
    expect(one?.text).toBeNull();
  });

  test('but may bring the very words', () => {
    const mine = bare(held(JANUARY));
    const [one] = mergeTexts([
      [null, [mine]],
      ['Other list', [held(JANUARY)]],
    ]);
    expect(one?.text).toBe(JANUARY);
    expect(one?.version.list).toBeUndefined();
  });

  test('what a list holds alone goes by its name, and stays the same object', () => {
    const theirs = held(MARCH, { recorded: '2026-03-02' });
    const merge = () =>
      mergeTexts([
        [null, [held(JANUARY)]],
        ['Other list', [theirs]],
      ])[1];
    expect(versionDocument(merge()?.version ?? theirs.version).list).toBe('Other list');
    expect(merge()).toBe(merge());
  });
});
