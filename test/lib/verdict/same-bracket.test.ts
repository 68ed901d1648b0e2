import { describe, expect, test } from 'vitest';
import { throughSameBracket } from '../../../lib/verdict/same-bracket';
import type { Judged } from '../../../lib/verdict/same-document';
import type { Verdict } from '../../../lib/verdict/verdict';
import { citation, coverage, day, document } from '../../factories';

const MISSING: Verdict = {
  kind: 'no-record',
  days: { from: '2026-05-13', to: '2026-05-15' },
  coverage: [coverage()],
  nearest: [],
};
const unclear = (title: string): Verdict => ({
  kind: 'possible',
  why: 'topic-unclear',
  documents: [document({ date: '2026-05-14', title })],
});
const bracket = (verdict: Verdict, over: Partial<Judged> = {}): Judged => ({
  citation: citation(),
  bodies: ['acme'],
  verdict,
  ...over,
});
const kinds = (...judged: Judged[]) => throughSameBracket(judged).map(({ kind }) => kind);

describe('brackets of one body and day', () => {
  test('that lead to nothing and to different titles lead to nothing', () => {
    expect(kinds(bracket(unclear('Soup')), bracket(MISSING), bracket(unclear('Cranes')))).toEqual(
      Array(3).fill('no-record'),
    );
  });

  test.each([
    ['to one title only', [bracket(unclear('Soup')), bracket(MISSING), bracket(unclear('Soup'))]],
    ['to something each', [bracket(unclear('Soup')), bracket(unclear('Cranes')), bracket(unclear('Snow'))]],
    ['in two places only', [bracket(unclear('Soup')), bracket(MISSING)]],
    [
      'and are borne out once',
      [
        bracket(unclear('Soup')),
        bracket(MISSING),
        bracket(unclear('Cranes')),
        bracket({ kind: 'sourced', document: document({ date: '2026-05-14', title: 'Soup' }) }),
      ],
    ],
    [
      'on other days',
      [
        bracket(unclear('Soup')),
        bracket(MISSING, { citation: citation({ date: day('2026-05-12') }) }),
        bracket(unclear('Cranes')),
      ],
    ],
    ['of other bodies', [bracket(unclear('Soup')), bracket(MISSING, { bodies: ['rbt'] }), bracket(unclear('Cranes'))]],
    [
      'and are no brackets',
      [unclear('Soup'), MISSING, unclear('Cranes')].map((one) =>
        bracket(one, { citation: citation({ form: 'prose' }) }),
      ),
    ],
  ])('stay as they are where they lead %s', (_what, judged) => {
    expect(kinds(...judged)).toEqual(judged.map(({ verdict }) => verdict.kind));
  });
});
