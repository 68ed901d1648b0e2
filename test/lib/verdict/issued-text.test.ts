import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../lib/citation/citation';
import type { SourceDocument } from '../../../lib/registry/document';
import { judge } from '../../../lib/verdict/judge';
import { citation, document, evidence, SOURCES } from '../../factories';

const BOARD = SOURCES.filter(({ id }) => id === 'rbt');
const AS_OF = '2026-07-02';

const issued = (title: string, date: string): SourceDocument =>
  document({ sourceId: 'rbt', title, date, type: 'rule' });

const verdictOn = (says: Partial<Citation>, documents: readonly SourceDocument[]) =>
  judge(
    citation({ form: 'prose', date: null, ...says }),
    evidence({ name: { kind: 'known', sources: BOARD, through: 'name' }, documents, published: '2026-05-15' }),
    AS_OF,
  );

const said = (text: string, source: string, claim: string): Partial<Citation> => ({
  text,
  claim,
  source: { text: source, start: 0, end: source.length, resolved: null, introduction: null },
});

describe('what an office issued, spoken of without a date', () => {
  const guidance = issued('Ladder guidance for six-armed orchard robots', '2024-02-13');
  const published = said(
    'the board published',
    'the board',
    'Years ago the board published guidance on how six-armed robots climb an orchard ladder.',
  );

  test('is the text of that kind of whose title the telling speaks', () => {
    expect(verdictOn(published, [guidance])).toEqual({ kind: 'sourced', document: guidance });
  });

  test('is not its revision where nobody says that it was revised', () => {
    const revised = issued('Revised ladder guidance for six-armed orchard robots', '2025-11-28');
    expect(verdictOn(published, [guidance, revised])).toEqual({ kind: 'sourced', document: guidance });
  });

  test('is only possible where another is as like, and where the kind is not named', () => {
    const twin = issued('Orchard guidance for six-armed ladder robots', '2025-01-20');
    expect(verdictOn(published, [guidance, twin]).kind).toBe('possible');
    const claim = 'Years ago the board published figures on how six-armed robots climb an orchard ladder.';
    expect(verdictOn({ ...published, claim }, [guidance]).kind).toBe('possible');
  });
});

describe('an executive order on AI', () => {
  const order = issued('Encouraging artificial intelligence in dairies', '2026-04-02');
  const calls = said(
    'a recent executive order calls for',
    'a recent executive order',
    'A recent executive order calls for cheese.',
  );

  test('of the last months is meant where it is the only one', () => {
    expect(verdictOn(calls, [order, issued('Mending bridges', '2026-05-01')])).toEqual({
      kind: 'sourced',
      document: order,
    });
  });

  test('is not what a body says on its own account of it', () => {
    const board = said('the board said', 'the board', 'After the executive order, the board said that cheese is dear.');
    expect(verdictOn(board, [order]).kind).not.toBe('sourced');
    const context = 'The long-awaited executive order is about dairies.';
    expect(verdictOn({ ...said('It asks', 'It', 'It asks for cheese.'), context }, [order]).kind).toBe('sourced');
  });

  test.each([
    ['beside another of the same months', [order, issued('An AI plan for lighthouses', '2026-05-02')]],
    ['of a year ago', [issued('Encouraging artificial intelligence in dairies', '2025-04-02')]],
    ['that is signed later', [issued('Encouraging artificial intelligence in dairies', '2026-05-16')]],
  ])('is not one %s', (_what, documents) => {
    expect(verdictOn(calls, documents).kind).not.toBe('sourced');
  });
});
