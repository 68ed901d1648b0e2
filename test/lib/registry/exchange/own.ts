import fc from 'fast-check';
import { DATE_BASES, DOCUMENT_TYPES, documentId, type SourceDocument } from '../../../../lib/registry/document';
import type { ImportOutcome } from '../../../../lib/registry/exchange/import-outcome';
import type { ImportContext, OwnRegistry } from '../../../../lib/registry/exchange/own-registry';
import { SOURCE_KINDS, type Source } from '../../../../lib/registry/source';

/** A registry with one bundled source. */
export const CONTEXT: ImportContext = {
  isTaken: (id) => id === 'rbt',
  idOf: (written) => (['rbt', 'RBT'].includes(written) ? 'rbt' : null),
};

/** Names as hostile as they may be: quotes, separators, formulas, markup, scripts of all kinds. */
const anyName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      "'=1+1",
      "''@x",
      '+49',
      '-',
      '@all',
      '"',
      '""',
      ',',
      ';',
      'a"b',
      '&amp;',
      '<b>',
      ']]>',
      'a=b..c',
      '..',
      'Ünïcode',
      '你好',
    ),
  )
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF|]/gu, '').trim())
  .filter((text) => text !== '');

const anyId = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/).filter((id) => id !== 'rbt');

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyAddress = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fc.domain(),
    fc.webPath({ size: 'small' }),
    fc.constantFrom('', '?a=b&c="', '#x'),
  )
  .map(([scheme, domain, path, query]) => `${scheme}://${domain}${path}${query}`);

const anyInterval = fc
  .tuple(fc.option(anyDay), fc.option(anyDay))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

const anySource: fc.Arbitrary<Source> = fc
  .record({
    id: anyId,
    name: anyName,
    kind: fc.constantFrom(...SOURCE_KINDS),
    aliases: fc.array(anyName, { maxLength: 3 }),
    domains: fc.array(fc.domain(), { maxLength: 2 }).map((all) => all.filter((one) => !one.startsWith('www.'))),
    newsroom: fc.option(anyAddress),
    feeds: fc.array(anyAddress, { maxLength: 2 }),
    formerNames: fc.array(
      fc.tuple(anyName, anyInterval).map(([name, days]) => ({ name, ...days })),
      { maxLength: 2 },
    ),
    primaryFor: fc.oneof(fc.constant(''), anyName),
  })
  .map((source) => ({ ...source, wordlike: source.aliases.slice(0, 1), parent: source.id.length % 2 ? 'rbt' : null }));

/** Anything that a user can have of their own. */
export const anyOwn: fc.Arbitrary<OwnRegistry> = fc
  .uniqueArray(anySource, { selector: ({ id }) => id, maxLength: 4 })
  .chain((sources) => {
    const anyDocument: fc.Arbitrary<SourceDocument> = fc
      .record({
        sourceId: fc.constantFrom('rbt', ...sources.map(({ id }) => id)),
        date: anyDay,
        title: anyName,
        url: anyAddress,
        type: fc.constantFrom(...DOCUMENT_TYPES),
        dateBasis: fc.constantFrom(...DATE_BASES),
      })
      .map((one) => ({ id: documentId(one.sourceId, one.date, one.url), ...one }));
    return fc.record({
      sources: fc.constant(sources),
      documents: fc.uniqueArray(anyDocument, { selector: ({ id }) => id, maxLength: 4 }),
    });
  });

/** What was read, or the problems as `line: message`. */
export function told(outcome: ImportOutcome): OwnRegistry | string[] {
  if (outcome.ok) return outcome.value;
  if (outcome.failure.kind === 'too-large') return ['too large'];
  const { problems, more } = outcome.failure;
  return [...problems.map(({ line, message }) => `${line}: ${message}`), ...(more > 0 ? [`and ${more} more`] : [])];
}

/** The problems of a file that is refused, each cut to its beginning. */
export const lines = (outcome: ImportOutcome): number[] =>
  outcome.ok || outcome.failure.kind === 'too-large' ? [] : outcome.failure.problems.map(({ line }) => line);
