import { describe, expect, test } from 'vitest';
import type { CheckedCitation, CitedBody } from '../../../lib/report/report';
import { countAlarmRows, speakerKey, speakerRows } from '../../../lib/report/speaker-rows';
import type { Verdict } from '../../../lib/verdict/verdict';
import { checkedCitation, citation } from '../../factories';
import { BARE } from './verdicts';

const ACME: CitedBody = { id: 'acme', name: 'Acme AI', kind: 'lab', newsroom: null };

const of = (
  words: string | null,
  verdict: Verdict = BARE['unknown-source'],
  over: Partial<CheckedCitation> & { readonly resolved?: string; readonly text?: string } = {},
): CheckedCitation => {
  const { resolved = null, text = `${words} said`, ...rest } = over;
  const source = words === null ? null : { text: words, start: 0, end: words.length, resolved, introduction: null };
  return checkedCitation({ citation: citation({ source, text }), verdict, speaker: 'person', ...rest });
};

const shapes = (checked: readonly CheckedCitation[]) =>
  speakerRows(checked).map(({ name, kind, indexes }) => [name, kind, indexes]);

describe('speakerRows', () => {
  test('a person by name, surname and pronoun is one row', () => {
    expect(
      shapes([
        of('Josh Miller, CEO of The Browser Company'),
        of('Miller', BARE['unknown-source'], { resolved: 'Josh Miller' }),
        of('Ann Roe'),
        of('he', BARE['unknown-source'], { resolved: 'Josh Miller' }),
      ]),
    ).toEqual([
      ['Josh Miller', 'unknown-source', [0, 1, 3]],
      ['Ann Roe', 'unknown-source', [2]],
    ]);
  });

  test('one speaker with two verdicts has two rows', () => {
    const body = { bodies: [ACME], speaker: 'body' } as const;
    expect(shapes([of('Acme', BARE.verified, body), of('Acme AI', BARE.differs, body)])).toEqual([
      ['Acme AI', 'differs', [1]],
      ['Acme AI', 'verified', [0]],
    ]);
  });

  test('alarms stand on top, then documents, then the quiet ones, each in order of the text', () => {
    expect(
      shapes([
        of('A', BARE['on-record']),
        of('B', BARE.verified),
        of('C', BARE['vague-source']),
        of('D', BARE['not-covered']),
        of('E', BARE['no-record']),
        of('F', BARE.verified),
      ]).map(([name]) => name),
    ).toEqual(['C', 'E', 'B', 'F', 'A', 'D']);
  });

  test('who has no name is told by the words', () => {
    const nobody = { text: 'reportedly', speaker: 'nobody' } as const;
    const group = { speaker: 'group' } as const;
    expect(
      shapes([
        of(null, BARE['vague-source'], nobody),
        of('Users', BARE['vague-source'], group),
        of('users', BARE['vague-source'], group),
        of(null, BARE['vague-source'], { ...nobody, text: 'Reportedly' }),
        of('users', BARE['not-checked'], group),
      ]),
    ).toEqual([
      ['reportedly', 'vague-source', [0, 3]],
      ['Users', 'vague-source', [1, 2]],
      ['users', 'not-checked', [4]],
    ]);
  });

  test('every citation is in one row', () => {
    const kinds = Object.values(BARE);
    const many = Array.from({ length: 500 }, (_, i) => of(`S${i % 37}`, kinds[i % kinds.length]));
    const all = speakerRows(many).flatMap(({ indexes }) => indexes);
    expect(all.sort((a, b) => a - b)).toEqual(many.map((_, i) => i));
    expect(speakerRows([])).toEqual([]);
  });
});

describe('speakerKey', () => {
  test.each<[string, CheckedCitation, CheckedCitation]>([
    ['articles', of('the Cloud Board'), of('Cloud Board')],
    ['capitals and accents', of('LÉON Roe'), of('Leon Roe')],
    ['possessives', of('Acme’s board'), of("Acme board's")],
    ['a body by its two names', of('AC2', undefined, bodied('body')), of('Acme', undefined, bodied('body'))],
    ['a body and its paper', of('Acme', undefined, bodied('body')), of('Acme blog', undefined, bodied('document'))],
  ])('is the same whatever the %s', (_what, a, b) => expect(speakerKey(a)).toBe(speakerKey(b)));

  test.each<[string, CheckedCitation, CheckedCitation]>([
    ['two people of one body', of('Ann Roe', undefined, bodied('person')), of('Joe Fox', undefined, bodied('person'))],
    ['a body and its people', of('Acme', undefined, bodied('body')), of('Ann Roe', undefined, bodied('person'))],
    ['a body and analysts at it', of('Acme', undefined, bodied('body')), of('Analysts', undefined, bodied('group'))],
    ['a body and its press office', of('Acme', undefined, bodied('body')), of('it', undefined, bodied('spokesperson'))],
    ['names in another script', of('王小明'), of('李小龙')],
  ])('tells apart %s', (_what, a, b) => expect(speakerKey(a)).not.toBe(speakerKey(b)));
});

function bodied(speaker: CheckedCitation['speaker']): Partial<CheckedCitation> {
  return { bodies: [ACME], speaker };
}

test('the badge counts who has an alarm, not how often', () => {
  const users = Array.from({ length: 150 }, () => of('Users', BARE['vague-source'], { speaker: 'group' }));
  expect(countAlarmRows(users)).toBe(1);
  expect(countAlarmRows([...users, of('Acme', BARE['no-record']), of('Ann Roe', BARE['on-record'])])).toBe(2);
  expect(countAlarmRows([of('Ann Roe', BARE['on-record']), of('Acme', BARE.verified)])).toBe(0);
});
