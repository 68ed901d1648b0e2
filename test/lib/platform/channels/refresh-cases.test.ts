import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourcelightDatabase } from '../../../../lib/platform/database/database';
import type { ChannelKind } from '../../../../lib/registry/channels/channel';
import type { DayInterval } from '../../../../lib/shared/calendar';
import { type ChannelReply, type ChannelServer, serveChannels } from '../../../channel-server';
import { channelAt, coverageIn, documentsIn, type Listed, rss, serviceOver } from '../../../channels';

interface Step {
  /** When, at UTC. */
  readonly at: string;
  /** By path; what was answered before stays. */
  readonly replies?: Readonly<Record<string, ChannelReply>>;
  /** What the server's clock says; nothing where left out. */
  readonly date?: string;
  /** Asked for these days, instead of on schedule. */
  readonly days?: DayInterval;
  /** Day and title of all that is held; where left out, as before. */
  readonly documents?: readonly (readonly string[])[];
  /** All days that are called complete; where left out, as before. */
  readonly coverage?: readonly (readonly string[])[];
  readonly problem?: string | RegExp;
  /** How many requests reach the server; one where left out. */
  readonly requests?: number;
  /** Headers of the last request. */
  readonly sent?: Readonly<Record<string, string | undefined>>;
}

interface Case {
  readonly name: string;
  readonly kind?: ChannelKind;
  /** Path of the channel; `/feed.xml` where left out. */
  readonly path?: string;
  /** Milliseconds. */
  readonly patience?: number;
  readonly steps: readonly Step[];
}

/** Items 1, 2 and 3 and when they came: what most cases begin with. */
const FIRST: readonly Listed[] = [
  [3, 'Mon, 01 Jun 2026 09:00:00 GMT'],
  [2, 'Sun, 31 May 2026 09:00:00 GMT'],
  [1, 'Sat, 30 May 2026 09:00:00 GMT'],
];
const HELD = [
  ['2026-05-30', 'Release 1'],
  ['2026-05-31', 'Release 2'],
  ['2026-06-01', 'Release 3'],
];
const NEXT: readonly Listed[] = [[4, 'Wed, 03 Jun 2026 09:00:00 GMT'], ...FIRST];
const HELD_NEXT = [...HELD, ['2026-06-03', 'Release 4']];

const feed = (items: readonly Listed[], over: ChannelReply = {}): Record<string, ChannelReply> => ({
  '/feed.xml': { body: rss(items), headers: { 'content-type': 'application/rss+xml' }, ...over },
});
const page = (over: ChannelReply = {}): Record<string, ChannelReply> => ({
  '/feed.xml': {
    body: '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Are you human?</body></html>',
    headers: { 'content-type': 'text/html' },
    ...over,
  },
});

/** At 6:00 on 1 June the 1st has begun everywhere, and the 2nd nowhere: from then on days are watched. */
const AT_FIRST = '2026-06-01T06:00';
/** Four days later the 4th is over nowhere at all by noon in Baker Island, so that the 2nd is the last but one day over. */
const LATER = '2026-06-05T06:00';
const begun: Step = { at: AT_FIRST, replies: feed(FIRST), documents: HELD, coverage: [] };
/** What was kept goes on at the next good answer. */
const goesOn: Step = {
  at: '2026-06-09T13:00',
  replies: feed(NEXT),
  documents: HELD_NEXT,
  coverage: [['2026-06-02', '2026-06-07']],
};
const fails = (replies: Record<string, ChannelReply>, problem: string | RegExp, over: Partial<Step> = {}): Step[] => [
  begun,
  { at: LATER, replies, problem, ...over },
  goesOn,
];

const posts = (numbers: readonly number[], day: string): string =>
  JSON.stringify(
    numbers.map((id) => ({
      id,
      date: `${day}T08:00:00`,
      link: `{origin}/posts/${id}`,
      title: { rendered: `Post ${id}` },
      type: 'post',
    })),
  );
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const ofPosts = (numbers: readonly number[], day: string): string[][] =>
  numbers.map((n) => [day, `Post ${n}`]).sort((a, b) => (a.join() < b.join() ? -1 : 1));
const wpHeaders = (total: number, pages: number) => ({
  'content-type': 'application/json',
  'x-wp-total': `${total}`,
  'x-wp-totalpages': `${pages}`,
});
const WP = '/wp-json/wp/v2/posts';
const MAY = { from: '2026-05-01', to: '2026-05-31' };

const fr = (numbers: readonly number[], count: number, next: string | null): ChannelReply => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    count,
    next_page_url: next,
    results: numbers.map((n) => ({
      document_number: `2026-${n}`,
      title: `Post ${n}`,
      html_url: `https://www.federalregister.gov/documents/2026/05/11/2026-${n}/rule`,
      publication_date: '2026-05-11',
    })),
  }),
});
const FR = '/api/v1/documents.json';
const FR_QUERY =
  'conditions%5Bpublication_date%5D%5Bgte%5D=2026-05-01&conditions%5Bpublication_date%5D%5Blte%5D=2026-05-31';

const CASES: readonly Case[] = [
  {
    name: 'two listings, of which the second goes on where the first ended',
    steps: [begun, goesOn],
  },
  {
    name: 'two listings between which something may be missing',
    steps: [
      begun,
      {
        at: '2026-06-09T13:00',
        replies: feed([
          [8, '2026-06-08'],
          [7, '2026-06-08'],
          [6, '2026-06-07'],
        ]),
        documents: [...HELD, ['2026-06-07', 'Release 6'], ['2026-06-08', 'Release 7'], ['2026-06-08', 'Release 8']],
        coverage: [],
      },
    ],
  },
  {
    name: 'not before its time',
    steps: [begun, { at: '2026-06-01T11:59', requests: 0 }, { at: '2026-06-01T12:00', requests: 1 }],
  },
  {
    name: 'an ETag: asked with it, and 304 carries on',
    steps: [
      {
        at: AT_FIRST,
        replies: feed(FIRST, { etag: '"one"' }),
        documents: HELD,
        coverage: [],
        sent: { 'if-none-match': undefined },
      },
      {
        at: LATER,
        coverage: [['2026-06-02', '2026-06-02']],
        sent: { 'if-none-match': '"one"', 'if-modified-since': undefined },
      },
      {
        at: '2026-06-09T13:00',
        replies: feed(NEXT, { etag: '"two"' }),
        documents: HELD_NEXT,
        coverage: [['2026-06-02', '2026-06-07']],
      },
      { at: '2026-06-10T13:00', coverage: [['2026-06-02', '2026-06-08']], sent: { 'if-none-match': '"two"' } },
    ],
  },
  {
    name: 'Last-Modified: asked with it where there is no tag',
    steps: [
      {
        at: AT_FIRST,
        replies: feed(FIRST, { modified: 'Mon, 01 Jun 2026 05:00:00 GMT' }),
        documents: HELD,
        coverage: [],
      },
      {
        at: LATER,
        coverage: [['2026-06-02', '2026-06-02']],
        sent: { 'if-modified-since': 'Mon, 01 Jun 2026 05:00:00 GMT' },
      },
    ],
  },
  {
    name: 'Last-Modified of this very second: something may come in what is left of it',
    steps: [
      {
        at: AT_FIRST,
        replies: feed(FIRST, { modified: 'Mon, 01 Jun 2026 06:00:00 GMT' }),
        documents: HELD,
        coverage: [],
      },
      { at: LATER, coverage: [['2026-06-02', '2026-06-02']], sent: { 'if-modified-since': undefined } },
    ],
  },
  { name: 'gzip', steps: [begun, { ...goesOn, replies: feed(NEXT, { gzip: true }) }] },
  {
    name: '429 with Retry-After: not asked earlier',
    steps: [
      begun,
      { at: LATER, replies: feed(NEXT, { status: 429, headers: { 'retry-after': '86400' } }), problem: 'status 429' },
      { at: '2026-06-06T05:59', replies: feed(NEXT), requests: 0, problem: 'status 429' },
      { at: '2026-06-06T06:00', documents: HELD_NEXT, coverage: [['2026-06-02', '2026-06-03']] },
    ],
  },
  {
    name: '503 with a date in Retry-After',
    steps: [
      begun,
      {
        at: LATER,
        replies: feed(NEXT, { status: 503, headers: { 'retry-after': 'Sat, 06 Jun 2026 06:00:00 GMT' } }),
        problem: 'status 503',
      },
      { at: '2026-06-06T05:59', replies: feed(NEXT), requests: 0, problem: 'status 503' },
      { at: '2026-06-06T06:00', documents: HELD_NEXT, coverage: [['2026-06-02', '2026-06-03']] },
    ],
  },
  {
    name: '500: later each time',
    steps: [
      begun,
      { at: LATER, replies: feed(NEXT, { status: 500 }), problem: 'status 500' },
      { at: '2026-06-05T06:14', requests: 0, problem: 'status 500' },
      { at: '2026-06-05T06:15', problem: 'status 500' },
      { at: '2026-06-05T06:44', requests: 0, problem: 'status 500' },
      { at: '2026-06-05T06:45', problem: 'status 500' },
      goesOn,
    ],
  },
  { name: 'no answer in time', patience: 200, steps: fails(feed(NEXT, { delay: 400 }), 'no whole answer in time') },
  { name: 'an answer that breaks off', steps: fails(feed(NEXT, { breaksAfter: 200 }), /no answer|terminated/) },
  {
    name: 'a feed that has moved within its site',
    steps: [
      begun,
      {
        ...goesOn,
        replies: { '/feed.xml': { redirect: '{origin}/news/rss' }, '/news/rss': { body: rss(NEXT) } },
        requests: 2,
      },
    ],
  },
  {
    name: 'a feed that has moved to another site',
    steps: fails(
      { '/feed.xml': { redirect: '{other}/news/rss' }, '/news/rss': { body: rss(NEXT) } },
      'it has moved to another site',
      { requests: 2 },
    ),
  },
  {
    name: 'a feed that is gone',
    steps: fails(feed([], { status: 410 }), 'status 410'),
  },
  {
    name: 'a feed that is sent as a page',
    steps: [begun, { ...goesOn, replies: feed(NEXT, { headers: { 'content-type': 'text/html' } }) }],
  },
  {
    name: 'an error page with status 200',
    steps: fails(page({ body: '<html><h1>500 Internal error</h1></html>' }), 'no listing: an HTML page'),
  },
  { name: 'a captcha', steps: fails(page(), 'no listing: an HTML page') },
  { name: 'a captcha with status 403', steps: fails(page({ status: 403 }), 'status 403') },
  {
    name: 'an error as JSON with status 200',
    steps: fails(feed([], { body: '{"error": "rate limit"}' }), /no listing/),
  },
  {
    name: 'a feed of 50 MB in 50 KB',
    steps: fails(feed([], { body: new Uint8Array(50e6).fill(32), gzip: true }), 'more than 8388608 bytes'),
  },
  {
    name: 'a bomb of entities',
    steps: fails(
      feed([], {
        body: `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss(NEXT)
          .replace(/^.*?\?>/, '')
          .replace('Release 4', '&b;')}`,
      }),
      /no listing: a document type with declarations/,
    ),
  },
  { name: 'XML that is cut off', steps: fails(feed([], { body: rss(NEXT).slice(0, -40) }), /no listing/) },
  {
    name: 'XML that is not well-formed',
    steps: fails(feed([], { body: rss(NEXT).replace('</title>', '</titel>') }), /no listing/),
  },
  { name: 'an empty feed', steps: fails(feed([]), 'no listing: a feed without items') },
  { name: 'nothing at all', steps: fails(feed([], { body: '' }), 'no listing: nothing') },
  {
    name: 'dates without zone are days of the source',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([
          [3, '2026-06-01 23:59:00'],
          [2, '31 May 2026 00:01:00'],
          [1, '2026-05-30'],
        ]),
        documents: HELD,
        coverage: [],
      },
    ],
  },
  {
    name: 'of an item that is listed twice, or under two addresses of one page, the first stays',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([
          [3, '2026-06-01'],
          [3, '2026-05-01'],
          [2, '2026-05-31'],
          ['2?utm_source=rss', '2026-05-01'],
          [1, '2026-05-30'],
        ]),
        documents: HELD,
        coverage: [],
      },
    ],
  },
  {
    name: 'of two items whose addresses differ by how a reader came alone, the first stays',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([], {
          body: JSON.stringify({
            version: 'https://jsonfeed.org/version/1.1',
            title: 'Acme',
            items: ['2026-06-01', '2026-05-01'].map((day, n) => ({
              id: `${n}`,
              title: `Release ${n}`,
              url: `{origin}/releases/1?utm_source=${n}`,
              date_published: `${day}T09:00:00Z`,
            })),
          }),
        }),
        documents: [['2026-06-01', 'Release 0']],
        coverage: [],
      },
    ],
  },
  {
    name: 'an item without a day that was away for a while keeps the day on which it was first seen',
    steps: [
      {
        at: '2026-06-01T06:00',
        replies: feed([
          [3, null],
          [2, null],
          [1, null],
        ]),
        documents: [],
        coverage: [],
      },
      {
        at: '2026-06-02T06:00',
        replies: feed([
          [4, null],
          [3, null],
          [2, null],
          [1, null],
        ]),
        documents: [['2026-06-02', 'Release 4']],
      },
      // What has gone may have been pushed out by more than came: a gap.
      {
        at: '2026-06-03T06:00',
        replies: feed([
          [3, null],
          [2, null],
          [1, null],
        ]),
      },
      {
        at: '2026-06-04T06:00',
        replies: feed([
          [4, null],
          [3, null],
          [2, null],
          [1, null],
        ]),
      },
    ],
  },
  {
    name: 'places on one page are documents of their own',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([
          ['notes#v3', '2026-06-01'],
          ['notes#v2', '2026-05-31'],
          ['notes#v1', '2026-05-30'],
        ]),
        documents: [
          ['2026-05-30', 'Release notes#v1'],
          ['2026-05-31', 'Release notes#v2'],
          ['2026-06-01', 'Release notes#v3'],
        ],
        coverage: [],
      },
      {
        at: LATER,
        replies: feed([
          ['notes#v9', '2026-06-05'],
          ['notes#v8', '2026-06-04'],
          ['notes#v7', '2026-06-04'],
        ]),
        documents: [
          ['2026-05-30', 'Release notes#v1'],
          ['2026-05-31', 'Release notes#v2'],
          ['2026-06-01', 'Release notes#v3'],
          ['2026-06-04', 'Release notes#v7'],
          ['2026-06-04', 'Release notes#v8'],
          ['2026-06-05', 'Release notes#v9'],
        ],
        coverage: [],
      },
    ],
  },
  {
    name: 'places on one page beside what is pinned: a gap is seen',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([
          ['notes#v3', '2026-06-01'],
          ['a', '2026-06-01'],
          ['b', '2026-06-01'],
        ]),
        documents: [
          ['2026-06-01', 'Release a'],
          ['2026-06-01', 'Release b'],
          ['2026-06-01', 'Release notes#v3'],
        ],
        coverage: [],
      },
      {
        at: '2026-06-09T13:00',
        replies: feed([
          ['notes#v9', '2026-06-08'],
          ['a', '2026-06-01'],
          ['b', '2026-06-01'],
        ]),
        documents: [
          ['2026-06-01', 'Release a'],
          ['2026-06-01', 'Release b'],
          ['2026-06-01', 'Release notes#v3'],
          ['2026-06-08', 'Release notes#v9'],
        ],
        coverage: [],
      },
    ],
  },
  {
    name: 'what is dated back keeps as many days open',
    steps: [
      begun,
      { at: '2026-06-05T13:00', replies: feed(NEXT), documents: HELD_NEXT, coverage: [['2026-06-02', '2026-06-03']] },
      {
        at: '2026-06-09T13:00',
        replies: feed([[5, '2026-06-01'], ...NEXT]),
        documents: [...HELD, ['2026-06-01', 'Release 5'], ['2026-06-03', 'Release 4']].sort((a, b) =>
          a.join() < b.join() ? -1 : 1,
        ),
        coverage: [],
      },
      { at: '2026-06-20T13:00', coverage: [['2026-06-02', '2026-06-11']] },
    ],
  },
  {
    name: 'items without days: those that have come since the last look are of that day, the others of none',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([
          [3, null],
          [2, null],
          [1, null],
        ]),
        documents: [],
        coverage: [],
      },
      { at: '2026-06-02T06:00', documents: [], coverage: [] },
      {
        at: '2026-06-03T06:00',
        replies: feed([
          [4, null],
          [3, null],
          [2, null],
          [1, null],
        ]),
        documents: [['2026-06-03', 'Release 4']],
        coverage: [],
      },
      { at: '2026-06-04T06:00', documents: [['2026-06-03', 'Release 4']], coverage: [] },
      {
        at: '2026-06-05T13:00',
        replies: feed([
          [4, null],
          [2, null],
          [1, null],
          [0, null],
        ]),
        documents: [['2026-06-03', 'Release 4']],
        coverage: [],
      },
    ],
  },
  {
    name: 'items without days, the oldest first: nobody knows which is new',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([
          [1, null],
          [2, null],
          [3, null],
        ]),
        documents: [],
        coverage: [],
      },
      {
        at: '2026-06-03T06:00',
        replies: feed([
          [1, null],
          [2, null],
          [3, null],
          [4, null],
        ]),
        documents: [],
        coverage: [],
      },
      {
        at: '2026-06-05T06:00',
        replies: feed([
          [1, null],
          [2, null],
          [3, null],
          [4, null],
          [5, null],
        ]),
        documents: [],
        coverage: [],
      },
    ],
  },
  {
    name: 'items without days below three that are pinned: a gap is seen',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([
          ['p', null],
          ['q', null],
          ['r', null],
          [2, null],
          [1, null],
        ]),
        documents: [],
        coverage: [],
      },
      {
        at: '2026-06-03T06:00',
        replies: feed([
          ['p', null],
          ['q', null],
          ['r', null],
          [9, null],
          [8, null],
        ]),
        documents: [],
        coverage: [],
      },
      {
        at: '2026-06-05T05:00',
        replies: feed([
          ['p', null],
          ['q', null],
          ['r', null],
          [15, null],
          [14, null],
        ]),
        documents: [],
        coverage: [],
      },
    ],
  },
  {
    name: 'an item without a day, after a long pause',
    steps: [begun, { at: '2026-06-09T13:00', replies: feed([[4, null], ...FIRST]), documents: HELD, coverage: [] }],
  },
  {
    name: 'an answer of a cache is as old as it says',
    steps: [
      begun,
      { ...goesOn, replies: feed(NEXT, { headers: { age: '172800' } }), coverage: [['2026-06-02', '2026-06-05']] },
    ],
  },
  {
    name: 'an older answer of a cache changes nothing that is known, and its tag is not asked with',
    steps: [
      { at: AT_FIRST, replies: feed(FIRST, { etag: '"one"' }), documents: HELD, coverage: [] },
      {
        at: '2026-06-05T13:00',
        replies: feed(NEXT, { etag: '"two"' }),
        documents: HELD_NEXT,
        coverage: [['2026-06-02', '2026-06-03']],
      },
      {
        at: '2026-06-06T13:00',
        replies: feed(FIRST, { etag: '"one"', headers: { age: '172800' } }),
        sent: { 'if-none-match': '"two"' },
      },
      // "Not modified since the older one" says nothing of what came after it.
      {
        at: '2026-06-09T13:00',
        replies: feed(FIRST, { etag: '"one"' }),
        sent: { 'if-none-match': '"two"' },
        coverage: [['2026-06-02', '2026-06-03']],
      },
    ],
  },
  {
    name: 'the first answer of a cache: days are watched from now on, not from then',
    steps: [
      { at: AT_FIRST, replies: feed(FIRST, { headers: { age: '432000' } }), documents: HELD, coverage: [] },
      goesOn,
    ],
  },
  {
    name: 'an answer that says it is a year old was true a year ago',
    steps: [begun, { at: LATER, replies: feed(NEXT, { headers: { age: '31536000' } }), documents: HELD_NEXT }],
  },
  {
    name: 'a server whose clock is five days behind: days are watched from later on, and to earlier',
    steps: [
      { ...begun, date: '2026-05-27T06:00' },
      { ...goesOn, date: '2026-06-04T13:00', coverage: [['2026-06-02', '2026-06-02']] },
    ],
  },
  {
    name: 'a server whose clock is two days ahead is not believed what has not been',
    steps: [
      { ...begun, date: '2026-06-03T06:00' },
      { ...goesOn, date: '2026-06-11T13:00', coverage: [['2026-06-04', '2026-06-07']] },
    ],
  },
  {
    name: 'an encoding that the XML names',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([], {
          body: Buffer.from(
            rss([['caf\u00e9', '2026-06-01']], 'iso-8859-1').replace('/releases/café', '/releases/cafe'),
            'latin1',
          ),
        }),
        documents: [['2026-06-01', 'Release caf\u00e9']],
        coverage: [],
      },
    ],
  },
  {
    name: 'an encoding that the header names, against what the XML says',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([], {
          headers: { 'content-type': 'text/xml; charset="windows-1252"' },
          body: Buffer.from(rss([['caf\u00e9', '2026-06-01']]).replace('/releases/café', '/releases/cafe'), 'latin1'),
        }),
        documents: [['2026-06-01', 'Release caf\u00e9']],
        coverage: [],
      },
    ],
  },
  {
    name: 'UTF-16 by its mark',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([], {
          body: Buffer.from(
            `\uFEFF${rss([['café', '2026-06-01']], 'utf-16').replace('/releases/café', '/releases/cafe')}`,
            'utf16le',
          ),
        }),
        documents: [['2026-06-01', 'Release café']],
        coverage: [],
      },
    ],
  },
  {
    name: 'UTF-8 that calls itself UTF-16, as .NET writes it',
    steps: [{ at: AT_FIRST, replies: feed([], { body: rss(FIRST, 'utf-16') }), documents: HELD, coverage: [] }],
  },
  {
    name: 'an Atom feed without days of publication: what is changed later keeps its first day',
    steps: [
      {
        at: AT_FIRST,
        replies: feed([], {
          body: atom([
            ['1', '2026-05-30'],
            ['2', '2026-05-31'],
            ['3', '2026-06-01'],
          ]),
        }),
        documents: HELD,
        coverage: [],
      },
      {
        at: LATER,
        replies: feed([], {
          body: atom([
            ['1', '2026-05-30'],
            ['2', '2026-06-04'],
            ['3', '2026-06-01'],
          ]),
        }),
        documents: HELD,
        coverage: [['2026-06-02', '2026-06-02']],
      },
    ],
  },
  {
    name: 'WordPress asked for its newest: one page, and the second look goes on',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: AT_FIRST,
        replies: { [WP]: { body: posts([3, 2, 1], '2026-05-31'), headers: wpHeaders(250, 3), etag: '"one"' } },
        documents: ofPosts([1, 2, 3], '2026-05-31'),
        coverage: [],
      },
      {
        at: '2026-06-05T13:00',
        replies: { [WP]: { body: posts([4, 3, 2, 1], '2026-05-31'), headers: wpHeaders(251, 3), etag: '"two"' } },
        documents: ofPosts([1, 2, 3, 4], '2026-05-31'),
        coverage: [['2026-06-02', '2026-06-03']],
      },
    ],
  },
  {
    name: 'an answer that proves nothing leaves the tag of the last that did: 304 would speak of the wrong one',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: AT_FIRST,
        replies: { [WP]: { body: posts([3, 2, 1], '2026-05-31'), headers: wpHeaders(250, 3), etag: '"one"' } },
        documents: ofPosts([1, 2, 3], '2026-05-31'),
        coverage: [],
      },
      {
        at: '2026-06-05T13:00',
        replies: { [WP]: { body: posts([9, 8, 7], '2026-05-31'), etag: '"two"' } },
        documents: ofPosts([1, 2, 3, 7, 8, 9], '2026-05-31'),
        sent: { 'if-none-match': '"one"' },
      },
      { at: '2026-06-09T13:00', coverage: [], sent: { 'if-none-match': '"one"' } },
    ],
  },
  {
    name: 'WordPress asked for days, on three pages',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: {
          [`${WP} 1`]: { body: posts(range(1, 100), '2026-05-10'), headers: wpHeaders(250, 3) },
          [`${WP} 2`]: { body: posts(range(101, 200), '2026-05-10'), headers: wpHeaders(250, 3) },
          [`${WP} 3`]: { body: posts(range(201, 250), '2026-05-10'), headers: wpHeaders(250, 3) },
        },
        documents: ofPosts(range(1, 250), '2026-05-10'),
        coverage: [['2026-05-01', '2026-05-31']],
        requests: 3,
      },
    ],
  },
  {
    name: 'WordPress asked for days that are not over',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-05-20T13:00',
        days: MAY,
        replies: { [WP]: { body: posts([1], '2026-05-10'), headers: wpHeaders(1, 1) } },
        documents: ofPosts([1], '2026-05-10'),
        coverage: [['2026-05-01', '2026-05-18']],
      },
    ],
  },
  {
    name: 'WordPress asked for days on which there was nothing',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: { [WP]: { body: '[]', headers: wpHeaders(0, 0) } },
        documents: [],
        coverage: [['2026-05-01', '2026-05-31']],
      },
    ],
  },
  {
    name: 'WordPress behind a cache that gives the first page for each page',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: { [WP]: { body: posts(range(1, 100), '2026-05-10'), headers: wpHeaders(200, 2) } },
        documents: ofPosts(range(1, 100), '2026-05-10'),
        coverage: [],
        requests: 2,
      },
    ],
  },
  {
    name: 'WordPress whose second page loses what was asked on the way',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: {
          [`${WP} 1`]: { body: posts(range(1, 100), '2026-05-10'), headers: wpHeaders(150, 2) },
          [`${WP} 2`]: { redirect: '{origin}/wp-json/wp/v2/news' },
          '/wp-json/wp/v2/news': { body: posts(range(301, 350), '2026-05-20'), headers: wpHeaders(50, 1) },
        },
        documents: [...ofPosts(range(1, 100), '2026-05-10'), ...ofPosts(range(301, 350), '2026-05-20')],
        coverage: [],
        requests: 3,
      },
    ],
  },
  {
    name: 'WordPress whose second page is another site',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: {
          [`${WP} 1`]: { body: posts(range(1, 100), '2026-05-10'), headers: wpHeaders(150, 2) },
          [`${WP} 2`]: { redirect: '{other}/elsewhere?orderby=date&order=asc&after=x&before=y&page=2' },
          '/elsewhere 2': { body: posts(range(101, 150), '2026-05-10'), headers: wpHeaders(150, 2) },
        },
        problem: 'it has moved to another site',
        documents: [],
        coverage: [],
        requests: 3,
      },
    ],
  },
  {
    name: 'WordPress that fails on the second page: nothing is kept, and the pause is kept to',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: {
          [`${WP} 1`]: { body: posts(range(1, 100), '2026-05-10'), headers: wpHeaders(150, 2) },
          [`${WP} 2`]: { status: 429, headers: { 'retry-after': '3600' } },
        },
        problem: 'status 429',
        documents: [],
        coverage: [],
        requests: 2,
      },
      { at: '2026-06-10T13:59', days: MAY, requests: 0, problem: 'status 429' },
      {
        at: '2026-06-10T14:00',
        days: MAY,
        replies: { [`${WP} 2`]: { body: posts(range(101, 150), '2026-05-10'), headers: wpHeaders(150, 2) } },
        documents: ofPosts(range(1, 150), '2026-05-10'),
        coverage: [['2026-05-01', '2026-05-31']],
        requests: 2,
      },
    ],
  },
  {
    name: 'WordPress that takes something away while its pages are read',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: {
          [`${WP} 1`]: { body: posts(range(1, 100), '2026-05-10'), headers: wpHeaders(150, 2) },
          // Number 101 has moved up to the first page, and one more has come since: as many as before.
          [`${WP} 2`]: { body: posts(range(102, 151), '2026-05-10'), headers: wpHeaders(151, 2) },
        },
        documents: ofPosts([...range(1, 100), ...range(102, 151)], '2026-05-10'),
        coverage: [],
        requests: 2,
      },
    ],
  },
  {
    name: 'WordPress whose second page is a cache of the day before: it was true then',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-05-20T13:00',
        days: MAY,
        replies: {
          [`${WP} 1`]: { body: posts(range(1, 100), '2026-05-10'), headers: wpHeaders(150, 2) },
          [`${WP} 2`]: { body: posts(range(101, 150), '2026-05-10'), headers: { ...wpHeaders(150, 2), age: '86400' } },
        },
        documents: ofPosts(range(1, 150), '2026-05-10'),
        coverage: [['2026-05-01', '2026-05-17']],
        requests: 2,
      },
    ],
  },
  {
    name: 'WordPress with more pages than are read',
    kind: 'wordpress',
    path: WP,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: Object.fromEntries(
          range(1, 25).map((n) => [`${WP} ${n}`, { body: posts([n], '2026-05-10'), headers: wpHeaders(20, 25) }]),
        ),
        documents: ofPosts(range(1, 20), '2026-05-10'),
        coverage: [],
        requests: 20,
      },
    ],
  },
  {
    name: 'the Federal Register, on two pages',
    kind: 'federal-register',
    path: FR,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: {
          [`${FR} 1`]: fr([1, 2], 4, `{origin}${FR}?${FR_QUERY}&order=oldest&page=2`),
          [`${FR} 2`]: fr([3, 4], 4, null),
        },
        documents: ofPosts([1, 2, 3, 4], '2026-05-11'),
        coverage: [['2026-05-01', '2026-05-31']],
        requests: 2,
      },
    ],
  },
  {
    name: 'the Federal Register, whose pages go round in a circle',
    kind: 'federal-register',
    path: FR,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: {
          [`${FR} 1`]: fr([1, 2], 4, `{origin}${FR}?${FR_QUERY}&order=oldest&page=2`),
          [`${FR} 2`]: fr([1, 2], 4, `{origin}${FR}?${FR_QUERY}&order=oldest&page=2`),
        },
        documents: ofPosts([1, 2], '2026-05-11'),
        coverage: [],
        requests: 2,
      },
    ],
  },
  {
    name: 'the Federal Register, whose next page is on another host',
    kind: 'federal-register',
    path: FR,
    steps: [
      {
        at: '2026-06-10T13:00',
        days: MAY,
        replies: { [FR]: fr([1, 2], 2, `{other}${FR}?page=2`) },
        documents: ofPosts([1, 2], '2026-05-11'),
        coverage: [],
      },
    ],
  },
  {
    name: 'a sitemap for news by way of an index: what it lists is kept, and proves nothing',
    kind: 'sitemap',
    path: '/sitemap.xml',
    steps: [
      {
        at: AT_FIRST,
        replies: {
          '/sitemap.xml': { body: sitemapIndex(['{origin}/news-1.xml', '{other}/news-2.xml']) },
          '/news-1.xml': { body: newsSitemap([1, 2]) },
        },
        documents: ofPosts([1, 2], '2026-05-31'),
        coverage: [],
        requests: 2,
      },
      { at: LATER, coverage: [], requests: 2 },
    ],
  },
  {
    name: 'an index of sitemaps that has not changed, though its parts have',
    kind: 'sitemap',
    path: '/sitemap.xml',
    steps: [
      {
        at: AT_FIRST,
        replies: {
          '/sitemap.xml': { body: sitemapIndex(['{origin}/news-1.xml']), etag: '"index"' },
          '/news-1.xml': { body: newsSitemap([1]), etag: '"part"' },
        },
        documents: ofPosts([1], '2026-05-31'),
        coverage: [],
        requests: 2,
      },
      {
        at: LATER,
        replies: { '/news-1.xml': { body: newsSitemap([1, 2]), etag: '"changed"' } },
        documents: ofPosts([1, 2], '2026-05-31'),
        requests: 2,
      },
    ],
  },
  {
    name: 'a sitemap whose part has moved to another site',
    kind: 'sitemap',
    path: '/sitemap.xml',
    steps: [
      {
        at: AT_FIRST,
        replies: {
          '/sitemap.xml': { body: sitemapIndex(['{origin}/news-1.xml']) },
          '/news-1.xml': { redirect: '{other}/news-2.xml' },
          '/news-2.xml': { body: newsSitemap([1, 2]) },
        },
        problem: 'it has moved to another site',
        documents: [],
        coverage: [],
        requests: 3,
      },
    ],
  },
];

function atom(entries: readonly (readonly [string, string])[]): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title><id>x</id><updated>2026-06-01T00:00:00Z</updated>${entries
    .map(
      ([n, day]) =>
        `<entry><id>urn:${n}</id><title>Release ${n}</title><updated>${day}T09:00:00Z</updated><link href="{origin}/releases/${n}"/></entry>`,
    )
    .reverse()
    .join('')}</feed>`;
}
function sitemapIndex(addresses: readonly string[]): string {
  return `<sitemapindex>${addresses.map((one) => `<sitemap><loc>${one}</loc></sitemap>`).join('')}</sitemapindex>`;
}
function newsSitemap(numbers: readonly number[]): string {
  return `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${numbers
    .map(
      (n) =>
        `<url><loc>{origin}/posts/${n}</loc><news:news><news:publication_date>2026-05-31</news:publication_date><news:title>Post ${n}</news:title></news:news></url>`,
    )
    .join('')}</urlset>`;
}

let database: SourcelightDatabase;
let server: ChannelServer;
beforeEach(async () => {
  database = new SourcelightDatabase(`channels-${crypto.randomUUID()}`);
  server = await serveChannels();
});
afterEach(async () => {
  await server.close();
  await database.delete();
});

const time = (text: string): number => Date.parse(`${text}:00Z`);

describe('a channel', () => {
  test.each(CASES)('$name', async ({ kind = 'feed', path = '/feed.xml', patience = 5_000, steps }) => {
    let clock = 0;
    const channel = channelAt(`${server.origin}${path}`, { kind });
    const service = serviceOver(database, [channel], { now: () => clock, patience });
    let documents: readonly (readonly string[])[] = [];
    let coverage: readonly (readonly string[])[] = [];
    for (const step of steps) {
      clock = time(step.at);
      for (const [name, reply] of Object.entries(step.replies ?? {})) server.replies.set(name, reply);
      const date = step.date === undefined ? null : time(step.date);
      server.clock = () => date;
      server.asked.length = 0;
      if (step.days === undefined) await service.refreshDue();
      else await service.askNow([channel], step.days);
      const state = await database.channels.get(channel.address);
      if (step.problem instanceof RegExp) expect(state?.problem, step.at).toMatch(step.problem);
      else expect(state?.problem, step.at).toBe(step.problem ?? null);
      expect(server.asked.length, `requests at ${step.at}`).toBe(step.requests ?? 1);
      for (const [name, value] of Object.entries(step.sent ?? {}))
        expect(server.asked.at(-1)?.headers[name]).toBe(value);
      documents = step.documents ?? documents;
      coverage = step.coverage ?? coverage;
      expect(await documentsIn(database), `documents at ${step.at}`).toEqual(documents);
      expect(await coverageIn(database), `coverage at ${step.at}`).toEqual(coverage);
    }
  });
});
