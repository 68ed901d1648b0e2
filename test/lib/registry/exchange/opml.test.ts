import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportOpml, importOpml } from '../../../../lib/registry/exchange/opml';
import { idFrom } from '../../../../lib/registry/exchange/own-tables';
import { anyOwn, CONTEXT, told } from './own';

const read = (text: string) => told(importOpml(text, CONTEXT));
const opml = (body: string): string => `<?xml version="1.0"?>\n<opml version="2.0"><body>\n${body}\n</body></opml>`;
const FEED = '<outline type="rss" text="Cole" xmlUrl="https://cole.example/feed" htmlUrl="https://cole.example/"/>';

test('names, kinds, newsrooms and feeds are exported and imported the same', () => {
  fc.assert(
    fc.property(anyOwn, (own) => {
      // Feeds of one name are one source: two sources of one name, or one id, cannot be told apart here.
      const ids = own.sources.map(({ name }) => idFrom(name));
      const sources = own.sources.filter(
        ({ feeds, name }, i) => feeds.length > 0 && idFrom(name) !== '' && ids.indexOf(idFrom(name)) === i,
      );
      if (sources.length === 0) return;
      const kept = sources.map(({ name, kind, newsroom, feeds }) => ({
        name,
        kind,
        newsroom,
        feeds: [...new Set(feeds)],
      }));
      const context = { ...CONTEXT, isTaken: () => false };
      expect(told(importOpml(exportOpml({ sources, documents: [] }), context))).toMatchObject({ sources: kept });
    }),
  );
});

test('a list of a reader of feeds, with folders', () => {
  const folder = `<outline text="AI">\n${FEED}\n<outline text="Cole" xmlUrl="https://cole.example/b"/></outline>`;
  expect(read(`\uFEFF${opml(folder)}`.replace(/\n/g, '\r\n'))).toEqual({
    sources: [
      {
        id: 'cole',
        name: 'Cole',
        kind: 'outlet',
        aliases: [],
        wordlike: [],
        domains: ['cole.example'],
        newsroom: 'https://cole.example/',
        feeds: ['https://cole.example/feed', 'https://cole.example/b'],
        parent: null,
        formerNames: [],
        primaryFor: '',
      },
    ],
    documents: [],
  });
});

test('a page of a larger site does not own its domain', () => {
  const page = FEED.replace('https://cole.example/"', 'https://medium.example/@cole"');
  expect(read(opml(page))).toMatchObject({ sources: [{ domains: [], newsroom: 'https://medium.example/@cole' }] });
});

describe('what is wrong is told by line, and nothing is imported', () => {
  const cases: readonly (readonly [text: string, expected: RegExp, because: string])[] = [
    ['', /^1: not XML/, 'nothing'],
    ['{}', /^1: not XML/, 'another file'],
    ['<rss/>', /^1: not OPML/, 'another format'],
    [opml(''), /^1: there is no outline/, 'no feeds'],
    [opml(`${FEED}\n<outline text="A>B" xmlUrl="x"`), /^5: not XML/, 'cut off'],
    [opml(`${FEED}\n<outline text="B" xmlUrl="feed.xml"/>`), /^4: feeds.0 is no address/, 'no address'],
    [opml(`${FEED}\n<outline text="B" xmlUrl="javascript:alert(1)"/>`), /^4: feeds.0 is no address/, 'a script'],
    [
      opml(FEED.replace('Cole', 'R&lt;b t')).replace('R&lt;b t', 'RBT'),
      /^3: id: there is a source rbt/,
      'a bundled id',
    ],
    [opml(FEED.replace('type="rss"', 'category="/kind/witch"')), /^3: kind must be one of/, 'a kind nobody knows'],
  ];

  test.each(cases.map(([text, expected, because]) => [because, text, expected] as const))(
    '%s',
    (_because, text, expected) => {
      expect(read(text)).toEqual([expect.stringMatching(expected)]);
    },
  );
});

describe('hostile files', () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('\n');

  test.each([
    [
      `<?xml version="1.0"?>\n<!DOCTYPE opml [\n<!ENTITY e0 "ha">\n${entities}\n]>\n<opml><body>&e9;</body></opml>`,
      /a document type/,
    ],
    ['<!DOCTYPE opml SYSTEM "file:///etc/passwd">\n<opml/>', /a document type/],
    [opml('<outline text="&e9;" xmlUrl="https://cole.example/feed"/>'), /^3: not XML: undefined entity/],
    [opml('<outline text="A">'.repeat(300_000)), /too deep/],
    [opml(FEED.replace('Cole', '&#0;')), /^3: not XML/],
    [opml(FEED.replace('Cole', 'x'.repeat(1_000))), /^3: .* is longer than/],
  ])('%#', (text, expected) => {
    const start = performance.now();
    expect((read(text) as string[])[0]).toMatch(expected);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('50 MB are refused unread', () => {
    expect(read(opml(FEED.repeat(500_000)))).toEqual(['too large']);
  });

  test('more feeds than anybody follows', () => {
    const many = Array.from({ length: 2_001 }, (_, i) => FEED.replace('Cole', `Cole ${i}`)).join('\n');
    expect(read(opml(many))).toEqual(['2003: more than 2000 feeds']);
  });

  test('names are text, and stay text in what is exported', () => {
    const own = told(importOpml(opml(FEED.replace('Cole', '&lt;img onerror=&quot;x&quot;&gt; &amp;amp;')), CONTEXT));
    if (Array.isArray(own)) throw new Error(own.join());
    expect(own.sources[0]?.name).toBe('<img onerror="x"> &amp;');
    expect(exportOpml(own)).toContain('text="&lt;img onerror=&quot;x&quot;&gt; &amp;amp;"');
  });
});
