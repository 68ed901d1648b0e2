import { describe, expect, test } from 'vitest';
import { MOST_ITEMS } from '../../../../lib/registry/channels/channel';
import { edgarReader } from '../../../../lib/registry/channels/edgar';
import { answerOf, failureOf, listingOf, recorded } from './answers';

const ADDRESS = 'https://data.sec.gov/submissions/CIK0001234567.json';
const FOLDER = 'https://www.sec.gov/Archives/edgar/data/1234567';

type Columns = Record<string, unknown[]>;

/** The recorded answer with other columns. */
function answered(columns: (recent: Columns) => Columns): string {
  const answer = JSON.parse(recorded('edgar.json'));
  return JSON.stringify({ ...answer, filings: { recent: columns(answer.filings.recent) } });
}
const listing = (body: string) => listingOf(edgarReader, answerOf(body, ADDRESS));

test('filings by the day on which they were filed', () => {
  expect(listing(recorded('edgar.json'))).toEqual({
    items: [
      {
        key: '0001234567-26-000012',
        title: 'EXAMPLE CARTS INC: 8-K (CURRENT REPORT)',
        url: `${FOLDER}/000123456726000012/cart-20260511.htm`,
        date: '2026-05-14',
        dateBasis: 'published',
        type: 'filing',
      },
      {
        key: '0001234567-26-000011',
        title: 'EXAMPLE CARTS INC: 10-Q',
        url: `${FOLDER}/000123456726000011/cart-10q.htm`,
        date: '2026-05-11',
        dateBasis: 'published',
        type: 'filing',
      },
      {
        key: '0001234567-26-000010',
        title: 'EXAMPLE CARTS INC: 4',
        url: `${FOLDER}/000123456726000010/xslF345X05/form4.xml`,
        date: '2026-05-04',
        dateBasis: 'published',
        type: 'filing',
      },
      {
        key: '9999999997-26-000001',
        title: 'EXAMPLE CARTS INC: UPLOAD',
        url: `${FOLDER}/999999999726000001/9999999997-26-000001-index.htm`,
        date: '2026-04-30',
        dateBasis: 'published',
        type: 'filing',
      },
    ],
    proves: 'newest',
    next: null,
    children: [],
    total: null,
    passedOver: 0,
  });
});

test('a number that is none and a day that is none are passed over', () => {
  const strange = answered((recent) => ({
    ...recent,
    accessionNumber: ['0001234567-26-000012', '../../evil', '0001234567-26-000010', '9999999997-26-000001'],
    filingDate: ['2026-02-30', '2026-05-11', '', '2026-04-30'],
  }));
  const { items, passedOver } = listing(strange);
  expect([items.map(({ key }) => key), passedOver]).toEqual([['9999999997-26-000001'], 3]);
});

test.each(['../../../../login.htm', '//evil.example/a.htm', 'a/../b.htm', 'javascript:x', 'a.htm?b', '\uD83D'])(
  'for a document outside of its filing, %j, the index of the filing',
  (document) => {
    const { items } = listing(answered((recent) => ({ ...recent, primaryDocument: Array(4).fill(document) })));
    expect(items[0]?.url).toBe(`${FOLDER}/000123456726000012/0001234567-26-000012-index.htm`);
  },
);

test('only so many filings are read, the newest of them', () => {
  const rows = Array.from({ length: 6_000 }, (_, row) => row);
  const many = answered(() => ({
    accessionNumber: rows.map((row) => `0001234567-26-${String(999_999 - row)}`),
    filingDate: rows.map((row) => (row < 3_000 ? '2026-05-14' : '2026-05-13')),
    ...Object.fromEntries(
      ['reportDate', 'form', 'primaryDocument', 'primaryDocDescription'].map((name) => [name, rows.map(() => 'x')]),
    ),
  }));
  const { items, proves } = listing(many);
  expect([items.length, proves]).toEqual([MOST_ITEMS, 'newest']);
});

describe('what is no list of filings', () => {
  const cases: readonly (readonly [body: string, kind: string, because: string])[] = [
    [answered((recent) => ({ ...recent, form: ['8-K'] })), 'malformed', 'columns of unequal length'],
    [answered(({ form: _, ...recent }) => recent), 'malformed', 'a column is missing'],
    [recorded('edgar.json').slice(0, 500), 'malformed', 'breaks off'],
    [answered((recent) => Object.fromEntries(Object.keys(recent).map((name) => [name, []]))), 'empty', 'no filings'],
    [recorded('edgar.json').replace('0001234567"', '0007654321"'), 'other-format', 'filings of another company'],
    [recorded('captcha.html'), 'other-format', 'a page'],
  ];
  test.each(cases.map(([body, kind, because]) => ({ body, kind, because })))('$because: $kind', ({ body, kind }) => {
    expect(failureOf(edgarReader, answerOf(body, ADDRESS)).kind).toBe(kind);
  });
});
