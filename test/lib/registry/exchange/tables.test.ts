import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exportCsv, importCsv } from '../../../../lib/registry/exchange/csv';
import { exportTsv, importTsv } from '../../../../lib/registry/exchange/tsv';
import { anyOwn, CONTEXT, lines, told } from './own';

const read = (text: string) => told(importCsv(text, CONTEXT));
const HEAD = 'source,date,title,url';
const ROW = 'RBT,2026-05-14,Tables,https://rbt.example/a';

describe.each([
  ['CSV', exportCsv, importCsv],
  ['TSV', exportTsv, importTsv],
])('%s', (_name, write, parse) => {
  test('what is exported is imported the same', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const { sources, documents } = write(own);
        expect(told(parse(sources, CONTEXT))).toEqual({ sources: own.sources, documents: [] });
        const idOf = (written: string) => own.sources.find(({ id }) => id === written)?.id ?? CONTEXT.idOf(written);
        expect(told(parse(documents, { ...CONTEXT, idOf }))).toEqual({ sources: [], documents: own.documents });
      }),
    );
  });

  test('no cell that is exported is a formula', () => {
    const raw = (text: string): string[] => {
      const cells: string[] = [];
      const delimiter = write === exportCsv ? ',' : '\t';
      papa.parse(text.replace(/\r\n/g, '\n'), {
        delimiter,
        newline: '\n',
        quoteChar: '"',
        step: ({ data }) => void cells.push(...data),
      });
      return cells;
    };
    fc.assert(
      fc.property(anyOwn, (own) => {
        const { sources, documents } = write(own);
        const cells = [...raw(sources), ...raw(documents)];
        expect(cells.length).toBeGreaterThan(10);
        expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('tables as people and programs write them', () => {
  const one = { title: 'Tables', url: 'https://rbt.example/a', date: '2026-05-14', sourceId: 'rbt' };
  test.each([
    [`${HEAD}\n${ROW}`, 'no line end at the end'],
    [`\uFEFF${HEAD}\r\n${ROW}\r\n`, 'Excel'],
    [`${HEAD}\r${ROW}\r`, 'an old Mac'],
    [`\n\n${HEAD}\n,,,\n${ROW}\n\n`, 'empty lines'],
    [`Title, URL ,DATE,source\nTables,https://rbt.example/a, 2026-05-14 ,"RBT"`, 'columns in another order'],
  ])('%j: %s', (text, _because) => {
    expect(read(text)).toMatchObject({ sources: [], documents: [one] });
  });

  test('an id is made of the name', () => {
    expect(read("name,kind\nBureau d'Études,regulator")).toMatchObject({ sources: [{ id: 'bureau-d-etudes' }] });
  });

  test('a formula that somebody else disarmed is text', () => {
    expect(read(`${HEAD}\nRBT,2026-05-14,'=1+1,https://rbt.example/a`)).toMatchObject({
      documents: [{ title: '=1+1' }],
    });
  });
});

describe('what is wrong is told by line, and nothing is imported', () => {
  const cases: readonly (readonly [text: string, expected: unknown[], because: string])[] = [
    ['', ['1: the file is empty'], 'nothing'],
    ['<html>', [expect.stringMatching(/^1: the first line must name the columns; missing: name, kind/)], 'no table'],
    [`source,date,title\n${ROW}`, [expect.stringMatching(/^1: .*missing: url/)], 'no url'],
    [`${HEAD},page\n${ROW},7`, [expect.stringMatching(/^1: no column is called "page"/)], 'a column nobody knows'],
    [`${HEAD},date\n${ROW},`, [expect.stringMatching(/^1: no column is called "date"/)], 'a column twice'],
    [`${HEAD}\n${ROW},7`, ['2: 5 cells where the first line has 4'], 'a cell too many'],
    [
      `${HEAD}\n${ROW}\nRBT,14/05/2026,B,https://rbt.example/b`,
      ['3: date is no day of the calendar, YYYY-MM-DD'],
      'a day as Excel writes it',
    ],
    [
      `${HEAD}\n"RBT","2026-05-14","a\nb","https://rbt.example/a"\nX,2026-05-14,C,https://rbt.example/c`,
      ['2: title has a line break or a control character', '4: source: no source, or more than one, is called X'],
      'lines within a cell are counted',
    ],
    [
      `${HEAD}\n"RBT,2026-05-14,A,https://rbt.example/a`,
      [expect.stringMatching(/^2: Quoted field unterminated/), expect.stringMatching(/^2: 1 cells/)],
      'a quotation mark that stays open',
    ],
    [
      'name,kind,newsroom\nA,ngo,javascript:alert(1)',
      [expect.stringMatching(/^2: newsroom is no address/)],
      'a script',
    ],
    [
      'name,kind,former_names\nA,ngo,B=2020-01-01..2019-01-01',
      ['2: formerNames ends before it begins'],
      'a name that ends before it begins',
    ],
    ['name,kind\n你好,ngo', [expect.stringMatching(/^2: id must be lower case/)], 'a name that makes no id'],
  ];

  test.each(cases.map(([text, expected, because]) => [because, text, expected] as const))(
    '%s',
    (_because, text, expected) => {
      expect(read(text)).toEqual(expected);
    },
  );
});

describe('hostile tables', () => {
  test('50 MB are refused unread', () => {
    expect(read('a,'.repeat(25_000_000))).toEqual(['too large']);
  });

  test.each([
    ['quotes', '"'.repeat(2_000_000)],
    ['quotes that open and close', '"a" '.repeat(500_000)],
    ['separators', ','.repeat(2_000_000)],
    ['lines', `${HEAD}\n${'x\n'.repeat(1_000_000)}`],
    ['rows', `${HEAD}\n${'RBT,x,y,z\n'.repeat(300_000)}`],
  ])('%s', (_name, text) => {
    const start = performance.now();
    expect(lines(importCsv(text, CONTEXT)).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
