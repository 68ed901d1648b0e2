import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportJson, importJson } from '../../../../lib/registry/exchange/json';
import { anyOwn, CONTEXT, told } from './own';

const file = (over: string): string => `{\n  "format": "sourcelight-own-registry",\n  "version": 1,\n${over}\n}`;
const document = (over = ''): string =>
  `{ "source": "RBT", "date": "2026-05-14", "title": "Tables", "url": "https://rbt.example/a"${over} }`;
const read = (text: string) => told(importJson(text, CONTEXT));

test('what is exported is imported the same', () => {
  fc.assert(
    fc.property(anyOwn, (own) => {
      expect(read(exportJson(own))).toEqual(own);
    }),
  );
});

test('what may be left out is filled in, and a name stands for its source', () => {
  const text = file(`"sources": [{ "id": "cole", "name": "Cole", "kind": "ngo" }],\n"documents": [${document()}]`);
  expect(read(`\uFEFF${text.replace(/\n/g, '\r\n')}`)).toEqual({
    sources: [
      {
        id: 'cole',
        name: 'Cole',
        kind: 'ngo',
        aliases: [],
        wordlike: [],
        domains: [],
        newsroom: null,
        feeds: [],
        parent: null,
        formerNames: [],
        primaryFor: '',
      },
    ],
    documents: [
      {
        id: 'rbt 2026-05-14 https://rbt.example/a',
        sourceId: 'rbt',
        date: '2026-05-14',
        title: 'Tables',
        url: 'https://rbt.example/a',
        type: 'news',
        dateBasis: 'published',
      },
    ],
  });
});

describe('what is wrong is told by line, and nothing is imported', () => {
  const cases: readonly (readonly [text: string, expected: RegExp, because: string])[] = [
    ['', /^1: not JSON/, 'nothing'],
    ['{"format"', /^1: not JSON/, 'cut off'],
    [file('"sources": [],\n"documents": [],'), /^6: not JSON/, 'a trailing comma'],
    ['[]', /^1: the file is no list of sources/, 'another file'],
    ['{"format": "opml"}', /^1: the file is no list of sources/, 'another format'],
    ['{"format": "sourcelight-own-registry", "version": 2}', /^1: this version of Sourcelight reads/, 'a newer one'],
    [file('"sources": {}'), /^4: sources must be a list/, 'no list'],
    [file('"source": []'), /^4: source is no field/, 'a field nobody knows'],
    [file('"documents": [\n7]'), /^5: the entry must be an object/, 'no entry'],
    [file(`"documents": [\n${document(',\n"page": 7')}]`), /^6: page is no field/, 'a field too many'],
    [file('"documents": [\n{ "source": "RBT" }]'), /^5: date is missing/, 'a field too few'],
    [file(`"documents": [\n${document().replace('05-14', '02-30')}]`), /^5: date is no day/, 'an impossible day'],
    [file(`"documents": [${document().replace('https', 'javascript')}]`), /^4: url is no address/, 'a script'],
    [file(`"documents": [${document().replace('RBT', 'ACME')}]`), /^4: source: no source/, 'nobody'],
    [file(`"documents": [${document()},\n${document()}]`), /^5: https.* is there twice/, 'a document twice'],
    [file(`"documents": [${document(', "type": "diary"')}]`), /^4: type must be one of/, 'a type nobody knows'],
    [file('"sources": [{ "id": "rbt", "name": "R", "kind": "ngo" }]'), /^4: id: there is a source rbt/, 'a bundled id'],
    [file('"sources": [{ "id": "a", "name": "a|b", "kind": "ngo" }]'), /^4: name has a \|/, 'a separator'],
    [file('"sources": [{ "id": "a", "name": "a\\u0000", "kind": "ngo" }]'), /^4: name has a line break/, 'a control'],
    [file('"sources": [{ "id": "a", "name": "a\\ud800", "kind": "ngo" }]'), /^4: name has a line break/, 'half a pair'],
    [
      file('"sources": [{ "id": "a", "name": "A", "kind": "ngo", "parent": "b" }]'),
      /^4: parent: there is no other source/,
      'a parent that is not there',
    ],
    [
      file('"sources": [{ "id": "a", "name": "A", "kind": "ngo", "wordlike": ["B"] }]'),
      /^4: wordlike: B is not among/,
      'a word that is no name',
    ],
  ];

  test.each(cases.map(([text, expected, because]) => [because, text, expected] as const))(
    '%s',
    (_because, text, expected) => {
      const problems = read(text);
      expect(problems).toEqual([expect.stringMatching(expected), ...(problems as string[]).slice(1)]);
    },
  );

  test('a right entry beside a wrong one is not imported either', () => {
    const wrong = document().replace('05-14', '02-30');
    expect(read(file(`"documents": [${document()},\n${wrong}]`))).toEqual([
      '5: date is no day of the calendar, YYYY-MM-DD',
    ]);
  });
});

describe('hostile files', () => {
  test('50 MB are refused unread', () => {
    expect(read(' '.repeat(50_000_000))).toEqual(['too large']);
  });

  test.each(['[', '{"a":', '{"format":[[[['])('%s without end', (open) => {
    expect(read(open.repeat(400_000))).toEqual(['1: not JSON: brackets within brackets, too deep']);
  });

  test('brackets in text are text', () => {
    const own = told(
      importJson(file(`"documents": [${document().replace('Tables', `\\"${'['.repeat(90)}`)}]`), CONTEXT),
    );
    expect(own).toHaveProperty('documents.0.title', `"${'['.repeat(90)}`);
  });

  test('only the first of very many problems are told, and how many there are', () => {
    const wrong = Array.from({ length: 400 }, () => '7').join(',\n');
    const problems = read(file(`"documents": [${wrong}]`)) as string[];
    expect(problems).toHaveLength(51);
    expect(problems[50]).toBe('and 350 more');
  });

  test('more than anybody keeps', () => {
    const many = Array.from({ length: 20_001 }, (_, i) => document().replace('/a', `/${i}`)).join(',\n');
    expect(read(file(`"documents": [\n${many}]`))).toEqual(['20005: more than 20000 documents']);
  });

  test('a field that is called like a part of every object', () => {
    expect(read(file('"__proto__": { "documents": [] }'))).toEqual(['4: __proto__ is no field of the file']);
  });
});
