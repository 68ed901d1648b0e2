import { describe, expect, test } from 'vitest';
import { federalRegisterReader } from '../../../../lib/registry/channels/federal-register';
import { answerOf, channelOf, failureOf, listingOf, recorded } from './answers';

const ADDRESS = 'https://www.federalregister.gov/api/v1/documents.json?conditions[agencies][]=example-agency';
const DAYS = { from: '2026-05-11', to: '2026-05-15' };
const ASKED = federalRegisterReader.request(channelOf(federalRegisterReader, ADDRESS), DAYS);

/** The recorded answer with other values in its head. */
const answered = (head: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...JSON.parse(recorded('federal-register.json')), ...head });
const listing = (body: string, address = ASKED) => listingOf(federalRegisterReader, answerOf(body, address));

test('asks for the days, both included, and for what is read', () => {
  expect([...new URL(ASKED).searchParams]).toEqual([
    ['conditions[agencies][]', 'example-agency'],
    ['conditions[publication_date][gte]', '2026-05-11'],
    ['conditions[publication_date][lte]', '2026-05-15'],
    ['order', 'oldest'],
    ['per_page', '1000'],
    ['page', '1'],
    ...['title', 'html_url', 'publication_date', 'document_number', 'type'].map((field) => ['fields[]', field]),
  ]);
});

test('documents by the day of their issue, and the next page', () => {
  const read = listing(recorded('federal-register.json'));
  expect(read).toMatchObject({
    items: [
      {
        key: '2026-10001 2026-05-12',
        title: 'Carts; Licensing of Drivers',
        url: 'https://www.federalregister.gov/documents/2026/05/12/2026-10001/carts-licensing-of-drivers',
        date: '2026-05-12',
        dateBasis: 'published',
        type: 'rule',
      },
      { key: '2026-10002 2026-05-14', date: '2026-05-14', type: 'rule' },
    ],
    proves: 'days',
    total: 3,
    passedOver: 0,
  });
  const next = new URL(read.next ?? '');
  expect([next.host, next.searchParams.get('page')]).toEqual(['www.federalregister.gov', '2']);
  // The address of the next page spells the question differently, and is the same question.
  expect(listing(answered({ next_page_url: null }), read.next ?? '')).toMatchObject({ proves: 'days', next: null });
});

test('a number that was given twice is two documents', () => {
  const [document] = JSON.parse(recorded('federal-register.json')).results;
  const twice = [document, { ...document, publication_date: '2006-05-14', html_url: `${document.html_url}-2` }];
  expect(listing(answered({ results: twice })).items).toHaveLength(2);
});

describe('what an answer proves', () => {
  const cases: readonly (readonly [body: string, address: string, proves: string, because: string])[] = [
    [answered({ count: 2_000 }), ASKED, 'days', 'as many as it shows'],
    [answered({ count: 2_001 }), ASKED, 'nothing', 'more than it shows'],
    [
      answered({ next_page_url: 'https://evil.example/api/v1/documents?page=2' }),
      ASKED,
      'nothing',
      'on a foreign host',
    ],
    [answered({ next_page_url: 'http://www.federalregister.gov/p' }), ASKED, 'nothing', 'without encryption'],
    [answered({ next_page_url: '//evil.example/p' }), ASKED, 'nothing', 'a foreign host, in short'],
    [answered({}), ADDRESS, 'nothing', 'a redirect lost the question'],
    [answered({}), federalRegisterReader.request(channelOf(federalRegisterReader, ADDRESS), null), 'newest', 'no days'],
    ['{"count": 0}', ASKED, 'days', 'no documents on those days'],
  ];
  test.each(cases.map(([body, address, proves, because]) => ({ body, address, proves, because })))(
    '$because: $proves',
    ({ body, address, proves }) => {
      const read = listing(body, address);
      expect(read.proves).toBe(proves);
      expect(read.next ?? 'https://www.federalregister.gov/').toMatch(/^https:\/\/www\.federalregister\.gov\//);
    },
  );
});

describe('what is no list of documents', () => {
  const cases: readonly (readonly [body: string, kind: string, because: string])[] = [
    [recorded('error-page.html'), 'other-format', 'a page'],
    [recorded('federal-register.json').slice(0, 300), 'malformed', 'breaks off'],
    ['{"errors": {"order": "unknown"}}', 'malformed', 'an error'],
    [answered({ count: '3' }), 'malformed', 'text for a number'],
    [answered({ results: [] }), 'empty', 'none, although it counts three'],
  ];
  test.each(cases.map(([body, kind, because]) => ({ body, kind, because })))('$because: $kind', ({ body, kind }) => {
    expect(failureOf(federalRegisterReader, answerOf(body, ASKED)).kind).toBe(kind);
  });
});
