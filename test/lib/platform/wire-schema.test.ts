import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../lib/citation/find-citations';
import { MOST_SENTENCES } from '../../../lib/citation/tagger';
import { parseArticleToCheck, parseOwnFile, parseOwnFormat, parseSentences } from '../../../lib/platform/wire-schema';
import { LARGEST_FILE } from '../../../lib/registry/exchange/own-registry';
import { EXTRACTION } from '../../factories';

/** One citation of every form, with all that extraction may say of it. */
const TEXT = [
  'It fined them (RBT, 30 Aug–2 Sep 2025; Cole, FY2025).',
  'Ida Roe, a director at Acme, said last year that prices rose. “It is not what we had hoped for,” she added.',
  'Acme is reportedly shrinking. Under Executive Order 14110, firms had to report.',
].join('\n');

const article = (over: object = {}) => ({
  url: 'https://news.example/a',
  title: 'Prices rise',
  published: '2026-05-15',
  lead: '',
  links: 0,
  citations: findCitations(
    TEXT.split('\n').map((text) => ({
      text,
      links: [{ start: 0, end: 5, href: 'https://acme.example/news/prices-rise' }],
    })),
    EXTRACTION,
  ),
  ...over,
});

describe('what a page may send', () => {
  test('everything that extraction finds, and nothing is lost on the way', () => {
    const sent = article();
    expect(new Set(sent.citations.map((one) => one.form))).toEqual(
      new Set(['parenthetical', 'prose', 'quote', 'link']),
    );
    expect(parseArticleToCheck(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  test.each([
    [article({ extra: 1 }), 'a field that is not in the protocol'],
    [article({ published: '2026-02-30' }), 'a day that is none'],
    [article({ title: 'x'.repeat(500) }), 'a title that is too long'],
  ])('%# is refused: %s', (sent) => {
    expect(() => parseArticleToCheck(sent)).toThrow();
  });

  test('sentences, but not too many and none too long', () => {
    expect(parseSentences({ sentences: ['Acme said so.'] })).toEqual({ sentences: ['Acme said so.'] });
    expect(() => parseSentences({ sentences: ['x'.repeat(2_000)] })).toThrow();
    expect(() => parseSentences({ sentences: Array(MOST_SENTENCES + 1).fill('x') })).toThrow();
  });

  test('a file of one’s own, of a known format and no larger than is read', () => {
    const file = { format: 'csv', text: 'x'.repeat(LARGEST_FILE) };
    expect(parseOwnFile(file)).toEqual(file);
    expect(() => parseOwnFile({ ...file, text: `${file.text}x` })).toThrow();
    expect(() => parseOwnFile({ ...file, format: 'xls' })).toThrow();
    expect(() => parseOwnFormat({ format: 'xls' })).toThrow();
    expect(parseOwnFormat({ format: 'opml' })).toEqual({ format: 'opml' });
  });
});
